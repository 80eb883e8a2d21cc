import { type Dispute, holdersOf, type Id, type Position, type Timeline } from '@aide-memoire/core';
import { perTimeline } from './lookups.ts';

/** A dispute in which some position has a subject moved. */
export interface Contest {
  readonly dispute: Dispute;
  /** The events it hangs on. */
  readonly about: readonly OpenTo[];
}

interface OpenTo {
  readonly event: Id;
  readonly step: number;
  readonly earliest: number;
}

/** What the positions of one dispute make of a subject. */
export interface Accounts {
  /** Positions that have the subject moved otherwise than the log. */
  readonly rivals: readonly Position[];
  /** Who holds one of the rivals. */
  readonly against: ReadonlySet<Id>;
  /** Who holds a position that has the subject moved as in the log. */
  readonly holders: ReadonlySet<Id>;
}

const contests = perTimeline((timeline) => {
  const found = new Map<Id, Contest[]>();
  for (const dispute of timeline.story.disputes) {
    const subjects = new Set(dispute.positions.flatMap(({ moves }) => Object.keys(moves)));
    const about = dispute.about
      .filter((event) => timeline.index.events.has(event))
      .map((event) => ({
        event,
        step: timeline.stepOf(event).index,
        earliest: timeline.index.dates.get(event)?.earliest ?? -Infinity,
      }));
    for (const subject of subjects)
      found.set(subject, [...(found.get(subject) ?? []), { dispute, about }]);
  }
  return found;
});

/** The disputes in which somebody has the subject moved. */
export const contestsOver = (timeline: Timeline, subject: Id): readonly Contest[] =>
  contests(timeline).get(subject) ?? [];

/** The accounts that rival the log on a subject, in what the disputes say of the events that count. */
export function rivalAccounts(
  timeline: Timeline,
  subject: Id,
  counts: (event: OpenTo) => boolean,
): readonly Accounts[] {
  return contestsOver(timeline, subject).flatMap(({ dispute, about }) => {
    const open = about.filter(counts);
    const logged = open.map(({ event }) => timeline.index.events.get(event)?.moves[subject]);
    const rivals = dispute.positions.filter(
      ({ moves }) => Object.hasOwn(moves, subject) && !logged.includes(moves[subject]),
    );
    if (open.length === 0 || rivals.length === 0) return [];
    const agreeing = dispute.positions.filter(
      (position) => Object.hasOwn(position.moves, subject) && !rivals.includes(position),
    );
    const against = new Set(rivals.flatMap((position) => holdersOf(timeline, position)));
    const holders = new Set(agreeing.flatMap((position) => holdersOf(timeline, position)));
    return [{ rivals, against, holders }];
  });
}

/**
 * A holder is named where the sources differ, and only there. It speaks of the move that is asked about: in a position,
 * by its own deed, or in a report of the event; and nothing that it holds is against it.
 */
export function* proveHolder(
  accounts: readonly Accounts[],
  { event }: { readonly event: Id },
  holder: Id | undefined,
  timeline: Timeline,
): Iterable<string> {
  if (accounts.length === 0) {
    if (holder !== undefined) yield 'nothing is disputed, yet the question names a holder';
  } else if (holder === undefined) yield 'this is disputed, and the question names nobody';
  else if (
    !(accounts.some(({ holders }) => holders.has(holder)) || speaksOf(event, holder, timeline)) ||
    accounts.some(({ against }) => against.has(holder))
  ) {
    yield `"${holder}" does not hold this`;
  }
}

/** Whether somebody acted in an event, or stands in the chain of a report of it. */
function speaksOf(id: Id, holder: Id, { index }: Timeline): boolean {
  const event = index.events.get(id);
  return (
    event !== undefined &&
    (event.by.includes(holder) ||
      event.reports.some(
        ({ stance, source, from }) =>
          stance === 'asserts' && (source === holder || from.includes(holder)),
      ))
  );
}

const byId = perTimeline(({ story }) => new Map(story.disputes.map((each) => [each.id, each])));

export const disputeNamed = (timeline: Timeline, id: Id): Dispute | undefined =>
  byId(timeline).get(id);

/** Whether one dispute hangs on both events: then one may be what somebody takes for the other. */
export const areTied = ({ index }: Timeline, a: Id, b: Id): boolean =>
  (index.disputesAbout.get(a) ?? []).some(({ about }) => about.includes(b));
