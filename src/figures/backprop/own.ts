import type { Value } from '../../../solutions/value.ts';
import type { GradientWrite, PlainNode } from '../../data/recorded-sweep.ts';
import type { Arrow } from '../sketch.ts';
import { paymentOf, type Payment } from './sweep.ts';

/** What running the reader's own `backward` on a graph gave. */
export interface OwnSweep {
  /** Of which graph: see `keyOf`. */
  key: string;
  writes: GradientWrite[];
  whose: 'reader' | 'reference';
  /** Why there are no writes, if it could not be run. */
  trouble?: string;
}

/** A graph as it crosses the sandbox's wall. */
export function plain(nodes: readonly Value[]): PlainNode[] {
  return nodes.map(({ data, parents, slopes, op }) => ({
    data,
    parents: parents.map((parent) => nodes.indexOf(parent)),
    slopes: [...slopes],
    op,
  }));
}

/** Tells two graphs apart. */
export function keyOf(nodes: readonly Value[]): string {
  return JSON.stringify(plain(nodes));
}

/**
 * Reads the payments out of what a `backward` wrote: a node's gradient grew by a slope times a gradient that had been read.
 *
 * Shape: one payment for each write that moved a gradient; undefined if a write is no such payment, as where a `backward`
 * keeps its own accounts and writes each gradient once.
 */
export function paymentsFrom(
  writes: readonly GradientWrite[],
  nodes: readonly Value[],
  arrows: readonly Arrow[],
): Payment[] | undefined {
  const payments: Payment[] = [];
  const root = nodes.at(-1)!;
  const held = new Map<Value, number>();
  for (const { node, before, after, reads } of writes) {
    const parent = nodes[node]!;
    held.set(parent, after);
    if (parent === root || after === before) continue;
    const user = reads
      .map((place) => nodes[place]!)
      .find((read) => arrows.some((arrow) => arrow.user === read && arrow.parent === parent));
    const between = arrows.filter((arrow) => arrow.user === user && arrow.parent === parent);
    const arrow = between.find((each) => !payments.some((payment) => payment.arrow === each)) ?? between[0];
    if (!arrow) return undefined;
    const carried = held.get(arrow.user) ?? 0;
    const share = arrow.slope * carried;
    if (Math.abs(before + share - after) > 1e-9 * Math.max(1, Math.abs(after))) return undefined;
    payments.push(paymentOf(arrows, payments, { arrow, carried, share, before, after }));
  }
  return payments;
}
