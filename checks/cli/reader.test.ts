import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { judgeReader, type Judgement } from '../../src/cli/judge/reader.ts';
import { summaryLines } from '../../src/cli/report-text.ts';
import { readCourse, type Lesson } from '../../src/course/manifest.ts';
import { copyComplaints } from '../house/copies.ts';
import { cloneCourse } from './clone.ts';

vi.setConfig({ testTimeout: 60_000 });

const { root, write, remove } = cloneCourse();
const whole = readCourse();
const course = { ...whole, lessons: whole.lessons.slice(0, 4) };
const [derivative, , value, graph] = course.lessons as [Lesson, Lesson, Lesson, Lesson];

afterAll(remove);
beforeEach(() => {
  for (const { module, stub } of course.lessons) write(module, stub);
});

/** A text of `graph` that fails every test with what it sees of the `value` it was given. */
const witness = `import { Value } from './value';
const seen = () => { throw new Error(String('marker' in Value ? Value.marker : 'no marker')); };
export const topologicalOrder = seen;
export const toDot = seen;
`;
const marked = `${value.reference}\nObject.assign(Value, { marker: 'the reader’s value ran' });\n`;

async function judge(limitMs?: number): Promise<Record<string, Judgement>> {
  const judgements = await judgeReader(root, course, limitMs);
  return Object.fromEntries(judgements.map((judgement) => [judgement.lesson.module, judgement]));
}

/** What the first test failed with. */
const messageOf = (judgement: Judgement | undefined) => judgement?.report?.tests[0]?.failure?.message;
const provenanceOf = (judgement: Judgement | undefined, module: string) =>
  judgement?.provenance.find((entry) => entry.module === module);

describe('an untouched clone', () => {
  it('is 0 of N exercises started, and nothing is run', async () => {
    const judgements = await judgeReader(root, whole);
    expect(summaryLines(judgements)[0]).toBe(`0 of ${whole.lessons.length} exercises started, 0 solved`);
    expect(judgements.every(({ report }) => report === undefined)).toBe(true);
  });

  it('holds an exact copy of each stub; the house check names the one that is none', () => {
    expect(copyComplaints(root)).toEqual([]);
    write('value', `${value.stub}// Mine.\n`);
    expect(copyComplaints(root)).toEqual([
      'exercises/value.ts: expected an exact copy of exercises/stubs/value.ts, but found another text.',
    ]);
  });
});

describe('carrying forward', () => {
  it('gives later modules the reader’s text where it passed', async () => {
    write('value', marked);
    write('graph', witness);
    const judged = await judge();
    expect(judged.value?.report?.verdict).toBe('passed');
    expect(messageOf(judged.graph)).toBe('the reader’s value ran');
    expect(provenanceOf(judged.graph, 'value')).toMatchObject({ whose: 'reader', why: 'it passed its suite' });
    expect(provenanceOf(judged.graph, 'chain')).toMatchObject({ whose: 'reference', why: 'yours is not solved yet' });
  });

  it('gives them the reference where the reader’s text fails, and says so', async () => {
    const [mistake, { text, says }] = Object.entries(value.mistakes)[0]!;
    write('value', `${text}\nObject.assign(Value, { marker: '${mistake}' });\n`);
    write('graph', witness);
    const judged = await judge();
    expect(judged.value?.report?.verdict).toBe('failed');
    expect(messageOf(judged.graph)).toBe('no marker');
    expect(provenanceOf(judged.graph, 'value')).toMatchObject({
      whose: 'reference',
      why: 'yours does not pass its suite yet',
    });
    expect(summaryLines(Object.values(judged)).join('\n')).toContain(says);
  });

  it('gives them the reference where the reader’s text is no TypeScript', async () => {
    write('value', `${marked}\nexport const x = (;\n`);
    write('graph', witness);
    const judged = await judge();
    const line = marked.split('\n').length + 1;
    expect(judged.value?.report).toMatchObject({ verdict: 'broken', failure: { place: { file: 'value.ts', line } } });
    expect(judged.value?.report?.failure?.message).toContain(`value.ts, line ${line}: this is not valid TypeScript`);
    expect(messageOf(judged.graph)).toBe('no marker');
  });

  it('says which export a suite misses, and which import leads nowhere', async () => {
    write('value', value.reference.replace('export function mul', 'function mul'));
    write('graph', `import { nothing } from './nothing';\nnothing();\n${graph.reference}`);
    const judged = await judge();
    expect(judged.value?.report?.failure?.message).toMatch(
      /^value\.ts does not export 'mul', which value\.test\.ts imports on line \d+\./,
    );
    expect(judged.graph?.report?.failure?.message).toBe(
      "graph.ts imports './nothing', but there is no such module. There are: ./derivative, ./chain, ./value, ./graph.",
    );
  });

  it('stops a text that never ends, and goes on with the next', async () => {
    write('derivative', derivative.reference.replace('return ', 'for (;;);\n  return '));
    write('value', marked);
    const judged = await judge(6_000);
    expect(judged.derivative?.report).toMatchObject({
      verdict: 'timed out',
      failure: {
        message:
          'derivative.ts did not come to an end within 6 s: look for a loop whose condition never becomes false.',
      },
    });
    expect(judged.value?.report?.verdict).toBe('passed');
    expect(provenanceOf(judged.value, 'derivative')).toMatchObject({ whose: 'reference' });
  });
});
