import { toDot } from './graph';
import { add, mul, Value } from './value';

/** Draws lesson 04's expression with the reader's own modules. */
export function* run(): Generator<string> {
  const leaf = (label: string, data: number) => Object.assign(new Value(data), { label });
  const product = Object.assign(mul(leaf('a', 2), leaf('b', -3)), { label: 'e' });
  const sum = Object.assign(add(product, leaf('c', 10)), { label: 'd' });
  const root = Object.assign(mul(sum, leaf('f', -2)), { label: 'L' });
  yield toDot(root, { slopes: true });
}
