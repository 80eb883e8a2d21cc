import {
  type Id,
  nextStatus,
  statusesOf,
  statusLabel,
  type StoryEvent,
  type Timeline,
} from '@aide-memoire/core';
import type { Item } from '../item.ts';
import type { Words } from '../words/index.ts';
import { contestsOver } from './accounts.ts';
import { proveRests } from './event-options.ts';
import { proveKeyed } from './keyed.ts';
import { endOf, type Lived, lifeOf } from './life.ts';
import { proveTitleIsIts } from './lookups.ts';
import { proveTold } from './told.ts';
import { lostWithout } from './without.ts';

/** Lives the subject's life again without what falls: it ends as the key says, and not as it did. */
export function* proveStatus(
  item: Item,
  event: StoryEvent,
  subject: Id,
  timeline: Timeline,
  { whatIf }: Words,
): Iterable<string> {
  if (!timeline.index.subjects.has(subject)) {
    yield `there is no subject "${subject}"`;
    return;
  }
  const machine = timeline.index.machineOf(subject);
  const { moves } = lifeOf(timeline, subject);
  const { fallen } = lostWithout(timeline, event.id);
  const really = moves.at(-1)?.to;
  const status = endOf(moves, fallen, timeline);
  yield* proveTitleIsIts(event, timeline);
  if (status === undefined || status === really) yield 'it would end as it really did';
  yield* proveGrounds(item, event, subject, fallen, timeline);
  const claimed = claims(subject, moves, fallen, timeline);
  if (claimed.ends.some((end) => end !== status)) yield 'by some account it would end otherwise';
  for (const { id, text } of item.options) {
    const label = statusLabel(machine, id);
    if (!statusesOf(machine).includes(id)) yield `"${id}" is no status of a ${machine.label}`;
    if (text !== whatIf.option(label)) yield `option "${id}" is worded as another status`;
    yield* proveKeyed(item, id, id === status);
    if (id !== status && claimed.statuses.has(id)) yield `somebody claims option "${id}"`;
    const name = timeline.index.subjects.get(subject)?.name ?? subject;
    const left = lastLeft(id, moves, fallen, timeline);
    yield* proveTold(
      item,
      id,
      id === status
        ? [whatIf.rightStatus(event.title, name, label)]
        : [
            ...(id === really ? [whatIf.actual] : []),
            left === undefined ? whatIf.unreached : whatIf.earlier(left),
          ],
    );
  }
}

/** The title of the event that would end a status for the last time, or undefined when it would never come to it. */
function lastLeft(
  asked: string,
  moves: readonly Lived[],
  fallen: ReadonlySet<Id>,
  { index }: Timeline,
): string | undefined {
  let status = moves[0]?.from ?? '';
  let last: Id | undefined;
  for (const { event, move, subject } of moves) {
    const to = fallen.has(event) ? undefined : nextStatus(index.machineOf(subject), status, move);
    if (to === undefined) continue;
    if (status === asked && to !== asked) last = event;
    status = to;
  }
  return last === undefined ? undefined : index.events.get(last)?.title;
}

/** It rests on the event, and on what else moved the subject if that is shown. */
function* proveGrounds(
  item: Item,
  event: StoryEvent,
  subject: Id,
  fallen: ReadonlySet<Id>,
  timeline: Timeline,
): Iterable<string> {
  const { byEvent } = lifeOf(timeline, subject);
  const others = item.proof.events.filter((id) => id !== event.id);
  if (others.some((id) => !byEvent.has(id) && !fallen.has(id)))
    yield 'the proof rests on another event';
  const { events } = item.proof;
  yield* proveRests(item, timeline, events.includes(event.id) ? events : [event.id]);
}

interface Claims {
  /** Where the subject would end by the accounts that have it moved otherwise. */
  readonly ends: readonly (string | undefined)[];
  /** Every status that they give it at some time. */
  readonly statuses: ReadonlySet<string>;
}

function claims(
  subject: Id,
  moves: readonly Lived[],
  fallen: ReadonlySet<Id>,
  timeline: Timeline,
): Claims {
  const machine = timeline.index.machineOf(subject);
  const { byEvent } = lifeOf(timeline, subject);
  const ends: (string | undefined)[] = [];
  const statuses = new Set<string>();
  for (const { dispute, about } of contestsOver(timeline, subject)) {
    for (const position of dispute.positions) {
      const move = position.moves[subject];
      if (move === undefined || about.some(({ event }) => byEvent.get(event)?.move === move))
        continue;
      for (const { event, step } of about) {
        const before = moves.filter((lived) => lived.step < step);
        const really = before.at(-1)?.to ?? moves[0]?.from;
        for (const from of [really, endOf(before, fallen, timeline)]) {
          const to = nextStatus(machine, from ?? '', move);
          if (to !== undefined) statuses.add(to);
        }
        if (byEvent.has(event) && !fallen.has(event))
          ends.push(endOf(moves, fallen, timeline, { event, move }));
      }
    }
  }
  return { ends, statuses };
}
