import { beforeAll, describe, expect, it } from 'vitest';
import { diagnose, rules } from '../../src/clinic/diagnose.ts';
import type { Measures } from '../../src/clinic/measures.ts';
import { readCourse } from '../../src/course/manifest.ts';
import { readPatients } from '../../src/course/patients.ts';
import { confusion, linesOf, type Confusion } from './confusion.ts';
import { healthy, measuresOf } from './examination.ts';

const faults = readPatients().map(({ fault }) => fault);

describe('the post-mortem', () => {
  let table: Confusion;
  beforeAll(() => {
    table = confusion([1], [2, 3, 4]);
    console.log(linesOf(table).join('\n'));
  });

  it('raises no alarm on a healthy run', () => {
    expect([...table.get('healthy')!.keys()]).toEqual(['healthy']);
  });

  it.each(faults)('names %s first', (fault) => {
    expect([...table.get(fault)!]).toEqual([[fault, 1]]);
  });

  it('knows every fault of the clinic, and names the lesson that explains it', () => {
    expect(rules.map(({ id }) => id)).toEqual(expect.arrayContaining(faults));
    const slugs = readCourse().lessons.map(({ slug }) => slug);
    const later = ['data', 'honest-scores'];
    expect(rules.map(({ lesson }) => lesson).filter((slug) => ![...slugs, ...later].includes(slug))).toEqual([]);
  });
});

describe('a finding', () => {
  let measures: Measures;
  beforeAll(() => {
    measures = measuresOf(healthy, 1);
  });
  const found = (change: Partial<Measures>) => diagnose({ ...measures, ...change }).map(({ id, seen }) => [id, seen]);

  it('says with its numbers what was seen', () => {
    expect(diagnose(measures)).toEqual([]);
    expect(found({ inputs: [1, 250, 1, 1] })).toEqual([
      ['unscaled-inputs', 'Input 2 reaches the network with a typical size of 250, where 1 is usual.'],
    ]);
    expect(found({ labels: [1, 2] })).toEqual([['label-coding', 'The labels are 1, 2, where the loss reads 0, 1.']]);
  });

  it('comes for what no patient of the clinic has', () => {
    const { start, score, oneBatch, curve } = measures;
    expect(found({ start: { ...start, loss: 9 } })[0]![0]).toBe('start-loss');
    expect(found({ oneBatch: { ...oneBatch, last: oneBatch.first } })[0]![0]).toBe('one-batch');
    expect(found({ score: { ...score, training: 1, heldOut: 0.75 } })[0]![0]).toBe('overfitted');
    expect(found({ curve: { ...curve, training: [0.7, NaN] } })).toEqual([
      ['not-finite', 'In epoch 2 the loss is no longer a finite number.'],
    ]);
  });

  it('leaves duplicate rows of the table itself alone', () => {
    expect(found({ rows: { training: 600, heldOut: 200, shared: 0.9, twins: 0.88 } })).toEqual([]);
    expect(found({ rows: { training: 600, heldOut: 200, shared: 0.9, twins: 0 } })[0]![0]).toBe('shared-rows');
  });

  it('that is not there is cleared in a sentence', () => {
    for (const { cleared, id } of rules) expect(cleared(measures), id).toMatch(/^[A-Z0-9].*\.$/);
  });
});
