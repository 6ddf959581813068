import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const noEditor = {
  name: 'vscode',
  message: 'Only src/editor/ talks to the editor: pass values or a port in.',
};

export default tseslint.config(
  {
    ignores: [
      'out/',
      'dist/',
      '.vscode-test/',
      '.oracle/',
      'test-results/',
      'scaffolds/',
      'test/fixtures/',
      'walkthroughs/',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'error',
      // French texts are full of non-breaking spaces.
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true }],
    },
  },
  {
    // The composition root and the programs may name the editor's types only.
    files: ['src/extension.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { paths: [{ ...noEditor, allowTypeImports: true }] },
      ],
    },
  },
  {
    files: ['src/domain/**/*.ts', 'src/texts/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [noEditor],
          patterns: [
            {
              group: ['node:*', 'fs', 'path', 'os', 'crypto', 'child_process'],
              message: 'The domain runs anywhere.',
            },
            {
              group: ['**/editor/**', '**/command-line/**', '**/generate/**'],
              message: 'Arrows point to the domain.',
            },
          ],
        },
      ],
      'no-restricted-globals': ['error', 'process', 'Buffer', 'setTimeout', 'require', 'console'],
    },
  },
  {
    files: ['src/command-line/**/*.ts', 'src/generate/**/*.ts', 'src/programs/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [noEditor],
          patterns: [{ group: ['**/editor/**'], message: 'The domain is behind every program.' }],
        },
      ],
      'no-console': 'off',
    },
  },
  {
    files: ['test/**/*.{ts,mjs,cjs,js}', '*.mjs', 'bench/**'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        Buffer: 'readonly',
        AbortSignal: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        document: 'readonly',
        performance: 'readonly',
        structuredClone: 'readonly',
        __dirname: 'readonly',
        require: 'readonly',
        module: 'writable',
      },
    },
    rules: { 'no-console': 'off', '@typescript-eslint/no-require-imports': 'off' },
  },
);
