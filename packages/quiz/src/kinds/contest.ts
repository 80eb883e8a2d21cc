import {
  type Dispute,
  holdersOf,
  type Id,
  nextStatus,
  type PathMove,
  type Position,
  type StoryEvent,
  type Timeline,
} from '@aide-memoire/core';
import { tellingRefs } from './nearby.ts';

/** Where some position of a dispute would have moved a subject otherwise than the log does. */
export interface Contest {
  /** Somebody who stands by the move of the log, and by no other account. */
  readonly holder: Id | undefined;
}

/** The disputes some position of which would move a subject. */
export type DisputesOf = (subject: Id) => readonly Dispute[];

export function disputesBySubject({ story }: Timeline): DisputesOf {
  const found = new Map<Id, Dispute[]>();
  for (const dispute of story.disputes) {
    for (const subject of new Set(dispute.positions.flatMap(({ moves }) => Object.keys(moves)))) {
      const list = found.get(subject);
      if (list) list.push(dispute);
      else found.set(subject, [dispute]);
    }
  }
  return (subject) => found.get(subject) ?? [];
}

/**
 * Whether the status that a move brought is disputed, and who stands by it.
 *
 * @param disputes those that would move the subject.
 * @param ways which of the events they hang on may have a say; what each of them picks is weighed on its own.
 */
export function contestOf(
  timeline: Timeline,
  { subject, event }: PathMove,
  disputes: readonly Dispute[],
  ...ways: readonly ((event: StoryEvent) => boolean)[]
): Contest | undefined {
  const contested = disputes.flatMap(({ about, positions }) => {
    const events = about.flatMap((id) => timeline.index.events.get(id) ?? []);
    return ways.flatMap((isOpen) => {
      const open = events.filter(isOpen);
      const made = open.map(({ moves }) => moves[subject]);
      const differs = ({ moves }: Position): boolean =>
        moves[subject] !== undefined && !made.includes(moves[subject]);
      const rivals = positions.filter(differs);
      const others = positions.filter((position) => !differs(position));
      return open.length > 0 && rivals.length > 0 ? [{ open, rivals, others }] : [];
    });
  });
  if (contested.length === 0) return undefined;
  const rivals = contested.flatMap((one) => one.rivals);
  const others = contested.flatMap((one) => one.others);
  const change = timeline.stepOf(event).event;
  // Whoever stands by the change must stand by every other move in question as well.
  const inQuestion = new Set([
    change,
    ...contested.flatMap(({ open }) => open.filter(({ moves }) => Object.hasOwn(moves, subject))),
  ]);
  const differing = new Set(rivals.flatMap((position) => holdersOf(timeline, position)));
  const [first = new Set<Id>(), ...more] = [...inQuestion].map((moved) =>
    vouchersOf(timeline, subject, moved, rivals, others),
  );
  // Of somebody without any account nobody knows what they said.
  const heard = new Set(others.flatMap((position) => holdersOf(timeline, position)));
  const fit = [...first].filter(
    (id) => heard.has(id) && !differing.has(id) && more.every((vouchers) => vouchers.has(id)),
  );
  // Whoever acted is the best witness of what was done; then anybody with a name; then a paper.
  const holder =
    fit.find((id) => change.by.includes(id)) ??
    fit.find((id) => timeline.index.entities.has(id)) ??
    fit[0];
  return { holder };
}

/** Who says, or by what they did showed, that an event moved the subject as the log has it. */
function vouchersOf(
  timeline: Timeline,
  subject: Id,
  event: StoryEvent,
  rivals: readonly Position[],
  others: readonly Position[],
): ReadonlySet<Id> {
  const saying = others.filter(
    ({ moves }) => moves[subject] !== undefined && moves[subject] === event.moves[subject],
  );
  // A paper that passes a rival account on tells more than the one of the log.
  const passing = new Set(
    rivals.flatMap(({ reports }) => reports.flatMap(({ source, from }) => [source, ...from])),
  );
  const telling = tellingRefs(timeline, event.id).flatMap(({ source, from = [] }) => [
    source,
    ...from,
  ]);
  return new Set([
    ...saying.flatMap((position) => holdersOf(timeline, position)),
    ...event.by,
    ...telling.filter((id) => !passing.has(id)),
  ]);
}

/** The statuses that somebody claims instead of, or after, the one that a move brought; no distractor may be one. */
export function claimedBeside(
  { index }: Timeline,
  { subject, from, to }: PathMove,
  disputes: readonly Dispute[],
  isOpen: (event: StoryEvent) => boolean,
): ReadonlySet<string> {
  const machine = index.machineOf(subject);
  const moves = disputes
    .filter(({ about }) => about.flatMap((id) => index.events.get(id) ?? []).some(isOpen))
    .flatMap(({ positions }) => positions.flatMap((position) => position.moves[subject] ?? []));
  return new Set(
    moves.flatMap((move) =>
      [from, to].flatMap((status) => nextStatus(machine, status, move) ?? []),
    ),
  );
}
