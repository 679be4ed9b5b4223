import type { Provenance } from '../course/assemble.ts';
import { carryForward, type PageModule } from '../learner/carry-forward.ts';
import { openDrafts } from '../learner/drafts.ts';
import { createRunner, type Runner } from '../runner/host.ts';

/** What a page hands to a figure that runs the reader's own modules, as JSON inside its element. */
export interface OwnModules {
  modules: PageModule[];
  runnerUrl: string;
}

let runner: Runner | undefined;

/**
 * Runs a program once on the reader's modules, where they are solved, and gives the last thing that it told.
 *
 * Throws: Error that says what went wrong, if the program did not come to its end.
 */
export async function runOnOwn<Told>(
  { modules, runnerUrl }: OwnModules,
  program: string,
  input: unknown,
): Promise<{ told: Told; provenance: Provenance[] }> {
  const drafts = await openDrafts();
  const records = await drafts.readAll(modules.map(({ module }) => module));
  const { texts, provenance } = carryForward(modules, records);
  runner ??= createRunner(runnerUrl);
  let told: unknown;
  const run = runner.runProgram({ ...texts, program }, input, { onMessage: (message) => (told = message) });
  const { verdict, failure } = await run.finished;
  if (verdict !== 'passed') throw new Error(failure?.message ?? 'The run ended without a reason.');
  return { told: told as Told, provenance };
}
