import type { Story } from '@aide-memoire/core';
import { KINDS } from '@aide-memoire/quiz';
import { listInWords } from '#lib/words.ts';
import { COUNTS, type Settings } from './settings.ts';

/** Something in an address that settings cannot be read from. */
export interface Misread {
  /** As it stands there: `seed=abc`. */
  readonly said: string;
  /** What is wrong with it, and what holds instead. */
  readonly sentence: string;
}

/**
 * What of an address was not understood: somebody who mistyped a seed would else get questions of their own without a
 * word. @param settings what was read from it.
 */
export function misreadIn(
  params: URLSearchParams,
  { seed, count, kinds, upTo, about }: Settings,
  { events }: Story,
): readonly Misread[] {
  const misread: Misread[] = [];
  const check = (name: string, isRead: (value: string) => boolean, sentence: string): void => {
    const value = params.get(name);
    if (value === null || isRead(value)) return;
    misread.push({ said: `${name}=${value}`, sentence });
  };
  const last = events.findIndex(({ id }) => id === upTo) + 1;
  check(
    'seed',
    () => seed !== undefined,
    'A seed is a number of up to six digits, so the questions are your own, not the same for everybody.',
  );
  check(
    'count',
    (value) => value === String(count),
    `The choice is between ${listInWords(COUNTS.map(String))} questions; this quiz has ${count}.`,
  );
  check(
    'kinds',
    (value) => value.split(',').every((name) => KINDS.some((kind) => kind === name)),
    kinds.length === KINDS.length
      ? 'There is no such kind of question, so all kinds are asked.'
      : 'Not all of these are kinds of questions; those that are will be asked.',
  );
  check('about', (value) => value === about, 'This story has no such event to begin with.');
  check(
    'upto',
    (value) => value === (upTo ?? ''),
    `This story has no such event, so the quiz may ask ${last === 0 ? 'about the whole story' : `up to step ${last}`}.`,
  );
  return misread;
}
