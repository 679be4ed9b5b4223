/** The numbers of one lesson, as they are printed: one for each name, or a list in the order of the lesson. */
export type Numbers = Record<string, string | readonly string[]>;

/**
 * Writes a number with so many digits after the point, a true minus, and commas between thousands.
 *
 * @example
 * fixed(-1234.567, 1); // '−1,234.6'
 */
export function fixed(x: number, digits: number): string {
  const [whole = '', rest] = Math.abs(x).toFixed(digits).split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return (x < 0 ? '−' : '') + (rest === undefined ? grouped : `${grouped}.${rest}`);
}

/**
 * Writes a number with an exponent, its mantissa to so many digits after the point.
 *
 * @example
 * power(0.00000123, 1); // '1.2e-6'
 */
export function power(x: number, digits: number): string {
  return x.toExponential(digits).replace('e+', 'e').replace(/^-/, '−');
}

/**
 * Writes a number rounded to so many digits after the point, and without the zeros that end it.
 *
 * @example
 * short(4.5000000001, 3); // '4.5'
 */
export function short(x: number, digits: number): string {
  return fixed(x, digits).replace(/\.?0+$/, (zeros) => (zeros.startsWith('.') ? '' : digits > 0 ? '' : zeros));
}

/** Takes numbers in the order of a lesson, each with its own count of digits. */
export function row(xs: readonly number[], digits: number | readonly number[]): string[] {
  return xs.map((x, i) => fixed(x, typeof digits === 'number' ? digits : digits[i]!));
}
