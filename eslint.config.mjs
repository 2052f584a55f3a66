import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { boundaries } from './eslint.boundaries.mjs';

export default tseslint.config(
  { ignores: ['**/build/', '**/node_modules/', '**/.gantry/'] },
  js.configs.recommended,
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300 }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.{mjs,cjs}'],
    languageOptions: { globals: nodeGlobals() },
    // Forge's tools take loggers; scripts answer them with methods that do nothing.
    rules: { '@typescript-eslint/no-empty-function': 'off' },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['src/**/*.ts', 'static/src/**/*.{ts,tsx}'], rules: { 'no-console': 'error' } },
  // Forge collects an app's log from the console and from nowhere else.
  { files: ['src/resolvers/log-failure.ts'], rules: { 'no-console': 'off' } },
  { files: ['static/src/**/*.{ts,tsx}', 'local/shell/**/*.{ts,tsx}'], ...reactHooks.configs.flat.recommended },
  // TanStack Virtual's hook is known to be one that the compiler, which isn't used here, would have to leave alone.
  {
    files: ['static/src/ui/treegrid/**', 'static/src/roadmap-page/timeline/**'],
    rules: { 'react-hooks/incompatible-library': 'off' },
  },
  { files: ['test/**'], rules: { 'max-lines': ['error', { max: 400 }] } },
  ...boundaries,
);

function nodeGlobals() {
  const names = [
    'process',
    'console',
    'module',
    'require',
    '__dirname',
    'URL',
    'URLSearchParams',
    'setTimeout',
    'clearTimeout',
    'performance',
    'structuredClone',
    'fetch',
  ];
  return Object.fromEntries(names.map((name) => [name, 'readonly']));
}
