import type { Plugin } from 'vite';

/** KaTeX's stylesheet offers each font in three formats: every browser the course runs in takes the first. */
export const onlyWoff2: Plugin = {
  name: 'only-woff2',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/katex[^/]*\.css/.test(id)) return undefined;
    return code.replaceAll(/,url\([^)]+\.(?:woff|ttf)\) format\("[a-z]+"\)/g, '');
  },
};
