import { resolve } from 'node:path';
import astro from 'eslint-plugin-astro';
import hooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';
import { house } from './house/lint-rules.ts';

const root = resolve(import.meta.dirname, '..');
const tests = ['it', 'test', 'describe'].join('|');
const untried = `MemberExpression[object.name=/^(${tests})$/][property.name=/^(skip|only|todo|skipIf|runIf|fails)$/]`;

export default defineConfig(
  globalIgnores(['dist/', '.astro/', 'node_modules/', 'public/']),
  typescript.configs.recommended,
  astro.configs['flat/recommended'],
  {
    plugins: { house },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'house/directions': 'error',
      'house/extensions': 'error',
      'house/cycles': 'error',
      eqeqeq: 'error',
      'no-control-regex': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      // TypeScript says this too, and knows which parameters a signature asks for.
      '@typescript-eslint/no-unused-vars': 'off',
    },
  },
  {
    files: ['{src,solutions,exercises}/**/*.{ts,tsx}'],
    // Vitest asks for a runner's default export.
    ignores: ['src/cli/judge/not-attempted.ts'],
    rules: {
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Export it by its name.' }],
    },
  },
  {
    files: ['{src,checks,solutions}/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }] },
  },
  {
    files: ['**/*.{test,e2e}.ts'],
    rules: { 'no-restricted-syntax': ['error', { selector: untried, message: 'Every test runs, always.' }] },
  },
  {
    name: 'typed',
    files: ['src/**/*.{ts,tsx}', 'checks/**/*.ts'],
    ignores: ['src/programs/**', '**/*.astro/**'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['src/exercise/**'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  // A reader runs their own code on their own machine here; in the page it runs behind the sandbox's wall.
  { files: ['src/cli/load.ts'], rules: { 'no-new-func': 'off' } },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
