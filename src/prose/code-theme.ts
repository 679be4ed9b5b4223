import type { ThemeRegistrationRaw } from 'shiki';

const token = (scope: string[], foreground: string, fontStyle?: string) => ({
  scope,
  settings: fontStyle === undefined ? { foreground } : { foreground, fontStyle },
});

/**
 * How code looks: ink, weight and slant only, because colour is kept for values, slopes and gradients.
 * The variables are set in styles/tokens.css, once for light and once for dark.
 */
export const codeTheme: ThemeRegistrationRaw = {
  name: 'ink',
  type: 'light',
  colors: { 'editor.foreground': 'var(--ink)', 'editor.background': 'var(--paper-code)' },
  settings: [
    token(['comment', 'punctuation.definition.comment'], 'var(--ink-comment)', 'italic'),
    token(['keyword.control', 'storage', 'keyword.operator.new', 'keyword.operator.expression'], 'var(--ink)', 'bold'),
    token(['storage.type.function.arrow'], 'var(--ink)', ''),
    token(['comment storage'], 'var(--ink-comment)', 'italic'),
    token(['string', 'punctuation.definition.string'], 'var(--ink-string)'),
    token(['entity.name.type', 'support.type'], 'var(--ink-soft)'),
  ],
};
