import { describe, expect, it } from 'vitest';
import { ModuleSpace } from './modules.ts';
import { runSuite } from './suite.ts';

/**
 * Runs a suite of our own that nobody hears of, so that Vitest's code is compiled by the engine before the reader's run needs
 * it. It leaves no tests behind: Vitest clears its collector for each file.
 */
export async function rehearse(): Promise<void> {
  const modules = new ModuleSpace({}, () => undefined);
  modules.require = () => {
    describe('rehearsal', () => {
      it('passes', () => expect([1, 2]).toEqual([1, 2]));
      it('fails', () => expect([1, 2]).toEqual([2, 1]));
      it('fails on a number', () => expect(1).toBe(2));
    });
    return {};
  };
  await runSuite('rehearsal', modules, () => undefined);
}
