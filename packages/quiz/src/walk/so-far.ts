import { dateInWords, type Id, type StoryEvent } from '@aide-memoire/core';
import { isToldOf, sidesOf } from './futures.ts';
import { type OrderAround, orderAround } from './order.ts';
import type { Standing } from './standing.ts';
import { stepsFrom, type Telling } from './telling.ts';

/** How many steps back the story so far looks for what to tell. */
const BACK = 40;
/** How many subjects it says the standing of. */
const STANDINGS = 3;

export interface SoFar {
  readonly text: string;
  readonly told: readonly Id[];
  readonly standing: readonly Id[];
}

/**
 * The story up to an event: the last turning point, what led from there to the event, and how things stand. Undefined
 * where nothing certainly came before, though the story has begun.
 *
 * @param turns the events of the scenes before, in the order of the log.
 */
export function soFarOf(
  telling: Telling,
  event: StoryEvent,
  order: OrderAround,
  turns: readonly StoryEvent[],
  standings: readonly Standing[],
): SoFar | undefined {
  const { timeline, words } = telling;
  const { index: step } = timeline.stepOf(event.id);
  const spoils = spoiledAt(telling, step);
  const from = Math.max(1, step - BACK);
  const known = stepsFrom(timeline, from, step - from).filter(isTellable);
  const told = [...chosen()];
  if (told.length === 0 && step > 1) return undefined;
  const standing = standings
    .filter(({ subject, label }) => !spoils(words.standing([{ subject: subject.name, label }])))
    .slice(0, STANDINGS);
  return {
    text: words.soFar(
      told.map(({ id, title }) => {
        const date = timeline.index.dates.get(id);
        return { title, date: date ? dateInWords(date) : '' };
      }),
      standing.map(({ subject, label }) => ({ subject: subject.name, label })),
    ),
    told: told.map(({ id }) => id),
    standing: standing.map(({ subject }) => subject.id),
  };

  function isTellable(other: StoryEvent): boolean {
    return isToldOf(other) && order.before(other.id) && !spoils(other.title);
  }

  /** The last turning point, or failing one the last event; then the last after it that has most to do with this one. */
  function* chosen(): Iterable<StoryEvent> {
    const first = turns.findLast(isTellable) ?? known.at(-1);
    if (!first) return;
    yield first;
    const since = orderAround(timeline, first.id);
    const then = known
      .filter(({ id }) => id !== first.id && since.after(id))
      .map((other) => ({ other, near: nearness(other) }))
      .reduce<{ other: StoryEvent; near: number } | undefined>(
        (best, each) => (best && best.near > each.near ? best : each),
        undefined,
      );
    if (then) yield then.other;
  }

  function nearness(other: StoryEvent): number {
    const sides = sidesOf(timeline, event);
    const shared = [...sidesOf(timeline, other)].filter((id) => sides.has(id)).length;
    const subjects = Object.keys(other.moves).filter((id) => Object.hasOwn(event.moves, id)).length;
    return shared + 2 * subjects + (event.needs.includes(other.id) ? 4 : 0);
  }
}

/** Whether a text holds the title of the step or of a later one. */
function spoiledAt({ timeline }: Telling, step: number): (text: string) => boolean {
  const ahead = timeline.story.events.slice(step - 1).map(({ title }) => title.toLowerCase());
  return (text) => {
    const told = text.toLowerCase();
    return ahead.some((title) => told.includes(title));
  };
}
