import type { Timeline } from '@aide-memoire/core';
import type { Item } from '../item.ts';
import type { Words } from '../words/index.ts';

/** What the key is told, and nothing more. */
export const toldOfKey = ({ feedback, key }: Item): string | undefined => feedback[key[0] ?? ''];

/** Of an answer to a dispute also what the dispute is about: the event that is shown. */
export function explainedOfDispute(
  item: Item,
  _query: unknown,
  { index }: Timeline,
  words: Words,
): string | undefined {
  const [id = ''] = item.proof.events;
  const [event, date] = [index.events.get(id), index.dates.get(id)];
  const told = toldOfKey(item);
  return told === undefined || !event || !date
    ? undefined
    : `${told} ${words.disagreement.about(event.title, words.date(date))}`;
}
