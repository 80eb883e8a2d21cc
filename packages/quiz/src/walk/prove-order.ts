import { type Id, isFirm, type Timeline } from '@aide-memoire/core';

/** Whether `a` came before `b` even if nothing is made of approximate days: core says so, and firm dates or a chain do. */
export function isSurelyBefore(timeline: Timeline, a: Id, b: Id): boolean {
  if (!timeline.isProvablyBefore(a, b)) return false;
  const [first, second] = [timeline.index.dates.get(a), timeline.index.dates.get(b)];
  const areDated = first && second && isFirm(first) && isFirm(second);
  return (areDated && first.latest < second.earliest) || comesOf(timeline, a, b);
}

/** Whether a chain of `needs` and `after` leads from `b` back to `a`; it cannot go further back in the log than `a`. */
function comesOf(timeline: Timeline, a: Id, b: Id): boolean {
  const first = timeline.stepOf(a).index;
  const seen = new Set<Id>([b]);
  for (const id of seen) {
    if (id === a) return true;
    const { event, index } = timeline.stepOf(id);
    if (index > first) for (const earlier of [...event.needs, ...event.after]) seen.add(earlier);
  }
  return false;
}

/**
 * The status of a subject just before a step, or why it is not certain: an event that moved it may belong on the other
 * side of the step, is denied, or a dispute gives it another standing.
 */
export function statusBefore(
  timeline: Timeline,
  step: number,
  subject: Id,
): { readonly status: string } | { readonly doubt: string } {
  const { event: here } = timeline.step(step);
  for (const [i, event] of timeline.story.events.entries()) {
    if (event === here || !Object.hasOwn(event.moves, subject)) continue;
    const isInOrder =
      i + 1 < step
        ? isSurelyBefore(timeline, event.id, here.id)
        : isSurelyBefore(timeline, here.id, event.id);
    if (!isInOrder) return { doubt: `"${event.id}" may have moved "${subject}" before or after` };
    if (event.reports.some(({ stance }) => stance === 'denies'))
      return { doubt: `somebody denies "${event.id}", which moved "${subject}"` };
  }
  const isOpen = timeline.story.disputes.some(
    ({ about, positions }) =>
      about.some((id) => timeline.stepOf(id).index < step) &&
      positions.some(({ moves }) => Object.hasOwn(moves, subject)),
  );
  if (isOpen) return { doubt: `sources differ on how "${subject}" stood` };
  const status = timeline.at(step - 1)[subject];
  return status === undefined ? { doubt: `there is no subject "${subject}"` } : { status };
}
