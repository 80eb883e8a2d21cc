import { readDate } from '@aide-memoire/core';
import { InvalidArgumentError } from 'commander';

/** A whole number that is not negative. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text))
    throw new InvalidArgumentError('It takes a whole number from 0 to 999999999.');
  return Number(text);
}

/** A date as stories write it. */
export function date(text: string): string {
  const parsed = readDate(text);
  if (!parsed.ok) throw new InvalidArgumentError(parsed.sentence);
  return text;
}

/** A comma-separated list of known words. */
export const listOf =
  <Word extends string>(known: readonly Word[]) =>
  (text: string): readonly Word[] =>
    text.split(',').map((part) => {
      const word = known.find((candidate) => candidate === part.trim());
      if (word === undefined) {
        throw new InvalidArgumentError(
          `There is no "${part.trim()}"; choose from ${known.join(', ')}.`,
        );
      }
      return word;
    });
