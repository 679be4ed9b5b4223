import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const all = process.env.E2E_ALL === '1';
/** The one table that is not in this repository: the folder of the Titanic's train.csv and test.csv. */
const titanic = process.env.TITANIC_DIR;
if (!titanic)
  console.log('titanic.e2e.ts is left out: TITANIC_DIR is not set to a folder with train.csv and test.csv.');

const left = [
  ...(all ? [] : ['checks/e2e/{engines,pace,same-data}.e2e.ts']),
  ...(titanic ? [] : ['checks/e2e/titanic.e2e.ts']),
];
/** What measures how long the page takes, or trains for long: it has the machine to itself. */
const timed = ['checks/e2e/{engines,graph-pace,journey,pace,runaway,same-data,tables,titanic}.e2e.ts'];

/** On a fresh clone the largest files begin first; these take longest, whatever their size, and none should end alone. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => /(pages|parity)\.e2e\.ts$/.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: {
    globalSetup: ['checks/e2e/setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    sequence: { sequencer: LongestFirst },
    // A busy machine is slow, not wrong.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['checks/e2e/*.e2e.ts'],
          exclude: [...left, ...timed],
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: { name: 'timed', include: timed, exclude: left, fileParallelism: false, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
