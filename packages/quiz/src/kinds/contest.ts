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

/** Where some position of a dispute would have moved a subject otherwise than the log does. */
export interface Contest {
  /** Somebody who holds the account that the log follows, and no other. */
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
  { subject }: PathMove,
  disputes: readonly Dispute[],
  ...ways: readonly ((event: StoryEvent) => boolean)[]
): Contest | undefined {
  const agreeing: Id[] = [];
  const differing = new Set<Id>();
  const witnesses = new Set<Id>();
  let isContested = false;
  const sayings = disputes.flatMap(({ about, positions }) => {
    const events = about.flatMap((id) => timeline.index.events.get(id) ?? []);
    return ways.map((isOpen) => ({ open: events.filter(isOpen), positions }));
  });
  for (const { open, positions } of sayings) {
    const made = open.map(({ moves }) => moves[subject]);
    const differs = ({ moves }: Position): boolean =>
      moves[subject] !== undefined && !made.includes(moves[subject]);
    if (open.length === 0 || !positions.some(differs)) continue;
    isContested = true;
    for (const position of positions) {
      const holders = holdersOf(timeline, position);
      if (!differs(position)) {
        agreeing.push(...holders);
        continue;
      }
      for (const id of holders) differing.add(id);
    }
    for (const id of open.flatMap(({ by }) => by)) witnesses.add(id);
  }
  if (!isContested) return undefined;
  const fit = agreeing.filter((id) => !differing.has(id));
  // Whoever acted is the best witness of what was done; then anybody with a name; then a paper.
  const holder =
    fit.find((id) => witnesses.has(id)) ??
    fit.find((id) => timeline.index.entities.has(id)) ??
    fit[0];
  return { holder };
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
