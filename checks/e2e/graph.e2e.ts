import { Graphviz } from '@hpcc-js/wasm/graphviz';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { graphs } from '../../src/figures/graphs.ts';
import { safeSvg } from '../../src/graph/safe-svg.ts';
import { launchChromium } from './chromium.ts';
import type { Drawn, lab } from './lab.ts';

declare const window: { lab: typeof lab };

let browser: Browser;
let page: Page;
const requests: string[] = [];

const draw = (dot: string): Promise<Drawn> => page.evaluate((given) => window.lab.draw(given), dot);

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
  await page.goto(`${inject('url')}/lab/`);
  await page.evaluate("globalThis.marker = 'untouched'");
  await draw('digraph { warm }');
  page.on('request', (request) => requests.push(request.url()));
});

afterAll(() => browser?.close());

describe('drawings of the reader’s own text', () => {
  it.each(Object.keys(graphs))('the page draws %s exactly as its lesson does', async (name) => {
    const { dot } = graphs[name]!();
    const atBuild = safeSvg((await Graphviz.load()).dot(dot));
    const { svg } = await draw(dot);
    expect(svg).toBe(await page.evaluate(asParsed, atBuild));
  });

  it.each([
    ['a javascript: address', 'a [URL="javascript:marker=1"]'],
    ['a data: address', 'a [href="data:text/html,<script>parent.marker=1</script>"]'],
    [
      'an address on an edge, its label and its ends',
      'a -> b [URL="javascript:marker=1", labelURL="/leak", label=l, headlabel=h, headURL="/leak"]',
    ],
    ['a target', 'a [URL="/leak", target="_top"]'],
    ['an address and a style sheet on the graph', 'URL="/leak"; stylesheet="/leak.css"; a'],
    [
      'an HTML label with an address',
      'a [label=<<TABLE HREF="javascript:marker=1" ID="x"><TR><TD TITLE="t">a</TD></TR></TABLE>>]',
    ],
    ['an HTML label with an image', 'a [label=<<TABLE><TR><TD><IMG SRC="/leak.png"/></TD><TD>a</TD></TR></TABLE>>]'],
    ['an image', 'a [image="/leak.png"]; b [shapefile="/leak.svg"]'],
    ['an id and classes of the page', 'a [id="content", class="workplace header value"]'],
    ['a label that is markup', 'a [label="</text><script>marker=1</script><img src=/leak onerror=marker=1>a"]'],
    ['a colour that is markup', 'a [color="red\\"/><script>marker=1</script>", fontname="x\\" onload=\\"marker=1"]'],
    ['a colour that is an address', 'a [style=filled, fillcolor="url(/leak)"]'],
  ])('R61: %s leaves a picture and nothing else', async (_, inside) => {
    requests.length = 0;
    const { svg, problem } = await draw(`digraph { ${inside} }`);
    if (svg === undefined) expect(problem).toContain('Graphviz cannot read this graph');
    const found = await page.evaluate(() => ({
      strangers: document.querySelectorAll('svg :not(g, path, polygon, polyline, ellipse, text)').length,
      named: document.querySelectorAll('svg [id], svg [href], svg [style], svg [target]').length,
      classes: [...document.querySelectorAll('svg [class]')].flatMap((each) => [...each.classList]),
      marker: (globalThis as { marker?: unknown }).marker,
      title: document.title,
    }));
    expect(found).toMatchObject({ strangers: 0, named: 0, marker: 'untouched', title: 'Lab' });
    expect(
      [...new Set(found.classes)].filter(
        (word) => !['graph', 'node', 'edge', 'value', 'leaf', 'operation', 'slope', 'gradient'].includes(word),
      ),
    ).toEqual([]);
    expect(requests).toEqual([]);
  });

  it.each([
    ['in a row', Array.from({ length: 5_000 }, (_, i) => `${i} -> ${i + 1}`)],
    ['in a tangle', Array.from({ length: 5_000 }, (_, i) => `${(i * 7919) % 300} -> ${(i * 104_729 + 1) % 300}`)],
    [
      'with long names',
      Array.from({ length: 5_000 }, (_, i) => `"${'n'.repeat(40)}${i}" -> "${'n'.repeat(40)}${i + 1}"`),
    ],
  ])('R61: 5,000 edges %s are drawn or refused within 5 s, and the next graph is drawn', async (_, edges) => {
    const { svg, problem, durationMs } = await draw(`digraph { ${edges.join('; ')} }`);
    expect(durationMs).toBeLessThan(5_000);
    if (svg === undefined) expect(problem).toMatch(/too (large|long) to draw/);
    expect((await draw('digraph { a -> b }')).svg).toContain('>b</text>');
  });

  it('says what is wrong with a text that is no graph, and draws the next', async () => {
    expect((await draw('digraph { a -> ')).problem).toContain('Graphviz cannot read this graph: syntax error');
    expect((await draw('')).problem).toContain('Graphviz');
    expect((await draw('digraph { a -> b }')).svg).toContain('>b</text>');
  });
});

/** What a lesson's page makes of a picture that it was built with. */
function asParsed(text: string): string {
  const template = document.createElement('template');
  template.innerHTML = text;
  return template.innerHTML;
}
