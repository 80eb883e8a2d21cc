import { dateInWords, type StoryEvent } from '@aide-memoire/core';
import { type Future, isToldOf, sidesOf } from './futures.ts';
import { AHEAD, type OrderAround } from './order.ts';
import { stepsFrom, type Telling } from './telling.ts';

/** Events that certainly came later than one, those most like it and nearest to it first. */
export function laterEvents(
  { timeline, words, titled }: Telling,
  event: StoryEvent,
  order: OrderAround,
): readonly Future[] {
  const { dates, disputesAbout } = timeline.index;
  const tied = new Set((disputesAbout.get(event.id) ?? []).flatMap(({ about }) => about));
  const sides = sidesOf(timeline, event);
  const here = dates.get(event.id);
  const { index: step } = timeline.stepOf(event.id);

  /** How easily it is taken for what came next; what could not be without the event is a poor rival to it. */
  const likeness = (other: StoryEvent): number => {
    const subjects = Object.keys(other.moves).filter((id) => Object.hasOwn(event.moves, id)).length;
    const shared = [...sidesOf(timeline, other)].filter((id) => sides.has(id)).length;
    const gap = Math.max(0, (dates.get(other.id)?.earliest ?? 0) - (here?.latest ?? 0));
    const steps = timeline.stepOf(other.id).index - step;
    const leans = other.needs.includes(event.id) ? 3 : 0;
    return 2 * subjects + shared - Math.log10(1 + gap) - steps / 10 - leans;
  };

  return stepsFrom(timeline, step + 1, AHEAD)
    .filter((other) => isToldOf(other) && !tied.has(other.id))
    .filter(({ id, title }) => order.after(id) && titled.get(title.toLowerCase())?.length === 1)
    .map((other) => ({ other, like: likeness(other) }))
    .sort((a, b) => b.like - a.like)
    .map(({ other: { id, title }, like }) => {
      const date = dates.get(id);
      return {
        id,
        text: title,
        sort: 'later',
        likeness: like,
        feedback: words.later(title, date ? dateInWords(date) : ''),
      };
    });
}
