import type { EdtfDate } from '../date/index.ts';
import type { Id, StoryEvent } from '../story.ts';

/**
 * Which events provably came before which: by disjoint dates, by `needs` or `after`, or by a chain of both. An event
 * is no earlier than anything it came after and no later than anything that came after it, so each event's days are
 * narrowed first; then two events are ordered when their narrowed days are disjoint or a chain leads from one to the
 * other.
 */
export function precedence(
  events: readonly StoryEvent[],
  dates: ReadonlyMap<Id, EdtfDate>,
): (a: Id, b: Id) => boolean {
  const before = new Map<Id, ReadonlySet<Id>>();
  const earliest = new Map<Id, number>();
  const latest = new Map<Id, number>();
  for (const { id, needs, after } of events) {
    const direct = [...needs, ...after];
    before.set(id, new Set(direct.flatMap((earlier) => [earlier, ...(before.get(earlier) ?? [])])));
    earliest.set(
      id,
      Math.max(
        dates.get(id)?.earliest ?? -Infinity,
        ...direct.map((e) => earliest.get(e) ?? -Infinity),
      ),
    );
  }
  for (const { id, needs, after } of [...events].reverse()) {
    const last = Math.min(latest.get(id) ?? Infinity, dates.get(id)?.latest ?? Infinity);
    latest.set(id, last);
    for (const earlier of [...needs, ...after]) {
      latest.set(earlier, Math.min(latest.get(earlier) ?? Infinity, last));
    }
  }
  return (a, b) =>
    (latest.get(a) ?? Infinity) < (earliest.get(b) ?? -Infinity) ||
    (before.get(b)?.has(a) ?? false);
}
