import { fontProviders } from 'astro/config';
import { subset, without } from './subset.ts';

/** The signs that the course is written in. The first variant of a face has these alone, and pages fetch it before they draw. */
const common =
  'U+0020-007E, U+00A0, U+00B1-00B3, U+00B7, U+00B9, U+00BD, U+00D7, U+00F7, U+2010-2026, U+2032, U+2191, U+2193, U+2212';

/** Where the other files may be used: without these ranges a page would load every one. */
const ranges = {
  latin: without(
    'U+00A1-00FF, U+0131, U+0152-0153, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212',
    common,
  ),
  greek: 'U+0370-03FF',
};

type Style = 'normal' | 'italic';

const weights = { min: 400, max: 700 };
const weight = `${weights.min} ${weights.max}`;

const path = (family: string, script: keyof typeof ranges, style: Style) =>
  `@fontsource-variable/${family}/files/${family}-${script}-wght-${style}.woff2`;

async function first(family: string, style: Style) {
  const file = await subset(path(family, 'latin', style), common, { wght: weights });
  return { src: [file] satisfies [string], style, weight, unicodeRange: [common] satisfies [string] };
}

function other(family: string, script: keyof typeof ranges, style: Style) {
  const file = path(family, script, style);
  return { src: [file] satisfies [string], style, weight, unicodeRange: [ranges[script]] satisfies [string] };
}

/**
 * The three faces: Literata for prose, Inter for controls, JetBrains Mono for code (its 0 and O, 1 and l differ).
 *
 * Pages fetch the first variant of the first two before they draw. `optional`: a face that comes late is used on the next
 * page, since text that changes its face while it is read also changes its place.
 */
export const fonts = [
  {
    provider: fontProviders.local(),
    name: 'Literata',
    cssVariable: '--face-prose',
    display: 'optional',
    fallbacks: ['Georgia', 'serif'],
    options: {
      variants: [
        await first('literata', 'normal'),
        other('literata', 'latin', 'normal'),
        await first('literata', 'italic'),
        other('literata', 'latin', 'italic'),
        other('literata', 'greek', 'normal'),
      ],
    },
  },
  {
    provider: fontProviders.local(),
    name: 'Inter',
    cssVariable: '--face-control',
    display: 'optional',
    fallbacks: ['Arial', 'sans-serif'],
    options: {
      variants: [await first('inter', 'normal'), other('inter', 'latin', 'normal'), other('inter', 'greek', 'normal')],
    },
  },
  {
    provider: fontProviders.local(),
    name: 'JetBrains Mono',
    cssVariable: '--face-code',
    display: 'optional',
    fallbacks: ['Courier New', 'monospace'],
    options: {
      variants: [
        await first('jetbrains-mono', 'normal'),
        other('jetbrains-mono', 'latin', 'normal'),
        other('jetbrains-mono', 'greek', 'normal'),
      ],
    },
  },
];
