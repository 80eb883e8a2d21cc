import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { pure } from './eslint.pure.js';

const inSvelte = ['**/*.svelte', '**/*.svelte.ts'];

export default defineConfig(
  globalIgnores(['**/dist/', '**/build/', '**/.svelte-kit/', '**/.turbo/', '**/test-results/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  { files: ['**/*.js', '**/*.mjs'], languageOptions: { globals: globals.node } },
  {
    files: ['**/*.ts', '**/*.svelte'],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Numbers read well in a sentence.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['packages/*/src/**/*.ts', 'apps/*/src/**/*.ts'],
    ignores: ['packages/core/src/parse/**', '**/*.test.ts'],
    // What has been parsed has its type; an `as` would be a claim that nothing checks. (`as const` is fine.)
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
    },
  },
  svelte.configs.recommended,
  {
    files: inSvelte,
    languageOptions: {
      globals: globals.browser,
      parserOptions: { parser: ts.parser },
    },
  },
  {
    files: ['**/*.svelte'],
    rules: {
      // `turbo boundaries` cannot read Svelte files, so this stands in for it there.
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^\\.{1,2}/(.*/)?(packages|apps|tests|scripts)/',
              message: 'Another package is imported by its name, as package.json declares it.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['apps/study/src/**'],
    // Addresses of stories are resolved in one place, src/lib/story/address.ts, where the rule cannot see it.
    rules: { 'svelte/no-navigation-without-resolve': 'off' },
  },
  pure,
);
