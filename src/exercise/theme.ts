import type { SandpackTheme } from '@codesandbox/sandpack-react';

/**
 * The site's own tokens, so that the editor follows light and dark without being mounted again. Code has no colours of its own:
 * colours mean values, slopes and gradients. Weight and slant tell words apart.
 */
export const theme: SandpackTheme = {
  colors: {
    surface1: 'var(--paper-code)',
    surface2: 'var(--line)',
    surface3: 'var(--paper-sunken)',
    clickable: 'var(--ink-comment)',
    base: 'var(--ink)',
    disabled: 'var(--ink-comment)',
    hover: 'var(--ink)',
    accent: 'var(--ink)',
    error: 'var(--fail)',
    errorSurface: 'var(--fail-wash)',
  },
  syntax: {
    plain: 'var(--ink)',
    comment: { color: 'var(--ink-comment)', fontStyle: 'italic' },
    keyword: { color: 'var(--ink)', fontWeight: '600' },
    tag: 'var(--ink)',
    punctuation: 'var(--ink-soft)',
    definition: 'var(--ink)',
    property: 'var(--ink)',
    static: 'var(--ink-string)',
    string: 'var(--ink-string)',
  },
  font: { body: 'var(--font-control)', mono: 'var(--font-code)', size: 'var(--size-code)', lineHeight: '1.55' },
};
