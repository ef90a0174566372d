import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import domainPurity from './lint/domain-purity.mjs';
import typedLookups from './lint/typed-lookups.mjs';

export default defineConfig(
  globalIgnores([
    'dist/',
    'build/',
    'node_modules/',
    '.strapi/',
    '.tmp/',
    'data/',
    'types/generated/',
    'public/',
  ]),
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    languageOptions: {
      parserOptions: {
        project: [
          './tsconfig.json',
          './tsconfig.admin.json',
          './tsconfig.tests.json',
          './tsconfig.tests-admin.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  domainPurity,
  typedLookups,
  {
    // Rule 1 of the house: nobody else compares statuses.
    files: ['src/**/*.{ts,tsx}'],
    ignores: [
      'src/plugins/editorial-review/domain/{lifecycle,types,actions/*}.ts',
      // What an action is called in the demo's own steps is no status.
      'src/demo/**',
    ],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            ':not(TSLiteralType) > Literal[value=/^(idle|working|in_review|changes_requested|approved|scheduled|live_unreviewed)$/]',
          message: 'Statuses are compared in domain/lifecycle.ts alone: ask one of its predicates.',
        },
        {
          selector:
            'BinaryExpression[operator=/^[!=]==?$/]:has(> :matches(MemberExpression[property.name=/^(status|live)$/], Identifier[name=/^(status|live)$/])) > Literal[value=/^(none|live|withdrawn)$/]',
          message: 'Statuses are compared in domain/lifecycle.ts alone: ask one of its predicates.',
        },
        {
          selector:
            ':matches(SwitchCase, ArrayExpression) > Literal[value=/^(withdrawn)$/], SwitchCase > Literal[value=/^(none|live)$/], BinaryExpression > TemplateLiteral[expressions.length=0]',
          message: 'Statuses are compared in domain/lifecycle.ts alone: ask one of its predicates.',
        },
      ],
    },
  },
  {
    files: ['**/*.tsx'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['**/*.{mjs,cjs}', 'bench/**', 'src/cli/**'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'require',
          'module',
          '__dirname',
          'URL',
          'fetch',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
          'Buffer',
          'performance',
          'AbortController',
          'AbortSignal',
          'FormData',
          'Blob',
        ].map((name) => [name, 'readonly']),
      ),
    },
    rules: { 'no-console': 'off', '@typescript-eslint/no-require-imports': 'off' },
  },
);
