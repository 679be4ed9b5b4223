import type { Dataset } from '../../data/toy.ts';

interface Plane {
  training: Dataset;
  heldOut: Dataset;
  square: { left: number; bottom: number; side: number; cells: number };
}

/**
 * Paints what a network says of every part of the plane, and the training points on it. No colour: the ground darkens towards
 * class 1, class 0 is open circles and class 1 filled squares.
 *
 * @param probabilities of class 1 in thousandths, row by row from the lower left; empty before the first frame.
 */
export function drawBoundary(canvas: HTMLCanvasElement, plane: Plane, probabilities: readonly number[]): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const { left, bottom, side, cells } = plane.square;
  const size = canvas.width;
  const cell = size / cells;
  const ink = getComputedStyle(canvas).color;
  const x = (value: number) => ((value - left) / side) * size;
  const y = (value: number) => size - ((value - bottom) / side) * size;
  context.clearRect(0, 0, size, size);
  context.fillStyle = ink;
  context.strokeStyle = ink;

  if (probabilities.length > 0) context.drawImage(shade(probabilities, cells, ink), 0, 0, size, size);
  context.lineWidth = 3;
  context.beginPath();
  for (const [x1, y1, x2, y2] of halfLine(probabilities, cells)) {
    context.moveTo((x1 + 0.5) * cell, size - (y1 + 0.5) * cell);
    context.lineTo((x2 + 0.5) * cell, size - (y2 + 0.5) * cell);
  }
  context.stroke();

  context.lineWidth = 2;
  plane.training.inputs.forEach(([a, b], row) => {
    if (plane.training.targets[row] === 1) context.fillRect(x(a!) - 5, y(b!) - 5, 10, 10);
    else {
      context.beginPath();
      context.arc(x(a!), y(b!), 6, 0, 2 * Math.PI);
      context.stroke();
    }
  });
}

/** One pixel for each cell, the first row at the bottom; drawn large, the browser blends them. */
function shade(probabilities: readonly number[], cells: number, ink: string): HTMLCanvasElement {
  const small = document.createElement('canvas');
  small.width = cells;
  small.height = cells;
  const context = small.getContext('2d')!;
  context.fillStyle = ink;
  probabilities.forEach((thousandths, i) => {
    context.globalAlpha = 0.28 * (thousandths / 1000);
    context.fillRect(i % cells, cells - 1 - Math.floor(i / cells), 1, 1);
  });
  return small;
}

/** The line where the probability is one half, in pieces: marching squares between the centres of the cells. */
function halfLine(values: readonly number[], cells: number): [number, number, number, number][] {
  const pieces: [number, number, number, number][] = [];
  if (values.length === 0) return pieces;
  const at = (i: number, j: number) => values[j * cells + i]! - 500;
  for (let j = 0; j + 1 < cells; j++) {
    for (let i = 0; i + 1 < cells; i++) {
      const corners: [number, number, number][] = [
        [i, j, at(i, j)],
        [i + 1, j, at(i + 1, j)],
        [i + 1, j + 1, at(i + 1, j + 1)],
        [i, j + 1, at(i, j + 1)],
      ];
      const crossings: [number, number][] = [];
      corners.forEach(([x1, y1, v1], k) => {
        const [x2, y2, v2] = corners[(k + 1) % 4]!;
        if (v1 > 0 === v2 > 0) return;
        const share = v1 / (v1 - v2);
        crossings.push([x1 + share * (x2 - x1), y1 + share * (y2 - y1)]);
      });
      for (let k = 0; k + 1 < crossings.length; k += 2) pieces.push([...crossings[k]!, ...crossings[k + 1]!]);
    }
  }
  return pieces;
}
