import { type Id, nextStatus, type StoryEvent, type Timeline } from '@aide-memoire/core';
import type { Item } from '../item.ts';
import type { Words } from '../words/index.ts';
import { areTied } from './accounts.ts';
import { proveEventOption, proveRests } from './event-options.ts';
import { proveKeyed } from './keyed.ts';
import { endOf, lifeOf } from './life.ts';
import { proveTitleIsIts } from './lookups.ts';
import { dateInWords, proveTold } from './told.ts';
import { comesAfterLoss, type Lost, lostWithout } from './without.ts';

/** The key falls with the event; every other option came later too, and stays just as it was. */
export function* proveFalls(
  item: Item,
  event: StoryEvent,
  falls: Id,
  timeline: Timeline,
  words: Words,
): Iterable<string> {
  const { whatIf } = words;
  const lost = lostWithout(timeline, event.id);
  yield* proveTitleIsIts(event, timeline);
  if (!timeline.index.events.has(falls) || falls === event.id)
    yield `"${falls}" is not what could fall`;
  const isShown = item.proof.events.includes(falls);
  yield* proveRests(item, timeline, isShown ? [event.id, falls] : [event.id]);
  if (!item.key.includes(falls)) yield 'the key is not what is asked about';
  const step = timeline.stepOf(event.id).index;
  for (const option of item.options) {
    const { id, text } = option;
    yield* proveEventOption(option, timeline);
    if (!timeline.index.events.has(id)) continue;
    const isTrue = id !== event.id && lost.fallen.has(id);
    yield* proveKeyed(item, id, isTrue);
    if (timeline.stepOf(id).index <= step) yield `option "${id}" had come about before`;
    yield* proveTold(item, id, [
      isTrue
        ? whatIf.rightFalls(text, event.title)
        : whatIf.stands(text, dateInWords(id, timeline, words)),
    ]);
    if (id !== falls && !isTrue) yield* proveStands(id, falls, lost, timeline);
  }
}

/** The event would have come about all the same, and as it did, whoever one believes. */
function* proveStands(id: Id, falls: Id, lost: Lost, timeline: Timeline): Iterable<string> {
  if (lost.maimed.has(id)) yield `option "${id}" would have come to something else`;
  if (comesAfterLoss(id, lost, timeline)) yield `option "${id}" comes after something that falls`;
  if (areTied(timeline, id, falls)) yield `option "${id}" is disputed with the key`;
  // Had it made the move that somebody claims, it might have fallen with the event.
  if (mayFallByAnAccount(id, lost, timeline))
    yield `somebody claims otherwise what option "${id}" changed`;
}

/** Whether somebody claims a move of it that was legal in the log, and is no longer. */
function mayFallByAnAccount(id: Id, { fallen }: Lost, timeline: Timeline): boolean {
  const { index: step } = timeline.stepOf(id);
  const positions = (timeline.index.disputesAbout.get(id) ?? []).flatMap((each) => each.positions);
  const claimed = positions.flatMap(({ moves }) => Object.entries(moves));
  return claimed.some(([subject, move]) => {
    const machine = timeline.index.machineOf(subject);
    const before = lifeOf(timeline, subject).moves.filter((lived) => lived.step < step);
    const really = before.at(-1)?.to;
    const status = endOf(before, fallen, timeline);
    return (
      status !== really &&
      nextStatus(machine, really ?? '', move) !== undefined &&
      nextStatus(machine, status ?? '', move) === undefined
    );
  });
}
