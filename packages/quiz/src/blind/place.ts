import { abstain, highest, type Sight, type Solver } from './solver.ts';
import { traitsOf } from './traits.ts';

/** Where most people put the key when they write one option after the other. */
export const firstPosition: Solver = {
  name: 'first position',
  keepsOrder: true,
  choose: ({ options }) => options.map((_, i) => (i === 0 ? 1 : 0)),
};

/** The middle value; where options are no values, the middle position. */
export const middle: Solver = {
  name: 'middle',
  choose: (sight) => {
    const values = valuesOf(sight);
    const ranks = values
      ? values.map((value) => values.filter((other) => other < value).length)
      : sight.options.map((_, i) => i);
    const centre = (sight.options.length - 1) / 2;
    return highest(ranks.map((rank) => -Math.abs(rank - centre)));
  },
};

/** The earliest date, the least number, the shortest time. */
export const earliest: Solver = {
  name: 'earliest',
  choose: (sight) => highest(valuesOf(sight)?.map((value) => -value) ?? abstain(sight)),
};

/** The latest date, the greatest number, the longest time. */
export const latest: Solver = {
  name: 'latest',
  choose: (sight) => highest(valuesOf(sight) ?? abstain(sight)),
};

/** What the options are worth, where all of them are values. */
function valuesOf({ options }: Sight): readonly number[] | undefined {
  const values: number[] = [];
  for (const { text } of options) {
    const { value } = traitsOf(text);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values;
}
