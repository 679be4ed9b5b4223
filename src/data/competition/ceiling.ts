import { columns, type Cell } from './columns.ts';
import { lateProbability, values, type Loan } from './loans.ts';

/**
 * The probability that a loan is late given what the file shows of it: the mean over all values that its missing cells may have
 * had. Columns are independent and cells go missing by chance alone, so this is Bayes' rule to the last digit; the leaking column
 * is not looked at. Nobody who sees only the file can predict better.
 *
 * @param cells the row's cells, in the order of {@link columns}.
 */
export function shownProbability(cells: readonly Cell[]): number {
  const shown = Object.fromEntries(columns.map(({ name }, i) => [name, cells[i] ?? null]));
  const missing = (Object.keys(values) as (keyof Loan)[]).filter((name) => shown[name] === null);
  return meanOver(shown, missing);
}

function meanOver(loan: Record<string, Cell>, missing: readonly (keyof Loan)[]): number {
  const [first, ...others] = missing;
  if (first === undefined) return lateProbability(loan as unknown as Loan);
  const possible: readonly Cell[] = values[first];
  const total = possible.reduce<number>((sum, value) => sum + meanOver({ ...loan, [first]: value }, others), 0);
  return total / possible.length;
}
