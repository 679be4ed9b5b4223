import { add, mul } from '../../../solutions/value.ts';
import { named, type Sketch } from '../sketch.ts';

export type SketchName = keyof typeof sketches;

/** The graphs of lesson 05 that the reader may try numbers on, named after their last line. */
export const sketches = {
  'r = p · q': {
    leaves: { a: 2, b: 3, c: 1 },
    build(leaf) {
      const p = named('p', mul(leaf('a'), leaf('b')));
      return named('r', mul(p, named('q', add(p, leaf('c')))));
    },
    places: { a: [39, 50], b: [39, 145], c: [39, 245], p: [156, 97], q: [232, 235], r: [341, 97] },
  },
  'c = b + b': {
    leaves: { a: 1 },
    build(leaf) {
      const a = leaf('a');
      const b = named('b', add(a, a));
      return named('c', add(b, b));
    },
    places: { a: [39, 145], b: [190, 145], c: [341, 145] },
  },
  'y = a · b + a': {
    leaves: { a: 2, b: 3 },
    build(leaf) {
      const a = leaf('a');
      return named('y', add(named('a · b', mul(a, leaf('b'))), a));
    },
    places: { a: [39, 80], b: [39, 235], 'a · b': [185, 205], y: [341, 90] },
  },
} satisfies Record<string, Sketch>;
