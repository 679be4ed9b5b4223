import type { Value } from '../../../solutions/value.ts';
import { written } from '../axes.ts';
import type { Payment, Rule } from './sweep.ts';

/** What happens in one step of a sweep. */
export function paymentInWords(
  { arrow, carried, share, before, after, tooEarlyFor, isAgain }: Payment,
  rule: Rule,
  order: string,
): string {
  const [user, parent] = [arrow.user.label, arrow.parent.label];
  const product = `${written(arrow.slope)} × ${written(carried)} = ${written(share)}`;
  const pays =
    order === 'every path, carrying its product'
      ? `On the way from ${user} to ${parent}, carrying ${written(carried)}: ${product}.`
      : `${user} pays ${parent} its slope times its own gradient: ${product}.`;
  const has =
    rule === '+='
      ? `${parent} now has ${sumInWords(before, share, after)}.`
      : before === 0
        ? `${parent} now has ${written(after)}.`
        : `${parent} had ${written(before)}; that is wiped out, and it now has ${written(after)}.`;
  const early =
    tooEarlyFor.length > 0
      ? ` Too early: ${tooEarlyFor.map(({ label }) => label).join(' and ')} has yet to pay ${user}.`
      : isAgain
        ? ` ${user} has paid here before: what it had then is paid a second time.`
        : '';
  return `${pays} ${has}${early}`;
}

function sumInWords(before: number, share: number, after: number): string {
  const sign = share < 0 ? '−' : '+';
  return `${written(before)} ${sign} ${written(Math.abs(share))} = ${written(after)}`;
}

/** What a finished sweep has found, against the truth. */
export function verdict(
  leaves: readonly Value[],
  found: (leaf: Value) => number,
  walked: number,
  arrows: number,
): string {
  const wrong = leaves.filter((leaf) => Math.abs(found(leaf) - leaf.grad) > 1e-9 * Math.max(1, Math.abs(leaf.grad)));
  const cost = walked > arrows ? ` It took ${walked} payments for ${arrows} arrows.` : '';
  const truths = wrong.map(
    (leaf) => `${leaf.label} has ${written(found(leaf))}, and should have ${written(leaf.grad)}`,
  );
  const end = wrong.length === 0 ? 'every leaf has its true gradient' : truths.join('; ');
  return `The sweep is over: ${end}.${cost}`;
}
