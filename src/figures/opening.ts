import { backward } from '../../solutions/backward.ts';
import { toDot } from '../../solutions/graph.ts';
import { add, mul, Value } from '../../solutions/value.ts';
import type { Drawing } from './drawing.ts';

/**
 * What the first page shows: a few lines that a reader of the first five lessons can run, and the graph that they make.
 * The numbers in the comments are those that the course's own engine gives.
 */
export function opening(): { code: string; drawing: Drawing; slopeOfLoss: number } {
  const x = named('x', new Value(2));
  const w = named('w', new Value(-3));
  const b = named('b', new Value(10));
  const y = named('y', add(mul(w, x), b));
  const loss = named('loss', mul(y, y));
  backward(loss);

  const code = `const x = new Value(2);
const w = new Value(-3);
const b = new Value(10);

const y = add(mul(w, x), b); // ${y.data}
const loss = mul(y, y); // ${loss.data}

backward(loss);
w.grad; // ${w.grad}
b.grad; // ${b.grad}`;
  const description =
    `w times x, plus b, gives y = ${y.data}; y times y gives loss = ${loss.data}. Along the arrows stand the slopes, ` +
    `and in the boxes the gradients: ${w.grad} for w, ${b.grad} for b, ${x.grad} for x.`;
  return { code, slopeOfLoss: w.grad, drawing: { dot: toDot(loss, { slopes: true, gradients: true }), description } };
}

function named(label: string, node: Value): Value {
  node.label = label;
  return node;
}
