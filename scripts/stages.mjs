const turbo = (...args) => [
  'turbo',
  // One package's failure hides no other's, and nothing runs on top of what failed.
  ['run', ...args, '--continue=dependencies-successful', '--log-prefix=none'],
];

/** What `npm test` checks, in this order; `counts` marks a stage that reports tests of its own. */
export const stages = [
  { name: 'types', commands: [turbo('check', '--output-logs=errors-only')] },
  {
    name: 'lint',
    commands: [
      // ESLint asks the types of the app's generated files as well.
      turbo('sync', '--output-logs=errors-only'),
      ['eslint', ['.', '--max-warnings=0']],
    ],
  },
  { name: 'format', commands: [['prettier', ['--check', '--log-level=warn', '.']]] },
  { name: 'imports', commands: [['turbo', ['boundaries']]] },
  { name: 'unit', commands: [turbo('test')], counts: true },
  { name: 'browser', commands: [turbo('journeys')], counts: true },
];

/** The stages with the given names, or all of them. Throws a sentence when a name is unknown. */
export function pickStages(names) {
  const known = stages.map((stage) => stage.name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new Error(`There is no stage "${unknown}"; the stages are ${known.join(', ')}.`);
  }
  return names.length === 0 ? stages : stages.filter((stage) => names.includes(stage.name));
}
