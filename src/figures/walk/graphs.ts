import { add, mul } from '../../../solutions/value.ts';
import { sketches } from '../backprop/graphs.ts';
import { named, type Sketch } from '../sketch.ts';

export type GraphName = keyof typeof graphs;

/** The graphs of lesson 04 that can be walked. */
export const graphs = {
  'r = p · q': {
    ...sketches['r = p · q'],
    places: { a: [45, 48], b: [45, 120], c: [45, 200], p: [152, 84], q: [234, 192], r: [339, 84] },
  },
  'three doublings': {
    leaves: { x: 1 },
    build(leaf) {
      return ['2x', '4x', '8x'].reduce((last, name) => named(name, add(last, last)), leaf('x'));
    },
    places: { x: [45, 120], '2x': [143, 120], '4x': [241, 120], '8x': [339, 120] },
  },
  'p = a · b': {
    leaves: { a: 2, b: 3 },
    build(leaf) {
      return named('p', mul(leaf('a'), leaf('b')));
    },
    places: { a: [90, 70], b: [90, 170], p: [280, 120] },
  },
} satisfies Record<string, Sketch>;
