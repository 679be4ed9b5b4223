import { seededRandom } from '../../../exercises/support/random.ts';
import { MLP } from '../../../solutions/mlp.ts';
import { Value } from '../../../solutions/value.ts';
import { fixed, type Numbers } from './written.ts';

const answer = () => new MLP([2, 3, 1], seededRandom(1)).forward([new Value(1), new Value(-1)])[0]!.data;

export const mlp = (): Numbers => ({ answer: fixed(answer(), 5) });
