import { Value } from './value';

const bend = (op: string, f: (x: number) => number, slope: (x: number) => number) => (x: Value) =>
  new Value(f(x.data), [x], [slope(x.data)], op);

const steepness = (x: number) => 1 / Math.cosh(x) ** 2;
export const tanh = bend('tanh', Math.tanh, steepness);

const logistic = (x: number) => 0.5 + 0.5 * Math.tanh(x / 2);
const logisticSlope = (x: number) => steepness(x / 2) / 4;
export const sigmoid = bend('sigmoid', logistic, logisticSlope);

const step = (x: number) => (Math.sign(x) === 1 ? 1 : 0);
const positivePart = (x: number) => (x < 0 ? 0 : x);
export const relu = bend('relu', positivePart, step);

const roundedCorner = (x: number) => (x > 30 ? x + Math.exp(-x) : Math.log1p(Math.exp(x)));
export const softplus = bend('softplus', roundedCorner, logistic);
