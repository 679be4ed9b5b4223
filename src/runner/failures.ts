import type { Failure, Verdict } from './protocol.ts';
import type { Breach } from './session.ts';

/** Why a run ended that its reader stopped. */
export const stoppedByReader: Failure = { kind: 'Stopped', message: 'You stopped this run.' };

/** The verdict of a run whose session broke one of its limits. */
export function verdictOfBreach(breach: Breach): Verdict {
  if (breach === 'silence' || breach === 'total') return 'timed out';
  return breach === 'navigated' ? 'not trusted' : 'broken';
}

/**
 * Says which limit was broken and what the usual reason is.
 *
 * @param busyWith what the worker last said it was doing: `starting`, `loading <module>`, or a test's name.
 */
export function breachFailure(breach: Breach, busyWith: string): Failure {
  const messages: Record<Breach, string> = {
    boot: 'The sandbox did not start within 5 seconds. Reload the page; if that does not help, an extension may block workers.',
    unreachable: 'The runner could not be loaded. Check the connection and run again; your text is safe.',
    silence: `Stopped after 3 seconds without a sign of life, while ${inWords(busyWith)}. The usual reason is a loop that never ends.`,
    total: `Stopped after 10 seconds in all, while ${inWords(busyWith)}. The usual reason is work that never comes to an end.`,
    crashed: `The sandbox broke down while ${inWords(busyWith)}. Too much memory in use is the usual reason.`,
    navigated: 'The sandbox was made to load another page, and was destroyed. A result like this is not counted.',
  };
  return { kind: breach === 'silence' || breach === 'total' ? 'Timeout' : 'SandboxError', message: messages[breach] };
}

function inWords(busyWith: string): string {
  return busyWith === 'starting' || busyWith.startsWith('loading ') ? busyWith : `running the test “${busyWith}”`;
}

/** Says why a result does not count whose code changed what the judge relies on. */
export function tamperingFailure(what: string): Failure {
  return {
    kind: 'SandboxError',
    message: `Your code changes ${what}, on which the judge itself relies, so that its result cannot be trusted. Leave built-in objects as they are.`,
  };
}
