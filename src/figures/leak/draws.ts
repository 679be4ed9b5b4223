import { seededRandom } from '../../../exercises/support/random.ts';

/** How many loans the table has, how many of them train, and how many are made anew when the rules are fixed. */
const [known, training, later] = [400, 200, 200];
const meanDistanceKm = 3;

interface Loan {
  street: number;
  late: boolean;
  distanceKm: number;
}

/** A column that tells late loans from others, and the rows that it is computed from. */
export type Column = 'distance by training' | 'distance by all' | 'share by training' | 'share by all' | 'fee';

/** How large a share of the loans a column predicts rightly: of those held back, and of those that come later. */
export interface Right {
  heldBack: number;
  later: number;
}

/**
 * What each column seems to predict of the toss of a coin, averaged over draws of all loans with the seeds 1, 2, 3 and so on.
 *
 * @param streets so many streets there are, each as likely as any.
 * @param draws so many times all loans are drawn.
 */
export function rightOf(streets: number, draws: number): Record<Column, Right> {
  const all = Array.from({ length: draws }, (_, i) => rightInOneDraw(streets, i + 1));
  const mean = (column: Column, rows: keyof Right) => all.reduce((sum, each) => sum + each[column][rows], 0) / draws;
  const both = (column: Column): Right => ({ heldBack: mean(column, 'heldBack'), later: mean(column, 'later') });
  return {
    'distance by training': both('distance by training'),
    'distance by all': both('distance by all'),
    'share by training': both('share by training'),
    'share by all': both('share by all'),
    fee: both('fee'),
  };
}

/** In so many loans a column's share right is measured. */
export const rowsPerDraw = later;

function rightInOneDraw(streets: number, seed: number): Record<Column, Right> {
  const random = seededRandom(seed);
  const loans: Loan[] = Array.from({ length: known + later }, () => ({
    street: Math.floor(random() * streets),
    late: random() < 0.5,
    distanceKm: 0,
  }));
  for (const loan of loans) loan.distanceKm = -meanDistanceKm * Math.log(1 - random());
  const heldBack = loans.slice(training, known);
  const anew = loans.slice(known);
  const measure = (saysLate: (loan: Loan) => boolean, saysLateAnew = saysLate): Right => ({
    heldBack: heldBack.filter((loan) => saysLate(loan) === loan.late).length / heldBack.length,
    later: anew.filter((loan) => saysLateAnew(loan) === loan.late).length / anew.length,
  });
  const [some, every] = [loans.slice(0, training), loans.slice(0, known)];
  return {
    'distance by training': measure(isFar(some)),
    'distance by all': measure(isFar(every)),
    'share by training': measure(onLateStreet(some, streets)),
    'share by all': measure(onLateStreet(every, streets)),
    // The fee of a late loan is written down when the tool comes back: nobody has one yet while it counts.
    fee: measure(
      ({ late }) => late,
      () => false,
    ),
  };
}

/** "Late if the standardised distance is above 0." */
function isFar(loans: readonly Loan[]): (loan: Loan) => boolean {
  const mean = loans.reduce((sum, { distanceKm }) => sum + distanceKm, 0) / loans.length;
  return ({ distanceKm }) => distanceKm > mean;
}

/** "Late if more than half of the loans on this street were." */
function onLateStreet(loans: readonly Loan[], streets: number): (loan: Loan) => boolean {
  const balance = Array.from({ length: streets }, () => 0);
  for (const { street, late } of loans) balance[street]! += late ? 1 : -1;
  return ({ street }) => balance[street]! > 0;
}
