import { Graphviz } from '@hpcc-js/wasm/graphviz';
import { describe, expect, it } from 'vitest';
import { toDot } from '../../solutions/graph.ts';
import { add, mul, Value } from '../../solutions/value.ts';
import { safeSvg } from '../../src/graph/safe-svg.ts';

const graphviz = await Graphviz.load();
const drawn = (dot: string) => safeSvg(graphviz.dot(dot));
const wrapped = (inside: string) => safeSvg(`<svg width="6pt" viewBox="0 0 6 6">${inside}</svg>`);
const empty = wrapped('');

describe('safeSvg', () => {
  it('keeps a drawing of toDot: its boxes, arrows, letters and the classes with a meaning', () => {
    const a = new Value(2);
    const svg = drawn(toDot(mul(add(a, a), a), { slopes: true, gradients: true }));
    expect(svg.match(/class="node value leaf gradient"/g)).toHaveLength(1);
    expect(svg.match(/class="node value operation gradient"/g)).toHaveLength(2);
    expect(svg.match(/class="edge slope"/g)).toHaveLength(4);
    expect(svg.match(/<polygon fill="currentColor"/g)).toHaveLength(4);
    expect(svg).toContain('>grad 0</text>');
    expect(svg).not.toMatch(/black|id=|title|font-family/);
  });

  it('draws what a link holds, without the link', () => {
    const svg = drawn(
      'digraph { a [URL="javascript:alert(1)", target="_top", tooltip="t"]; a -> b [URL="data:text/html,x"] }',
    );
    expect(svg).toContain('>a</text>');
    expect(svg).toContain('<polygon fill="currentColor"');
    expect(svg).not.toMatch(/<a\b|href|javascript|data:|target|_top/);
  });

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a style sheet', '<style>* { display: none }</style>'],
    ['a foreign object', '<foreignObject><div><path d="M0,0"/></div></foreignObject>'],
    ['an image', '<image xlink:href="https://example.org/x.png"/>'],
    ['a reference', '<use href="#x"/>'],
    ['an animation', '<animate attributeName="href" values="javascript:1"/>'],
    ['a nested picture', '<svg><path d="M0,0"/></svg>'],
    ['a comment and a processing instruction', '<!-- <path d="M0,0"/> --><?x y?>'],
    ['loose words', 'words'],
  ])('drops %s, with all that it holds', (_, inside) => {
    expect(wrapped(inside)).toBe(empty);
  });

  it.each([
    ['an id', 'id="header"'],
    ['a style', 'style="position: fixed"'],
    ['a handler', 'onclick="alert(1)"'],
    ['a class of the page', 'class="header visually-hidden"'],
    ['an address in a known attribute', 'transform="url(https://example.org)"'],
    ['a reference in a known attribute', 'stroke-width="url(#x)"'],
  ])('drops %s', (_, attribute) => {
    expect(wrapped(`<path ${attribute} d="M0,0"/>`)).toBe(wrapped('<path d="M0,0"/>'));
  });

  it('writes no colour but that of the page', () => {
    expect(wrapped('<path fill="red" stroke="url(#x)"/>')).toBe(wrapped('<path fill="none" stroke="currentColor"/>'));
  });

  it('keeps letters as letters', () => {
    const svg = drawn('digraph { a [label="</text><script>alert(1)</script>&amp;lt;"] }');
    expect(svg).toContain('&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(svg).not.toContain('<script');
  });

  it('refuses what is no picture, or breaks off', () => {
    expect(() => safeSvg('no picture')).toThrow("gave 'no picture'");
    expect(() => safeSvg('<svg><g><path d="M0,0"/>')).toThrow('breaks off');
    expect(() => safeSvg('<svg><g></svg>')).toThrow("ends 'svg' where 'g' is open");
  });
});
