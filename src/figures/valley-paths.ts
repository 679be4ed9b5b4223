import { backward } from '../../solutions/backward.ts';
import { pow } from '../../solutions/ops.ts';
import { Adam, SGD, zeroGrad, type Optimizer } from '../../solutions/optimizer.ts';
import { add, mul, Value } from '../../solutions/value.ts';

/** Where a path stands after each step, from the start on. */
export interface Place {
  x: number;
  y: number;
  loss: number;
}

/** What the reader sets: one rate for plain descent and for momentum, and one for Adam. */
export interface Dials {
  rate: number;
  momentum: number;
  adamRate: number;
}

export const longest = 600;
/** From here on the bottom counts as reached. */
export const reached = 0.001;

/** The ways down of lesson 12, each from the same start. */
export const ways = {
  SGD: ({ rate }: Dials) => pathOf((parameters) => new SGD(parameters, { learningRate: rate })),
  momentum: ({ rate, momentum }: Dials) =>
    pathOf((parameters) => new SGD(parameters, { learningRate: rate, momentum })),
  Adam: ({ adamRate }: Dials) => pathOf((parameters) => new Adam(parameters, { learningRate: adamRate })),
} as const;
export type Way = keyof typeof ways;

/** The narrow valley, (x² + 50 y²) / 2. */
function valley(x: Value, y: Value): Value {
  return mul(add(pow(x, 2), mul(new Value(50), pow(y, 2))), new Value(0.5));
}

function pathOf(make: (parameters: Value[]) => Optimizer): Place[] {
  const [x, y] = [new Value(10), new Value(1)];
  const optimizer = make([x, y]);
  const path: Place[] = [];
  for (let i = 0; i <= longest; i++) {
    const loss = valley(x, y);
    path.push({ x: x.data, y: y.data, loss: loss.data });
    zeroGrad([x, y]);
    backward(loss);
    optimizer.step();
  }
  return path;
}
