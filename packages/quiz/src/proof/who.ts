import type { StoryEvent, Timeline } from '@aide-memoire/core';
import type { Item, Query } from '../item.ts';

/** Puts each name into the gap: only the key may give a title of the log, or could be meant by one. */
export function* proveWho(
  item: Item,
  query: Query & { kind: 'who' },
  timeline: Timeline,
): Iterable<string> {
  const { events, entities } = timeline.index;
  const event = events.get(query.event);
  const asked = entities.get(query.entity);
  if (!event || !asked) {
    yield 'the event or the entity is not in the story';
    return;
  }
  if (item.proof.events.join() !== query.event) yield 'the proof rests on another event';
  const gaps = item.stem.match(/_+/g) ?? [];
  const [gap] = gaps;
  if (gap === undefined || gaps.length !== 1) {
    yield 'the stem has not exactly one gap';
    return;
  }
  if (!item.key.includes(query.entity)) yield 'the key is not who is asked about';
  const alike = timeline.story.events.filter((other) => mayBeTaken(timeline, other, event));
  for (const { id, text } of item.options) {
    const entity = entities.get(id);
    if (!entity) {
      yield `option "${id}" is nobody of the story`;
      return;
    }
    if (entity.short !== text) yield `option "${id}" bears another name`;
    if (entity.kind !== asked.kind || entity.named !== asked.named)
      yield `option "${id}" is of another kind`;
    const filled = item.stem.replace(gap, () => text);
    const isTrue = filled.includes(event.title) && takesPart(event, id);
    if (isTrue !== item.key.includes(id))
      yield `option "${id}" is ${isTrue ? 'true too' : 'not true'}`;
    if (isTrue) continue;
    if (timeline.story.events.some(({ title }) => filled.includes(title)))
      yield `with option "${id}" it is another title`;
    for (const other of alike)
      if (takesPart(other, id)) yield `option "${id}" did the like in "${other.id}"`;
    if (item.stem.includes(text)) yield `the stem names option "${id}"`;
    if (!timeline.story.events.some((other) => takesPart(other, id)))
      yield `option "${id}" does nothing in the story`;
  }
}

const takesPart = (event: StoryEvent, entity: string): boolean =>
  event.by.includes(entity) || event.to.includes(entity);

/** An event that somebody could take for the one asked about. */
function mayBeTaken(timeline: Timeline, other: StoryEvent, event: StoryEvent): boolean {
  if (other.id === event.id) return true;
  const disputed = timeline.story.disputes.some(
    ({ about }) => about.includes(other.id) && about.includes(event.id),
  );
  const ordered =
    timeline.isProvablyBefore(other.id, event.id) || timeline.isProvablyBefore(event.id, other.id);
  const sameTarget = event.to.some((id) => other.to.includes(id));
  return disputed || (other.act === event.act && (sameTarget || !ordered));
}
