import { Value } from './value';

const unary = (op: string, f: (x: number) => number, slope: (x: number) => number) => (x: Value) =>
  new Value(f(x.data), [x], [slope(x.data)], op);

const binary =
  (op: string, f: (x: number, y: number) => number, slopes: (x: number, y: number) => [number, number]) =>
  (x: Value, y: Value) =>
    new Value(f(x.data, y.data), [x, y], slopes(x.data, y.data), op);

const negate = (x: number) => -x;
const minusOne = () => -1;
export const neg = unary('neg', negate, minusOne);

const subtract = (x: number, y: number) => x - y;
export const sub = binary('−', subtract, () => [1, -1]);

const divide = (x: number, y: number) => x / y;
export const div = binary('÷', divide, (x, y) => [1 / y, -x / (y * y)]);

export const exp = unary('exp', Math.exp, Math.exp);

const inverse = (x: number) => 1 / x;
export const log = unary('log', Math.log, inverse);

export function pow(x: Value, exponent: number): Value {
  if (!(typeof exponent === 'number')) throw new TypeError(`The exponent must be a number, not ${exponent}.`);
  const power = (t: number) => t ** exponent;
  const slope = (t: number) => (exponent ? exponent * t ** (exponent - 1) : 0);
  return unary(`^${exponent}`, power, slope)(x);
}

export function dot(xs: readonly Value[], ys: readonly Value[]): Value {
  if (xs.length !== ys.length) throw new RangeError('dot expects two lists of one length.');
  const parents = xs.concat(ys);
  const slopes = ys.concat(xs).map((partner) => partner.data);
  const total = xs.reduceRight((rest, x, i) => rest + x.data * ys[i].data, 0);
  return new Value(total, parents, slopes, 'dot');
}

export function sum(xs: readonly Value[]): Value {
  const ones = xs.map(() => 1);
  const total = xs.reduceRight((rest, x) => rest + x.data, 0);
  return new Value(total, xs.slice(), ones, 'sum');
}
