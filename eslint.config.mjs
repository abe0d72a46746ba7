import eslint from '@eslint/js'
import * as regexp from 'eslint-plugin-regexp'
import tseslint from 'typescript-eslint'

/** The arrows of ARCHITECTURE.md: what a folder may not import. */
const forbid = (files, patterns, message) => ({
  files,
  rules: {
    'no-restricted-imports': ['error', { patterns: patterns.map((group) => ({ group: [group].flat(), message })) }],
  },
})

const PURE = 'Core is pure: what it needs is passed in.'
const IMPURE_GLOBALS = [
  'process',
  'console',
  'fetch',
  'Buffer',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'performance',
  'crypto',
]

export default tseslint.config(
  { ignores: ['dist/', 'build/', 'node_modules/', 'coverage/', '**/*.generated.json'] },
  eslint.configs.recommended,
  regexp.configs['flat/recommended'],
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'max-lines': ['error', { max: 320, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
      'regexp/no-unused-capturing-group': 'off',
      'regexp/prefer-w': 'off',
      'regexp/use-ignore-case': 'off',
      'regexp/no-obscure-range': 'off',
      'regexp/prefer-character-class': 'off',
      'regexp/prefer-range': 'off',
      'regexp/no-useless-character-class': 'off',
      'no-control-regex': 'off',
      'no-misleading-character-class': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...IMPURE_GLOBALS.map((name) => ({ name, message: PURE }))],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: PURE },
        { object: 'Math', property: 'random', message: PURE },
      ],
    },
  },
  forbid(
    ['src/core/**/*.ts'],
    [['node:*', '@actions/*', '@octokit/*', 'yauzl', 'yaml', 'js-yaml', 'ajv'], ['../*']],
    `${PURE} It imports only itself and re2js.`,
  ),
  forbid(
    ['src/catalog/**/*.ts'],
    [['**/sources/*', '**/sinks/*', '**/github/*', '**/cli/*', '**/record/*', '@actions/*']],
    'The catalog knows files and core, nothing else.',
  ),
  forbid(
    ['src/github/**/*.ts'],
    [['**/sources/*', '**/sinks/*', '**/cli/*', '**/record/*']],
    'The GitHub client serves sources and sinks and knows neither.',
  ),
  forbid(
    ['src/sources/**/*.ts'],
    [['**/sinks/*', '**/cli/*', '**/record/*']],
    'Sources and sinks never import each other.',
  ),
  forbid(
    ['src/sinks/**/*.ts'],
    [['**/sources/*', '**/cli/*', '**/record/*']],
    'Sources and sinks never import each other.',
  ),
  forbid(
    ['src/record/**/*.ts'],
    [['**/sources/*', '**/sinks/*', '**/cli/*', '**/github/*', '**/catalog/*']],
    'record runs a command and keeps its log; it diagnoses nothing.',
  ),
  forbid(
    ['src/cli/**/*.ts'],
    [['**/sources/*', '**/sinks/*', '**/github/*', '**/record/*', '@actions/*']],
    'The CLI works offline.',
  ),
  {
    files: ['__tests__/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'no-restricted-properties': [
        'error',
        { object: 'jest', property: 'mock', message: 'Pass a port instead.' },
        { object: 'jest', property: 'unstable_mockModule', message: 'Pass a port instead.' },
      ],
    },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: { process: 'readonly', URL: 'readonly', console: 'readonly' } } },
)
