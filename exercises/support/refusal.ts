import { expect } from 'vitest';

/**
 * Fails the running test unless a call is refused with an error of the given kind and a message.
 *
 * @param given what the call was given, in words, where the test's title does not say it.
 *
 * Throws: whatever a stub throws for work that is still to do, so that the test counts as not attempted.
 *
 * @example
 * expectRefusal(() => new Array(-1), RangeError); // passes
 */
export function expectRefusal(call: () => unknown, kind: typeof TypeError | typeof RangeError, given?: string): void {
  let refusal: unknown;
  try {
    call();
  } catch (error) {
    refusal = error;
  }
  if (refusal instanceof Error && refusal.message.startsWith('TODO:')) throw refusal;
  const seen =
    refusal instanceof Error ? refusal.name : refusal === undefined ? 'no error' : 'something that is no Error';
  expect(seen, given).toBe(kind.name);
  expect((refusal as Error).message, 'the message of the error').not.toBe('');
}
