import { diagnose } from '../../src/clinic/diagnose.ts';
import { readPatients } from '../../src/course/patients.ts';
import { healthy, measuresOf } from './examination.ts';

/** How often each first finding came, by fault; 'healthy' stands for a run without a fault and for no finding. */
export type Confusion = Map<string, Map<string, number>>;

/** Examines runs with and without a fault, and counts what the post-mortem names first. */
export function confusion(seeds: readonly number[], healthySeeds: readonly number[]): Confusion {
  const patients = readPatients();
  const runs = [
    { fault: 'healthy', texts: [healthy], seeds: healthySeeds },
    ...patients.map(({ fault, broken }) => ({ fault, texts: [broken], seeds })),
    { fault: 'healthy', texts: patients.map(({ repaired }) => repaired), seeds: seeds.slice(0, 1) },
  ];
  const table: Confusion = new Map();
  for (const { fault, texts, seeds } of runs) {
    const row = table.get(fault) ?? new Map<string, number>();
    table.set(fault, row);
    for (const text of texts) {
      for (const seed of seeds) {
        const found = diagnose(measuresOf(text, seed))[0]?.id ?? 'healthy';
        row.set(found, (row.get(found) ?? 0) + 1);
      }
    }
  }
  return table;
}

/** The table in lines: a fault, how many runs had it, and what was named first. */
export function linesOf(table: Confusion): string[] {
  const width = Math.max(...[...table.keys()].map((fault) => fault.length));
  return [...table].map(([fault, found]) => {
    const runs = [...found.values()].reduce((sum, count) => sum + count, 0);
    const named = [...found].sort((a, b) => b[1] - a[1]).map(([id, count]) => `${id} ${count}`);
    return `${fault.padEnd(width)}  ${String(runs).padStart(3)} runs: ${named.join(', ')}`;
  });
}

// Called by its name it takes its time: `node checks/clinic/confusion.ts [seeds per fault] [healthy runs]`.
if (process.argv[1] === import.meta.filename) {
  const [seeds = 10, healthyRuns = 100] = process.argv.slice(2).map(Number);
  const count = (length: number) => Array.from({ length }, (_, i) => 100 + i);
  const table = confusion(count(seeds), count(healthyRuns));
  console.log(linesOf(table).join('\n'));
  const wrong = [...table].filter(([fault, found]) => {
    const runs = [...found.values()].reduce((sum, n) => sum + n, 0);
    return (found.get(fault) ?? 0) < (fault === 'healthy' ? 1 : 0.95) * runs;
  });
  if (wrong.length > 0) console.error(`Not named often enough: ${wrong.map(([fault]) => fault).join(', ')}.`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}
