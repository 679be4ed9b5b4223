import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCourse } from '../../src/course/manifest.ts';
import { evaluate, sumsOf } from './sums.ts';

const sums = readCourse().lessons.flatMap(({ file }) => {
  const text = readFileSync(file, 'utf8').replaceAll(/^```[^]*?^```$|`[^`\n]*`/gm, '');
  const formulas = [...text.matchAll(/\$\$([^]*?)\$\$|\$([^$\n]+)\$/g)].map(
    ([, display, inline]) => display ?? inline!,
  );
  return formulas.flatMap((tex) => sumsOf(tex).map((sum) => ({ file, ...sum })));
});

it.each(sums)('$file: $written', ({ left, right, tolerance }) => {
  expect(Math.abs(left - right), `${left} beside ${right}`).toBeLessThanOrEqual(tolerance);
});

it('finds the sums of the lessons', () => {
  expect(sums.length).toBeGreaterThan(30);
});

describe('a sum', () => {
  it('is worked out with its signs, fractions and powers', () => {
    expect(evaluate('\\frac{14.44 - 16}{0.1}')).toBeCloseTo(-15.6, 9);
    expect(evaluate('-2 \\cdot (-3)^{2} + \\sqrt{16} / 2')).toBe(-16);
    expect(evaluate('1{,}000 - \\slope{-1}')).toBe(1001);
    expect(evaluate('2w - 10')).toBeUndefined();
  });

  it.each(['6 - 10 = -3', '\\frac{14.44 - 16}{0.1} = \\slope{-15.4}', '2 / 3 = 0.66', '6 \\cdot 6 \\approx 37'])(
    'that is wrong is found: %s',
    (tex) => {
      const [{ left, right, tolerance }] = sumsOf(tex) as [ReturnType<typeof sumsOf>[number]];
      expect(Math.abs(left - right)).toBeGreaterThan(tolerance);
    },
  );
});
