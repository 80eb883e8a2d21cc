// Which of our files are pure, and what a pure file may not reach for.
import { builtinModules } from 'node:module';

const sources = (name) => ({
  files: [`packages/${name}/src/**/*.ts`],
  ignores: ['**/*.test.ts', '**/src/testing/**'],
});

const passItIn = 'is an effect: pure packages get it passed in by their caller.';
const noNode = 'Pure packages run everywhere and so import nothing from Node.';
const noParser =
  'Only src/parse may carry the parser: who replays a story must not have to load it.';
const noStories = 'Questions are made from any story; only tests here may use the built-in ones.';

const effects = [
  ...['process', 'Buffer', 'require', 'window', 'document', 'navigator', 'localStorage'],
  ...['sessionStorage', 'indexedDB', 'globalThis', 'self', 'fetch', 'crypto', 'performance'],
  ...['console', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
];

const fromNode = [
  { regex: '^node:', message: noNode },
  {
    regex: `^(${builtinModules.filter((name) => !name.startsWith('_')).join('|')})$`,
    message: noNode,
  },
];
const fromParser = [
  { regex: '^(zod|yaml|fastest-levenshtein)(/|$)', message: noParser },
  { regex: '^\\.{1,2}/(.*/)?parse(/|$)', message: noParser },
];
const fromStories = [{ regex: '^@aide-memoire/stories', message: noStories }];

const imports = (...patterns) => ({
  'no-restricted-imports': ['error', { patterns: patterns.flat() }],
});

const noEffects = {
  'no-restricted-globals': [
    'error',
    ...effects.map((name) => ({ name, message: `It ${passItIn}` })),
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: `The clock ${passItIn}` },
    { object: 'Math', property: 'random', message: `Randomness ${passItIn}` },
  ],
  'no-restricted-syntax': [
    'error',
    {
      selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
      message: `The clock ${passItIn}`,
    },
    { selector: 'CallExpression[callee.name="Date"]', message: `The clock ${passItIn}` },
    { selector: 'ImportExpression', message: 'A pure package loads nothing while it runs.' },
  ],
};

export const pure = [
  { ...sources('core'), rules: { ...noEffects, ...imports(fromNode, fromParser) } },
  { files: ['packages/core/src/parse/**/*.ts'], rules: imports(fromNode) },
  { ...sources('quiz'), rules: { ...noEffects, ...imports(fromNode, fromStories) } },
  { ...sources('learner'), rules: { ...noEffects, ...imports(fromNode, fromStories) } },
  // An adapter touches its own storage, and nothing else.
  {
    files: ['packages/learner/src/store/**/*.ts'],
    rules: { 'no-restricted-globals': 'off', ...imports(fromNode, fromStories) },
  },
];
