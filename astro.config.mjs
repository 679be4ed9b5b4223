import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { codeTheme } from './src/prose/code-theme.ts';
import { formulas } from './src/prose/formulas.ts';
import { terms } from './src/prose/terms.ts';
import { search } from './src/search/index-pages.ts';
import { fonts } from './src/styles/fonts.ts';
import { formulaFonts } from './src/styles/formula-fonts.ts';

const base = process.env.BASE ?? '/';

export default defineConfig({
  base,
  trailingSlash: 'always',
  integrations: [mdx(), search()],
  markdown: {
    processor: satteri({ features: { math: true }, hastPlugins: [formulas, terms(base.replace(/\/?$/, '/'))] }),
    shikiConfig: { theme: codeTheme },
  },
  fonts,
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  vite: {
    plugins: [await formulaFonts()],
    build: { assetsInlineLimit: 0, cssTarget: ['chrome123', 'firefox128', 'safari17.5'] },
  },
});
