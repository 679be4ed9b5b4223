import { fontProviders } from 'astro/config';

/** Where a subset of a fontsource package may be used: without these ranges a page would load every file. */
const ranges = {
  latin:
    'U+0000-00FF, U+0131, U+0152-0153, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212',
  greek: 'U+0370-03FF',
};

type Style = 'normal' | 'italic';

function face(family: string, subset: keyof typeof ranges, style: Style, weight: string) {
  const file = `@fontsource-variable/${family}/files/${family}-${subset}-wght-${style}.woff2`;
  return {
    src: [file] satisfies [string],
    style,
    weight,
    unicodeRange: [ranges[subset]] satisfies [string],
  };
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
        face('literata', 'latin', 'normal', '200 900'),
        face('literata', 'latin', 'italic', '200 900'),
        face('literata', 'greek', 'normal', '200 900'),
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
      variants: [face('inter', 'latin', 'normal', '100 900'), face('inter', 'greek', 'normal', '100 900')],
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
        face('jetbrains-mono', 'latin', 'normal', '100 800'),
        face('jetbrains-mono', 'greek', 'normal', '100 800'),
      ],
    },
  },
];
