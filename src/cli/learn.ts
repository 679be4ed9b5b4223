import { watch } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { readCourse, type Lesson } from '../course/manifest.ts';
import { judgeReader } from './judge/reader.ts';
import { reportLines, summaryLines } from './report-text.ts';

/** Watch mode: judges the reader's files as they are saved and gives hints when asked. */
const root = process.cwd();
const course = readCourse(root);
const hintsGiven = new Map<Lesson, number>();
const saved = new Set<Lesson>();
let current: Lesson | undefined;
let judging = false;

watch(join(root, 'exercises'), (_, name) => {
  const lesson = course.lessons.find(({ module }) => name === `${module}.ts`);
  if (!lesson) return;
  saved.add(lesson);
  void judgeSaved();
});

const input = createInterface({ input: process.stdin });
input.on('line', (line) => {
  if (line.trim() === 'h') say(hint());
  if (line.trim() === 'q') process.exit();
});

await overview();

async function overview(): Promise<void> {
  const judgements = await judgeReader(root, course);
  current = judgements.find(({ report }) => report?.verdict !== 'passed')?.lesson;
  const next = current ? `Next: exercises/${current.module}.ts. ${current.task}` : 'Every exercise is solved.';
  say([
    ...summaryLines(judgements),
    '',
    next,
    'Save a file to see it judged; h and Enter gives a hint, q and Enter ends.',
  ]);
}

/** Judges what was saved; what is saved meanwhile gets the next turn. */
async function judgeSaved(): Promise<void> {
  if (judging) return;
  judging = true;
  while (saved.size > 0) {
    // Editors write a file in several steps.
    await wait(150);
    const lessons = new Set(saved);
    saved.clear();
    const judgements = await judgeReader(root, course);
    for (const judgement of judgements.filter(({ lesson }) => lessons.has(lesson))) {
      current = judgement.lesson;
      say(['', ...reportLines(judgement)]);
    }
    const solved = judgements.filter(({ report }) => report?.verdict === 'passed').length;
    say([`${solved} of ${judgements.length} exercises solved`]);
  }
  judging = false;
}

function hint(): string[] {
  if (!current) return ['Every exercise is solved; there is nothing left to hint at.'];
  const given = hintsGiven.get(current) ?? 0;
  const number = Math.min(given + 1, current.hints.length);
  hintsGiven.set(current, number);
  return [`Hint ${number} of ${current.hints.length} for ${current.module}: ${current.hints[number - 1]}`];
}

function say(lines: readonly string[]): void {
  console.log(lines.join('\n'));
}
