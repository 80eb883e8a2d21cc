/** What FSRS and the learner package take for granted. */
export const USUAL_RETENTION = 0.9;

const GOALS = [0, 5, 10, 20, 40];
const RETENTIONS = [0.8, 0.85, 0.9, 0.93, 0.97];

type Option = readonly [value: number, name: string];

/** The goals to choose from. One that came from elsewhere is among them. */
export const goalOptions = (current: number): readonly Option[] =>
  withCurrent(GOALS, current).map((goal) => [goal, goal === 0 ? 'No goal' : String(goal)]);

/** The retentions to choose from. One that came from elsewhere is among them. */
export const retentionOptions = (current: number): readonly Option[] =>
  withCurrent(RETENTIONS, current).map((share) => [share, `${Math.round(share * 1000) / 10} %`]);

const withCurrent = (known: readonly number[], current: number): readonly number[] =>
  [...new Set([...known, current])].sort((a, b) => a - b);
