import { type Id, nextStatus, statusLabel, type Timeline } from '@aide-memoire/core';
import { areTied, contestsOver, proveHolder, rivalAccounts } from './accounts.ts';
import { proveEventOption, proveRests } from './event-options.ts';
import { proveKeyed } from './keyed.ts';
import { cameBefore, type Lived, lifeOf } from './life.ts';
import type { Words } from '../words/index.ts';
import type { Prover } from './prover.ts';
import { dateInWords, proveTold } from './told.ts';

/** How many moves of unknown order are put in every place they can have; with more the change is not certain. */
const REACH = 12;

/** Reads the change from the subject's life: one event made it for certain, and no other option can have made it. */
export const proveWhatChanged: Prover<'what-changed'> = {
  idOf: ({ subject, event }) => `what-changed:${subject}:${event}`,

  stemOf: ({ subject, event, holder }, timeline, { whatChanged }) => {
    const name = timeline.index.subjects.get(subject)?.name;
    const change = name === undefined ? undefined : lifeOf(timeline, subject).byEvent.get(event);
    if (name === undefined || !change) return undefined;
    const [from, to] = labelsOf(change, timeline);
    return holder === undefined
      ? whatChanged.stem(name, from, to)
      : whatChanged.stemFor(timeline.index.nameOf(holder), name, from, to);
  },

  repeatsOptions: true,

  *prove(item, { subject, event, holder }, timeline, words) {
    const life = timeline.index.subjects.has(subject) ? lifeOf(timeline, subject) : undefined;
    const change = life?.byEvent.get(event);
    if (!life || !change || change.from === change.to) {
      yield `"${event}" does not change "${subject}"`;
      return;
    }
    yield* proveRests(item, timeline, [event]);
    yield* proveOrder(change, life.moves, timeline);
    const asked = labelsOf(change, timeline).join('\n');
    for (const other of life.moves) {
      const isAlike = other !== change && other.to === change.to;
      if (isAlike && labelsOf(other, timeline).join('\n') === asked)
        yield `"${other.event}" made the same change`;
    }
    const cause = life.moves.findLast(({ step, from, to }) => step < change.step && from !== to);
    // The change may be disputed, and so may be what went before it.
    const since = cause?.step ?? 0;
    const accounts = [
      ...rivalAccounts(timeline, subject, ({ step }) => step === change.step),
      ...rivalAccounts(timeline, subject, ({ step }) => since <= step && step < change.step),
    ];
    yield* proveHolder(accounts, change, holder, timeline);

    for (const option of item.options) {
      const { id } = option;
      yield* proveKeyed(item, id, id === event);
      yield* proveEventOption(option, timeline);
      yield* proveTold(item, id, [toldOf(id, change, timeline, words)]);
      if (id !== event) yield* proveApart(id, change, timeline);
    }
  },
};

/** What an event did to the subject: the change that is asked about, another one, or nothing. */
function toldOf(id: Id, { subject, event }: Lived, timeline: Timeline, words: Words): string {
  const { right, otherwise, nothing } = words.whatChanged;
  const title = timeline.index.events.get(id)?.title ?? '';
  const date = dateInWords(id, timeline, words);
  if (id === event) return right(title, date);
  const other = lifeOf(timeline, subject).byEvent.get(id);
  return other && other.from !== other.to
    ? otherwise(title, date, ...labelsOf(other, timeline))
    : nothing(title, date, timeline.index.subjects.get(subject)?.name ?? '');
}

/** The distractor cannot have made the change: not in another order, and not by anybody's account. */
function* proveApart(id: Id, change: Lived, timeline: Timeline): Iterable<string> {
  const { subject, from, to } = change;
  const machine = timeline.index.machineOf(subject);
  const other = lifeOf(timeline, subject).byEvent.get(id);
  if (areTied(timeline, id, change.event)) yield `option "${id}" is disputed with the key`;
  if (contestsOver(timeline, subject).some(({ about }) => about.some(({ event }) => event === id)))
    yield `somebody claims otherwise what option "${id}" changed`;
  if (
    other &&
    !cameBefore(timeline, other, change) &&
    !cameBefore(timeline, change, other) &&
    nextStatus(machine, from, other.move) === to
  ) {
    yield `option "${id}" may have made the change, had it come first`;
  }
}

/** Wherever else in the order of the log the event can have stood, it would have made the same change. */
function* proveOrder(change: Lived, moves: readonly Lived[], timeline: Timeline): Iterable<string> {
  const at = moves.indexOf(change);
  const isOpen = (other: Lived | undefined): other is Lived =>
    other !== undefined &&
    !cameBefore(timeline, other, change) &&
    !cameBefore(timeline, change, other);
  let first = at;
  while (isOpen(moves[first - 1])) first--;
  let last = at;
  while (isOpen(moves[last + 1])) last++;
  if (last - first > REACH) {
    yield 'too much has no known order';
    return;
  }
  const others = moves.slice(first, last + 1).filter((move) => move !== change);
  for (let place = 0; place <= others.length; place++) {
    const order = [...others.slice(0, place), change, ...others.slice(place)];
    const made = changeIn(order, change, moves[first]?.from ?? '', timeline);
    if (made && (made.from !== change.from || made.to !== change.to)) {
      const other = others[Math.min(place, others.length - 1)]?.event ?? '';
      yield `nobody knows whether "${other}" came before or after`;
      return;
    }
  }
}

/** What a move changes in another order of the moves, or undefined when they are not all legal in it. */
function changeIn(
  order: readonly Lived[],
  change: Lived,
  start: string,
  timeline: Timeline,
): { readonly from: string; readonly to: string } | undefined {
  const machine = timeline.index.machineOf(change.subject);
  let status = start;
  let made: { readonly from: string; readonly to: string } | undefined;
  for (const move of order) {
    const to = nextStatus(machine, status, move.move);
    if (to === undefined) return undefined;
    if (move === change) made = { from: status, to };
    status = to;
  }
  return made;
}

function labelsOf({ subject, from, to }: Lived, { index }: Timeline): [string, string] {
  const machine = index.machineOf(subject);
  return [statusLabel(machine, from), statusLabel(machine, to)];
}
