import { expect, it } from 'vitest';
import { assemble, type Standing } from '../../src/course/assemble.ts';

const order = ['value', 'graph', 'backward'];
const reference = { value: 'reference value', graph: 'reference graph', backward: 'reference backward' };
const judged = { module: 'backward', text: 'my backward' };
const own = (standing: Standing) => ({ value: { text: 'my value', standing } });

it('judges the reader’s text, on the reader’s earlier text where that passed', () => {
  expect(assemble(order, judged, own('passed'), reference)).toEqual({
    texts: { value: 'my value', graph: 'reference graph', backward: 'my backward' },
    provenance: [
      { module: 'value', whose: 'reader', why: 'it passed its suite' },
      { module: 'graph', whose: 'reference', why: 'yours is not solved yet' },
    ],
  });
});

it.each([
  ['failed', 'yours does not pass its suite yet'],
  ['not attempted', 'yours is not solved yet'],
  ['stale', 'its suite changed since yours passed'],
] as const)('takes the reference for a module that is %s, and says why', (standing, why) => {
  const { texts, provenance } = assemble(order, judged, own(standing), reference);
  expect(texts.value).toBe('reference value');
  expect(provenance[0]).toEqual({ module: 'value', whose: 'reference', why });
});

it('never takes the judged module from before, nor gives a later one', () => {
  const mine = {
    graph: { text: 'old graph', standing: 'passed' },
    backward: { text: 'b', standing: 'passed' },
  } as const;
  const { texts, provenance } = assemble(order, { module: 'graph', text: 'new graph' }, mine, reference);
  expect(texts).toEqual({ value: 'reference value', graph: 'new graph' });
  expect(provenance.map(({ module }) => module)).toEqual(['value']);
});

it('refuses a module that is not the course’s', () => {
  expect(() => assemble(order, { module: 'grpah', text: '' }, {}, reference)).toThrow(
    "assemble expects one of value, graph, backward as the judged module, but got 'grpah'.",
  );
});
