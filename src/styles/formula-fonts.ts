import type { Plugin } from 'vite';
import { subset, without } from './subset.ts';

/** The signs that most formulas are made of: letters, digits, Greek, and the signs of operations and relations. */
const range =
  'U+0020-007E, U+00A0, U+00B1, U+00D7, U+03B1-03C9, U+2026, U+2032, U+2113, U+2190, U+2192, U+2202, U+220F, U+2211, U+2212, U+221A, U+221E, U+2223, U+2248, U+2264, U+2265, U+22C5, U+22EF';

/** Where a whole font may be needed: not for the space of no width that KaTeX builds with, which would fetch it on every page. */
const others = without('U+00A1-1FFF, U+2010-2AFF', range);

/** The two fonts that most formulas are set in. */
const common = ['KaTeX_Main-Regular', 'KaTeX_Math-Italic'];

/**
 * Makes KaTeX's stylesheet light: of its three formats it offers the one that every browser the course runs in takes, and of the
 * common fonts first a short file with the common signs, which `import … from 'formula-fonts/<name>.woff2?url'` names too.
 * `optional`, as in `fonts.ts`: a formula that changed its face would change its width, and break lines anew.
 */
export async function formulaFonts(): Promise<Plugin> {
  const files = new Map(
    await Promise.all(
      common.map(async (name) => [name, await subset(`katex/dist/fonts/${name}.woff2`, range)] as const),
    ),
  );
  return {
    name: 'formula-fonts',
    enforce: 'pre',
    config: () => ({
      resolve: {
        alias: [...files].map(([name, file]) => ({
          find: new RegExp(`^formula-fonts/${name}\\.woff2`),
          replacement: file,
        })),
      },
    }),
    transform(code, id) {
      if (!/\/katex[^/]*\.css/.test(id)) return undefined;
      return code
        .replaceAll(/,url\([^)]+\.(?:woff|ttf)\) format\("[a-z]+"\)/g, '')
        .replaceAll(/@font-face\{[^}]*url\(fonts\/([^).]+)\.woff2\)[^}]*\}/g, (face, name: string) => {
          if (!files.has(name)) return face;
          const faceFor = (signs: string) =>
            face.replace('font-display:block', 'font-display:optional').replace('}', `;unicode-range:${signs}}`);
          return faceFor(others) + faceFor(range).replace(`fonts/${name}`, `formula-fonts/${name}`);
        });
    },
  };
}
