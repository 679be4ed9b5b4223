const svgNamespace = 'http://www.w3.org/2000/svg';
const elements = new Set(['svg', 'g', 'path', 'polygon', 'polyline', 'ellipse', 'text']);
const attributes = new Set(
  'viewBox transform d points cx cy rx ry x y text-anchor stroke-dasharray stroke-width font-size font-weight class'.split(
    ' ',
  ),
);
const meaningful = new Set(['graph', 'node', 'edge', 'value', 'gradient', 'slope', 'leaf', 'root', 'operation']);
/** The meaning colours by the names that `toDot` may give: everything else is drawn in the colour of the text. */
const colours = new Map([
  ['value', 'var(--value)'],
  ['gradient', 'var(--gradient)'],
  ['slope', 'var(--slope)'],
]);

/**
 * Builds a picture from Graphviz's SVG that holds shapes and text and nothing else: no links, scripts, styles, images or ids,
 * whatever the text that Graphviz was given tried to bring in. Colours follow the page.
 *
 * Throws: Error if the text is no SVG.
 */
export function safeSvg(text: string): SVGSVGElement {
  const source = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  if (source.localName !== 'svg') throw new Error('Graphviz gave no picture.');
  return copy(source) as SVGSVGElement;
}

function copy(source: Element): Element {
  const made = document.createElementNS(svgNamespace, source.localName);
  for (const { name, value } of source.attributes) {
    if (name === 'class') {
      const kept = value.split(/\s+/).filter((word) => meaningful.has(word));
      if (kept.length > 0) made.setAttribute('class', kept.join(' '));
    } else if (attributes.has(name)) made.setAttribute(name, value);
    else if (name === 'fill' || name === 'stroke')
      made.setAttribute(
        name,
        value === 'none' || value === 'transparent' ? 'none' : (colours.get(value) ?? paint(name, source)),
      );
  }
  for (const child of source.childNodes) {
    if (child instanceof Element && elements.has(child.localName)) made.append(copy(child));
    else if (child.nodeType === Node.TEXT_NODE && source.localName === 'text') made.append(child.textContent ?? '');
  }
  return made;
}

/** The background polygon that Graphviz draws first is left empty; lines and letters take the text's colour. */
function paint(name: 'fill' | 'stroke', source: Element): string {
  const isBackground = source.localName === 'polygon' && source.parentElement?.classList.contains('graph');
  return isBackground
    ? 'none'
    : name === 'fill' && source.localName !== 'text' && source.localName !== 'polygon'
      ? 'none'
      : 'currentColor';
}
