/** A share as words have it: `0.955` is `95.5 %`. */
export function percent(share: number): string {
  return `${(100 * share).toFixed(1).replace(/\.0$/, '')} %`;
}

/** How far a share of so many rows would typically move if as many other rows had been drawn. */
export function standardErrorOf(share: number, rows: number): number {
  return Math.sqrt((share * (1 - share)) / rows);
}

/** A number with at most three digits that matter: `0.69315` is `0.693`, `12345` is `12,300`. */
export function round(x: number): string {
  if (!Number.isFinite(x) || x === 0) return String(x).replace('-', '−');
  const short = Number(x.toPrecision(3));
  const text =
    Math.abs(short) < 1e-6 ? short.toExponential() : short.toLocaleString('en', { maximumFractionDigits: 10 });
  return text.replace('-', '−');
}
