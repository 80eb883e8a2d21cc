import type { Entity, StoryEvent, Timeline } from '@aide-memoire/core';
import { GAP } from '../words/index.ts';
import { actsOf, eventsTitled, proveTitleIsIts } from './lookups.ts';
import { isNamedIn, withGap } from './named.ts';
import type { Prover } from './prover.ts';
import { proveGrounds, provePartShown } from './rests-on.ts';
import { otherParts } from './told.ts';

/** Puts each name into the gap: only the key may give a title of the log, or could be meant by one. */
export const proveWho: Prover<'who'> = {
  idOf: ({ event, entity }) => `who:${event}:${entity}`,
  stemOf: (query, { index }, words) => {
    const title = index.events.get(query.event)?.title;
    const name = index.entities.get(query.entity)?.short;
    const gapped =
      title === undefined || name === undefined ? undefined : withGap(title, name, GAP);
    return gapped === undefined ? undefined : words.who.stem(gapped);
  },
  repeatsOptions: true,

  *prove(item, query, timeline, words) {
    const { events, entities } = timeline.index;
    const event = events.get(query.event);
    const asked = entities.get(query.entity);
    if (!event || !asked) {
      yield 'the event or the entity is not in the story';
      return;
    }
    const gapped = withGap(event.title, asked.short, GAP);
    if (gapped === undefined) {
      yield 'the name does not stand in the title once';
      return;
    }
    if (asked.kind !== 'person' && asked.kind !== 'country')
      yield `"${asked.id}" is neither a person nor a country`;
    if (!takesPart(event, asked.id)) yield `"${asked.id}" takes no part in "${event.id}"`;
    yield* proveGrounds(item, { events: [event.id] });
    yield* proveTitleIsIts(event, timeline);
    yield* provePartShown(item, event, event.by.includes(asked.id) ? 'by' : 'to');

    for (const { id, text } of item.options) {
      const entity = entities.get(id);
      if (!entity) {
        yield `option "${id}" is nobody of the story`;
        return;
      }
      if (entity.short !== text) yield `option "${id}" bears another name`;
      if ((id === asked.id) !== item.key.includes(id))
        yield `option "${id}" is ${id === asked.id ? 'the one who is asked about' : 'not true'}`;
      if (id === asked.id) {
        const date = timeline.index.dates.get(event.id);
        if (date && item.feedback[id] !== words.who.right(event.title, words.date(date)))
          yield 'the key is told something else';
        continue;
      }
      yield* proveStranger(entity, asked, event, timeline);
      const filled = gapped.replace(GAP, () => text);
      if (eventsTitled(timeline, filled).length > 0)
        yield `with option "${id}" it is a title of the story`;
      if (!otherParts(timeline, words, id).has(item.feedback[id] ?? ''))
        yield `option "${id}" did not do what its feedback says`;
    }
  },
};

/** Somebody of the same kind with a part in the story, but none in anything that the title could mean. */
function* proveStranger(
  option: Entity,
  asked: Entity,
  event: StoryEvent,
  timeline: Timeline,
): Iterable<string> {
  const { index } = timeline;
  const { id } = option;
  if (option.kind !== asked.kind || option.named !== asked.named)
    yield `option "${id}" is of another kind`;
  if (takesPart(event, id)) yield `option "${id}" takes part as well`;
  if ([...event.by, ...event.to].some((actor) => index.entities.get(actor)?.of === id))
    yield `somebody in "${event.id}" acts for option "${id}"`;
  if ([option.short, option.name].some((name) => isNamedIn(event.title, name)))
    yield `the stem names option "${id}"`;
  if (index.eventsOf(id).length === 0) yield `option "${id}" does nothing in the story`;
  for (const other of actsOf(timeline, event.act, id)) {
    const sameTarget = event.to.some((target) => other.to.includes(target));
    const apart =
      timeline.isProvablyBefore(other.id, event.id) ||
      timeline.isProvablyBefore(event.id, other.id);
    if (sameTarget || !apart) yield `option "${id}" did the like in "${other.id}"`;
  }
  for (const { about } of index.disputesAbout.get(event.id) ?? []) {
    for (const tied of about) {
      const other = index.events.get(tied);
      if (other && takesPart(other, id))
        yield `a dispute ties option "${id}" in "${tied}" to "${event.id}"`;
    }
  }
}

const takesPart = ({ by, to }: StoryEvent, entity: string): boolean =>
  by.includes(entity) || to.includes(entity);
