const shapes = new Set(['path', 'polygon', 'polyline', 'ellipse', 'text']);
/** Whose contents are kept, as a plain group: what a link holds is drawn, without the link. */
const groups = new Set(['g', 'a']);
const attributes = new Set(
  'transform d points cx cy rx ry x y text-anchor stroke-dasharray stroke-width font-size font-style font-weight'.split(
    ' ',
  ),
);
/** Numbers, words and brackets: no colon, quote or hash, so no address, no style and no reference to another place. */
const plain = /^[\w\s.,()+-]*$/;
const kinds = new Set(
  (
    'graph cluster node edge value leaf operation gradient slope ' +
    'input neuron weight positive negative zero broken folded'
  ).split(' '),
);
/** A number that the page gave to a part of a drawing, to find it again; nothing is styled by it. */
const part = /^part\d+$/;
const token = /<!--[\s\S]*?-->|<[!?][^>]*>|<(\/?)([\w:]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|</g;

/**
 * Rebuilds the picture that Graphviz wrote, so that it holds shapes and text and nothing else, whatever the text that Graphviz
 * was given tried to bring in: no links, scripts, styles, images, ids, titles or addresses. Colours, type and size follow the page.
 *
 * Shape: Graphviz's SVG → an `<svg>` element as text. Classes that a stylesheet knows stay; lines and letters become
 * `currentColor`, areas stay empty but for arrowheads; `--width` is the natural width.
 * Throws: Error if the text is no SVG, or is cut off.
 *
 * @example
 * safeSvg('<svg width="6pt" height="6pt" viewBox="0 0 6 6"><path id="x" stroke="red" d="M0,0"/></svg>');
 * // '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 6 6" style="--width:8px"><path stroke="currentColor" d="M0,0"/></svg>'
 */
export function safeSvg(svg: string): string {
  const out: string[] = [];
  /** The elements that the text stands in, outermost first, and what was written for each: nothing for one that is dropped. */
  const open: { name: string; written: string; classes: string }[] = [];
  for (const [, closing, name = '', given = '', closed, text] of svg.slice(rootAt(svg)).matchAll(token)) {
    const parent = open.at(-1);
    if (text !== undefined) {
      if (parent?.written === 'text') out.push(text.replaceAll('>', '&gt;'));
    } else if (closing) {
      if (parent?.name !== name) throw new Error(`Graphviz's picture ends '${name}' where '${parent?.name}' is open.`);
      if (parent.written) out.push(`</${parent.written}>`);
      if (open.pop() && open.length === 0) return out.join('');
    } else if (name) {
      const values = new Map(Array.from(given.matchAll(/([\w:-]+)="([^"]*)"/g), ([, key, value]) => [key!, value!]));
      const written = nameFor(name, parent);
      const classes = knownClasses(values.get('class'));
      if (written)
        out.push(`<${written}${attributesFor(written, values, classes, parent?.classes)}${closed ? '/' : ''}>`);
      if (!closed) open.push({ name, written, classes: classes || (parent?.classes ?? '') });
    }
  }
  throw new Error(`Graphviz's picture breaks off: '${svg.slice(-40)}'.`);
}

function rootAt(svg: string): number {
  const at = svg.search(/<svg[\s>]/);
  if (at < 0) throw new Error(`Graphviz was expected to give a picture, but gave '${svg.slice(0, 60)}'.`);
  return at;
}

/** What an element is written as: nothing for one that is not known, or stands in one that was dropped or is a shape. */
function nameFor(name: string, parent: { written: string } | undefined): string {
  if (!parent) return name;
  const stands = parent.written === 'svg' || parent.written === 'g';
  if (!stands) return '';
  return groups.has(name) ? 'g' : shapes.has(name) ? name : '';
}

function attributesFor(name: string, values: Map<string, string>, classes: string, around: string | undefined): string {
  const kept: [string, string][] = [];
  if (name === 'svg') {
    kept.push(['xmlns', 'http://www.w3.org/2000/svg']);
    const box = values.get('viewBox')?.match(/^[\d.\s-]+$/)?.[0];
    if (box) kept.push(['viewBox', box]);
    // Graphviz measures in points of 1/72 inch, a page in pixels of 1/96.
    const points = Number.parseFloat(values.get('width') ?? '');
    if (points > 0) kept.push(['style', `--width:${Math.round((points * 4) / 3)}px`]);
  }
  for (const [key, value] of values) {
    if (key === 'class' && classes) kept.push([key, classes]);
    else if (key === 'stroke' || key === 'fill') kept.push([key, paint(key, name, values, around)]);
    else if (attributes.has(key) && plain.test(value)) kept.push([key, value]);
  }
  return kept.map(([key, value]) => ` ${key}="${value}"`).join('');
}

function knownClasses(given = ''): string {
  return given
    .split(/\s+/)
    .filter((word) => kinds.has(word) || part.test(word))
    .join(' ');
}

/** Lines and letters take the colour around them; of the areas only those of an edge, its arrowheads, are filled. */
function paint(key: 'stroke' | 'fill', name: string, values: Map<string, string>, around = ''): string {
  const own = values.get(key);
  const inBackground = around.split(' ').includes('graph');
  const isArrowhead = around.split(' ').includes('edge') && own === values.get('stroke');
  const isPainted = key === 'stroke' ? !inBackground : name === 'text' || isArrowhead;
  return isPainted && own !== 'none' && own !== 'transparent' ? 'currentColor' : 'none';
}
