/**
 * Makes Graphviz's drawing take its colours, type and size from the page.
 *
 * Shape: the SVG text that Graphviz wrote → an `<svg>` element without prologue, size or titles. Black becomes `currentColor`; `--width` is the natural width;
 * the classes that the DOT text gave to nodes and edges stay, for the stylesheet. Links, scripts, images and foreign objects are dropped.
 * Throws: Error if the text has no svg element.
 *
 * @example
 * themedSvg('<svg width="8pt" height="8pt" viewBox="0 0 8 8"><path stroke="black"/></svg>'); // '<svg viewBox="0 0 8 8" style="--width:11px"><path stroke="currentColor"/></svg>'
 */
export function themedSvg(svg: string): string {
  const element = /<svg[\s\S]*<\/svg>/.exec(svg)?.[0];
  if (!element) throw new Error(`themedSvg expects Graphviz's SVG, but got '${svg.slice(0, 60)}'.`);
  return element
    .replace(/<svg width="([\d.]+)pt" height="[\d.]+pt"/, (_, points) => `<svg width="${pixels(points)}"`)
    .replace(/<svg width="(\d+)"([^>]*)>/, '<svg$2 style="--width:$1px">')
    .replaceAll(/ xmlns(:xlink)?="[^"]*"/g, '')
    .replaceAll(/<!--[\s\S]*?-->\s*/g, '')
    .replaceAll(/<title>[\s\S]*?<\/title>\s*/g, '')
    .replaceAll(/<(script|style|foreignObject)\b[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<\/?(?:a|image)\b[^>]*>/g, '')
    .replaceAll(/ (?:id|font-family)="[^"]*"/g, '')
    .replaceAll(/="(?:black|#000000)"/g, '="currentColor"');
}

/** Graphviz measures in points of 1/72 inch, a page in pixels of 1/96. */
function pixels(points: string): number {
  return Math.round((Number(points) * 4) / 3);
}
