import { assemble, type Assembly, type Standing } from '../course/assemble.ts';
import { openDrafts } from './drafts.ts';
import type { ExerciseRecord } from './record.ts';

/** A module of the course as a page knows it. */
export interface PageModule {
  module: string;
  reference: string;
  suiteVersion: string;
}

/** What this browser remembers, by module. */
export type Records = Readonly<Record<string, ExerciseRecord | undefined>>;

/**
 * Decides whose text of each module a run in this page gets, by the carrying-forward rule.
 *
 * @param modules the modules that the run may import, in the course's order.
 * @param judged the module whose text is given, the last of them; without it every module is carried forward.
 */
export function carryForward(
  modules: readonly PageModule[],
  records: Records,
  judged?: { module: string; text: string },
): Assembly {
  const order = [...modules.map(({ module }) => module), ...(judged ? [] : ['program'])];
  const own = Object.fromEntries(
    modules.map(({ module, suiteVersion }) => [module, standingOf(records[module], suiteVersion)]),
  );
  const reference = Object.fromEntries(modules.map((entry) => [entry.module, entry.reference]));
  return assemble(order, judged ?? { module: 'program', text: '' }, own, reference);
}

/** Carries every module forward from what this browser has stored. */
export async function assembleStored(modules: readonly PageModule[]): Promise<Assembly> {
  const drafts = await openDrafts();
  return carryForward(modules, await drafts.readAll(modules.map(({ module }) => module)));
}

function standingOf(
  record: ExerciseRecord | undefined,
  suiteVersion: string,
): { text: string; standing: Standing } | undefined {
  if (!record) return undefined;
  if (!record.passed) return { text: record.draft, standing: 'not attempted' };
  return { text: record.passed.text, standing: record.passed.suiteVersion === suiteVersion ? 'passed' : 'stale' };
}
