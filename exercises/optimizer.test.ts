import { describe, expect, it } from 'vitest';
import { Adam, SGD, zeroGrad } from './optimizer';
import { expectClose } from './support/closeness';
import { explain } from './support/explain';
import { expectRefusal } from './support/refusal';
import { Value } from './value';

/** A bowl that is steeper in one direction than in the other; its lowest point is where both numbers are 0. */
const steepness = [1, 6];
const start = [3, -2];
const numbers = (parameters: readonly Value[]) => parameters.map((p) => p.data);
const leaves = () => start.map((x) => new Value(x));

/** Walks ten steps on the bowl, and returns where it stood after each. */
function walk(optimizerOf: (parameters: Value[]) => { step(): void }): number[] {
  const parameters = leaves();
  const optimizer = optimizerOf(parameters);
  return Array.from({ length: 10 }, () => {
    parameters.forEach((p, i) => (p.grad = steepness[i] * p.data));
    optimizer.step();
    return numbers(parameters);
  }).flat();
}

/** The same walk in plain numbers: `move` gets a gradient, the count of steps, and what it noted for this parameter before. */
function plainWalk(move: (g: number, t: number, notes: { m: number; v: number }) => number): number[] {
  const at = [...start];
  const notes = start.map(() => ({ m: 0, v: 0 }));
  return Array.from({ length: 10 }, (_, k) => {
    at.forEach((x, i) => (at[i] = x + move(steepness[i] * x, k + 1, notes[i])));
    return [...at];
  }).flat();
}

describe('zeroGrad', () => {
  it('sets every gradient back to 0', () => {
    const parameters = leaves();
    parameters.forEach((p, i) => (p.grad = steepness[i]));
    zeroGrad(parameters);
    const observed = parameters.map((p) => p.grad);
    explain(observed, { 'forgets-to-zero': steepness });
    expect(observed).toEqual([0, 0]);
    expectClose(numbers(parameters), start);
  });
});

describe('SGD', () => {
  it('goes downhill: ten steps on a bowl', () => {
    const observed = walk((parameters) => new SGD(parameters, { learningRate: 0.1 }));
    explain(observed, { climbs: plainWalk((g) => 0.1 * g) });
    const expected = plainWalk((g) => -0.1 * g);
    expectClose(observed, expected);
  });

  it('keeps the old velocity: ten steps with momentum 0.9', () => {
    const observed = walk((parameters) => new SGD(parameters, { learningRate: 0.05, momentum: 0.9 }));
    explain(observed, { 'no-old-velocity': plainWalk((g) => -0.05 * g) });
    const expected = plainWalk((g, _, notes) => -0.05 * (notes.v = 0.9 * notes.v + g));
    expectClose(observed, expected);
  });

  it('leaves another optimiser’s velocities alone', () => {
    const [one, two] = [[new Value(0)], [new Value(0)]];
    const [first, second] = [one, two].map((parameters) => new SGD(parameters, { learningRate: 1, momentum: 0.5 }));
    const observed = [1, 2, 3].flatMap((g) => {
      one[0].grad = g;
      first.step();
      two[0].grad = 10 * g;
      second.step();
      return [-one[0].data, -two[0].data];
    });
    explain(observed, { 'shared-state': [1, 10.5, 8.25, 34.125, 23.0625, 71.53125] });
    expectClose(observed, [1, 10, 3.5, 35, 7.75, 77.5]);
  });

  it('takes the learning rate as it is at each step', () => {
    const p = new Value(3);
    p.grad = 4;
    const sgd = new SGD([p], { learningRate: 0.1 });
    sgd.step();
    sgd.learningRate = 0.05;
    sgd.step();
    expectClose(p.data, 2.4);
  });

  it('refuses a learning rate that is not above 0, and a momentum of 1', () => {
    expectRefusal(() => new SGD(leaves(), { learningRate: 0 }), RangeError);
    expectRefusal(() => new SGD(leaves(), { learningRate: 0.1, momentum: 1 }), RangeError);
  });
});

describe('Adam', () => {
  const rule = (rate: number, beta1: number, beta2: number, epsilon: number, corrected = true) =>
    plainWalk((g, t, notes) => {
      notes.m = beta1 * notes.m + (1 - beta1) * g;
      notes.v = beta2 * notes.v + (1 - beta2) * g ** 2;
      const [first, second] = corrected ? [1 - beta1 ** t, 1 - beta2 ** t] : [1, 1];
      return (-rate * notes.m) / first / (Math.sqrt(notes.v / second) + epsilon);
    });

  it('corrects its means for their start at 0: ten steps of Adam', () => {
    const observed = walk((parameters) => new Adam(parameters, { learningRate: 0.1 }));
    explain(observed, { 'no-bias-correction': rule(0.1, 0.9, 0.999, 1e-8, false) });
    const expected = rule(0.1, 0.9, 0.999, 1e-8);
    expectClose(observed, expected);
  });

  it('uses the betas and the epsilon it was given, and a rate of 0.001 if none was given', () => {
    const expected = rule(1e-3, 0.5, 0.8, 0.1);
    expectClose(
      walk((parameters) => new Adam(parameters, { beta1: 0.5, beta2: 0.8, epsilon: 0.1 })),
      expected,
    );
  });

  it('refuses a learning rate of 0, and a beta of 1', () => {
    expectRefusal(() => new Adam(leaves(), { learningRate: 0 }), RangeError);
    expectRefusal(() => new Adam(leaves(), { beta1: 1 }), RangeError);
  });
});
