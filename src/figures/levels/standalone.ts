const looks = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-family', 'font-size', 'font-weight'];

/** A picture as the text of a file, with the looks that the page's stylesheets give it written into each shape. */
export function standalone(picture: SVGSVGElement): string {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  const shapes = picture.querySelectorAll('path, polygon, polyline, ellipse, text');
  copy.querySelectorAll('path, polygon, polyline, ellipse, text').forEach((shape, i) => {
    const style = getComputedStyle(shapes[i]!);
    for (const look of looks) shape.setAttribute(look, style.getPropertyValue(look));
  });
  copy.removeAttribute('style');
  return new XMLSerializer().serializeToString(copy);
}
