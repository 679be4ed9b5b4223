import { backward } from '../../../solutions/backward.ts';
import { Adam, type Optimizer, SGD, zeroGrad } from '../../../solutions/optimizer.ts';
import { add, mul, Value } from '../../../solutions/value.ts';
import { fixed, type Numbers, short } from './written.ts';

/** The courier's dial and the gradient it was moved by, step by step, from w = 3. */
function courier(rate: number, count: number, clear = true): { ws: number[]; gradients: number[] } {
  const w = new Value(3);
  const optimizer = new SGD([w], { learningRate: rate });
  const ws: number[] = [];
  const gradients: number[] = [];
  for (let step = 0; step < count; step++) {
    if (clear) zeroGrad([w]);
    const miss = add(mul(w, new Value(2)), new Value(-10));
    backward(mul(miss, miss));
    optimizer.step();
    ws.push(w.data);
    gradients.push(w.grad);
  }
  return { ws, gradients };
}
const shorts = (xs: readonly number[], digits: number) => xs.map((x) => short(x, digits));
const five = (rate: number) => shorts(courier(rate, 5).ws, 3);
const forgetful = courier(0.1, 9, false);

/** How many steps bring the valley's loss, times a factor, below 0.001; Infinity if 10,000 do not. */
function valley(make: (parameters: Value[]) => Optimizer, factor = 1): number {
  const [x, y] = [new Value(10), new Value(1)];
  const optimizer = make([x, y]);
  for (let step = 1; step <= 10_000; step++) {
    [x.grad, y.grad] = [factor * x.data, factor * 50 * y.data];
    optimizer.step();
    if ((x.data ** 2 + 50 * y.data ** 2) / 2 < 0.001) return step;
  }
  return Infinity;
}
const plain = (rate: number) => valley((parameters) => new SGD(parameters, { learningRate: rate }));
const adam = (factor: number) => valley((parameters) => new Adam(parameters, { learningRate: 0.3 }), factor);

function firstStep(make: (parameters: Value[]) => Optimizer, gradient: number): number {
  const parameter = new Value(0);
  parameter.grad = gradient;
  make([parameter]).step();
  return Math.abs(parameter.data);
}
const gradients = [0.001, 1, 1000];
const hatless = (g: number) => (0.1 * (0.1 * g)) / (Math.sqrt(0.001 * g * g) + 1e-8);
const velocities = [1, 2, 3].map((count) => (1 - 0.9 ** count) / (1 - 0.9));

export const descent = (): Numbers => ({
  'second-slope': fixed(courier(0.1, 2).gradients[1]!, 1),
  crawls: five(0.01),
  arrives: five(0.1),
  'at-once': five(0.125),
  settles: five(0.2),
  swings: five(0.25),
  flies: five(0.3),
  'fifth-about': fixed(courier(0.3, 5).ws[4]!, 2),
  leaps: shorts([3 * 1.6, courier(0.1, 1).ws[0]! - 3], 1),
  'times-as-far': short(-(courier(0.3, 1).ws[0]! - 5) / (3 - 5), 1),
  forgetful: shorts(forgetful.gradients, 2),
  'forgetful-w': shorts(forgetful.ws, 3),
  steps: [0.01, 0.02, 0.03, 0.039].map((rate) => String(plain(rate))),
  'with-momentum': String(valley((parameters) => new SGD(parameters, { learningRate: 0.04, momentum: 0.8 }))),
  'with-adam': [1, 1000].map((factor) => String(adam(factor))),
  velocities: shorts(velocities, 2),
  'first-sgd': gradients.map((g) =>
    short(
      firstStep((p) => new SGD(p, { learningRate: 0.1 }), g),
      4,
    ),
  ),
  'first-adam': gradients.map((g) =>
    short(
      firstStep((p) => new Adam(p, { learningRate: 0.1 }), g),
      3,
    ),
  ),
  'without-hats': gradients.map((g) => short(hatless(g), 3)),
  'tenths-kept': short(0.9 * 2, 1),
});
