import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { borders } from './lint/borders.mjs';
import { rooms } from './lint/house.mjs';

const declared = {
  selector:
    ':matches(Program, ExportNamedDeclaration) > VariableDeclaration > VariableDeclarator:not([id.typeAnnotation]) > ArrowFunctionExpression',
  message: 'Write a function of the module as a declaration.',
};

const impure = [
  ...['window', 'document', 'navigator', 'location', 'history', 'localStorage', 'sessionStorage'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'process', 'Buffer', 'performance'],
];

const roomsThat = (test) =>
  Object.keys(rooms)
    .filter((room) => test(rooms[room]))
    .map((room) => `src/${room}/**/*.ts`);

export default defineConfig(
  { ignores: ['dist', '.astro', 'node_modules', '.cache'] },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      // Consistency: one way to write each thing.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-type-exports': [
        'error',
        { fixMixedExportsWithInlineTypeSpecifier: true },
      ],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/naming-convention': [
        'error',
        { selector: 'default', format: ['camelCase'], leadingUnderscore: 'allow' },
        { selector: 'typeLike', format: ['PascalCase'] },
        // Not ours to name: imports, and fields of data from elsewhere.
        { selector: 'import', format: null },
        { selector: 'variable', modifiers: ['destructured'], format: ['camelCase', 'PascalCase'] },
        { selector: 'memberLike', format: null },
        { selector: 'classProperty', format: ['camelCase'] },
        { selector: 'classMethod', format: ['camelCase'] },
        { selector: 'classicAccessor', format: ['camelCase'] },
      ],
      'func-style': ['error', 'declaration', { allowArrowFunctions: true }],
      'no-restricted-syntax': ['error', declared],
      'no-duplicate-imports': 'error',
      'require-unicode-regexp': 'error',
    },
  },
  {
    // Arrow functions keep short helpers of tests on one line.
    files: ['test/**/*.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // Astro requires route handlers to be named after HTTP methods.
    files: ['src/pages/**/*.ts'],
    rules: {
      '@typescript-eslint/naming-convention': [
        'error',
        { selector: 'variable', format: ['camelCase'], filter: { regex: '^GET$', match: false } },
      ],
    },
  },
  ...astro.configs.recommended,
  {
    // The picture of the house, in lint/house.mjs.
    files: ['src/**/*.{ts,astro}'],
    plugins: { house: { rules: { borders } } },
    rules: { 'house/borders': 'error' },
  },
  {
    files: ['src/**/*.ts'],
    // Commands also hand the environment on to the programs that they start.
    ignores: ['src/library/environment.ts', 'src/commands/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Settings come from `readSite()`.' },
      ],
    },
  },
  {
    // Pure folders are handed what they know of the page, the network, the process and the time.
    files: roomsThat(({ pure }) => pure),
    ignores: roomsThat(({ pure }) => !pure),
    rules: {
      'no-restricted-globals': ['error', ...impure],
      'no-restricted-properties': ['error', { object: 'Date', property: 'now' }],
      'no-restricted-syntax': [
        'error',
        declared,
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'The time is a parameter.',
        },
      ],
    },
  },
);
