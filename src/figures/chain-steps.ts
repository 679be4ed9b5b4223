import { chain, type Link } from '../../solutions/chain.ts';

/** One step of lesson 02: its letter, its function as written, and what computes it. */
export interface Step {
  letter: string;
  written: string;
  link: Link;
}

/** The three steps of "When every step bends". */
export const row: readonly Step[] = [
  { letter: 'u', written: 'u = x² + 1', link: { f: (x) => x ** 2 + 1, slope: (x) => 2 * x } },
  { letter: 'v', written: 'v = u²', link: { f: (u) => u ** 2, slope: (u) => 2 * u } },
  { letter: 'y', written: 'y = 1000 / v', link: { f: (v) => 1000 / v, slope: (v) => -1000 / v ** 2 } },
];

/** Two steps side by side, both fed by x. */
export const roads: readonly Step[] = [
  { letter: 'u', written: 'u = x²', link: { f: (x) => x ** 2, slope: (x) => 2 * x } },
  { letter: 'v', written: 'v = 3x', link: { f: (x) => 3 * x, slope: () => 3 } },
];

/** A number on its way: what it was, how far a nudge of x has moved it, and its slopes along what came before it and along x. */
export interface Stop {
  letter: string;
  was: number;
  movedBy: number;
  slope: number;
  slopeSoFar: number;
}

/**
 * Sends x and its nudged neighbour through steps that follow each other.
 *
 * @example
 * stops(row, 3, 0.01).map(({ slopeSoFar }) => slopeSoFar); // [1, 6, 120, -12]
 */
export function stops(steps: readonly Step[], x: number, nudge: number): Stop[] {
  const links = steps.map(({ link }) => link);
  return ['x', ...steps.map(({ letter }) => letter)].map((letter, i) => {
    const { value, slope } = chain(links.slice(0, i), x);
    const movedBy = i === 0 ? nudge : chain(links.slice(0, i), x + nudge).value - value;
    const before = i === 0 ? undefined : chain(links.slice(0, i - 1), x).value;
    return {
      letter,
      was: value,
      movedBy,
      slope: before === undefined ? 1 : links[i - 1]!.slope(before),
      slopeSoFar: slope,
    };
  });
}

/** Sends them through both roads, and adds up where the roads meet, at y = u + v. */
export function meeting(x: number, nudge: number): [x: Stop, u: Stop, v: Stop, y: Stop] {
  const [[start, u], [, v]] = roads.map((step) => stops([step], x, nudge)) as [[Stop, Stop], [Stop, Stop]];
  const slope = u.slopeSoFar + v.slopeSoFar;
  const y = { letter: 'y', was: u.was + v.was, movedBy: u.movedBy + v.movedBy, slope, slopeSoFar: slope };
  return [start, u, v, y];
}
