import {
  holdersOf,
  type Id,
  nextStatus,
  parseDate,
  type PathMove,
  type Position,
  type Timeline,
} from '@aide-memoire/core';

/** Where some position of a dispute would give a subject another status by a day. */
export interface Contest {
  /** Somebody who holds the account that the log follows, and no other. */
  readonly holder: Id | undefined;
  /** The statuses that others claim; no distractor may be one. */
  readonly claimed: ReadonlySet<string>;
}

/** @param since the move that brought the subject to where the log has it. */
export function contestOf(
  timeline: Timeline,
  subject: Id,
  since: PathMove,
  day: string,
): Contest | undefined {
  const machine = timeline.index.machineOf(subject);
  const claimed = new Set<string>();
  const agreeing: Id[] = [];
  const differing = new Set<Id>();
  const witnesses: Id[] = [];
  for (const { about, positions } of timeline.story.disputes) {
    const open = about
      .map((id) => timeline.stepOf(id))
      .filter(({ index, event }) => index >= since.step && begunBy(timeline, event.id, day));
    const made = open.map(({ event }) => event.moves[subject]);
    const differs = ({ moves }: Position): boolean =>
      moves[subject] !== undefined && !made.includes(moves[subject]);
    if (open.length === 0 || !positions.some(differs)) continue;
    for (const position of positions) {
      const holders = holdersOf(timeline, position);
      if (differs(position)) {
        for (const id of holders) differing.add(id);
        for (const from of [since.from, since.to]) {
          claimed.add(nextStatus(machine, from, position.moves[subject] ?? '') ?? '');
        }
      } else agreeing.push(...holders);
    }
    witnesses.push(...open.flatMap(({ event }) => event.by));
  }
  if (claimed.size === 0) return undefined;
  const fit = agreeing.filter((id) => !differing.has(id));
  // Whoever acted is the best witness of what was done; then anybody with a name; then a paper.
  const holder =
    fit.find((id) => witnesses.includes(id)) ??
    fit.find((id) => timeline.index.entities.has(id)) ??
    fit[0];
  return { holder, claimed };
}

/** Whether an event may have happened by the end of the day. */
const begunBy = (timeline: Timeline, event: Id, day: string): boolean =>
  (timeline.index.dates.get(event)?.earliest ?? Infinity) <= parseDate(day).latest;
