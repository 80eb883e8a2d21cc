import type { Entity, StoryEvent, Timeline } from '@aide-memoire/core';
import { evidenceRefs } from '../evidence-refs.ts';
import type { Distractor, Generator } from '../question.ts';
import type { Chance } from '../seed.ts';
import { GAP, type Words } from '../words/index.ts';
import { type Cast, castOf } from './cast.ts';
import { actorsOf, dateOf } from './days.ts';
import { isNamedIn, readerOf, withGap } from './naming.ts';
import { objections } from './objections.ts';

/** "Whose name belongs in the gap?" for people and countries, with others of the same kind, those in the story by then first. */
export const who: Generator = function* ({ timeline, words, draw, skip }) {
  const objectionTo = objections(timeline);
  const cast = castOf(timeline);
  const titles = new Set(timeline.story.events.map(({ title }) => title.toLowerCase()));
  for (const event of timeline.story.events) {
    for (const actor of actorsOf(event)) {
      const entity = timeline.index.entities.get(actor);
      if (entity?.kind !== 'person' && entity?.kind !== 'country') continue;
      const id = `who:${event.id}:${entity.id}`;
      const gapped = withGap(event.title, entity.short, GAP);
      if (gapped === undefined) {
        // Where it does not name them at all nobody misses a question.
        if (isNamedIn(event.title, entity.short)) skip('not-once', event.title, entity.short);
        continue;
      }
      const part = event.by.includes(entity.id) ? 'by' : 'to';
      const evidence = evidenceRefs(timeline, event.id, part);
      const objection =
        objectionTo(event) ??
        (tellsName(gapped, entity) ? 'title-tells' : undefined) ??
        (evidence.length === 0 ? 'untold' : undefined);
      if (objection !== undefined) {
        skip(objection, event.title, entity.short);
        continue;
      }
      // With another name in the gap it may be the title of another event, and as true.
      const [start = '', end = ''] = gapped.toLowerCase().split(GAP);
      const isTitle = (name: string): boolean => titles.has(start + name.toLowerCase() + end);
      const distractors = rivals({ timeline, cast, words, isTitle }, event, entity, draw(id));
      if (distractors.length < 2) {
        skip('too-few', event.title, entity.short);
        continue;
      }
      const right = words.who.right(event.title, words.date(dateOf(timeline, event)));
      yield {
        id,
        stem: words.who.stem(gapped),
        right: [{ id: entity.id, text: entity.short, feedback: right, closeness: 1 }],
        distractors,
        arranged: 'drawn',
        because: right,
        query: { kind: 'who', event: event.id, entity: entity.id },
        events: [event.id],
        evidence,
        hops: 1,
      };
    }
  }
};

/** "Russian" beside the gap tells "Russia", and so does another name of it. */
const tellsName = (gapped: string, { short, name, aliases }: Entity): boolean =>
  gapped.toLowerCase().includes(short.toLowerCase()) ||
  [name, ...aliases].some((other) => isNamedIn(gapped, other));

const MOST = 8;
/** How many that fit are weighed against each other, and how many appearances are looked at for them. */
const WEIGHED = 12;
const REACH = 200;

interface Setting {
  readonly timeline: Timeline;
  readonly cast: Cast;
  readonly words: Words;
  readonly isTitle: (name: string) => boolean;
}

/** Others of the same kind with another part in the story, the likeliest first. */
function rivals(
  { timeline, cast, words, isTitle }: Setting,
  event: StoryEvent,
  entity: Entity,
  draw: Chance,
): readonly Distractor[] {
  // Nobody visits or addresses the country they act for, and what a minister does their country may be meant to do.
  const actors = actorsOf(event);
  const sides = new Set(actors.map((id) => timeline.index.entities.get(id)?.of));
  const isOfSide = ({ id, of }: Entity): boolean =>
    sides.has(id) || (of !== undefined && of !== entity.of && actors.includes(of));
  const isNamed = readerOf(event.title);
  const isMeant = cast.meantBy(event);
  const own = entity.short.toLowerCase();
  const hasCapital = isCapital(entity.short);
  const fits = (other: Entity): boolean =>
    !isMeant(other.id) &&
    !isOfSide(other) &&
    !event.title.includes(other.short) &&
    !isNamed(other) &&
    isCapital(other.short) === hasCapital &&
    other.short.toLowerCase() !== own &&
    !isTitle(other.short);
  const found = new Map<string, Entity>();
  const seen = new Set<string>();
  let looked = 0;
  for (const other of cast.playersNear(entity.kind, entity.named, event)) {
    if (looked++ >= REACH || found.size >= WEIGHED) break;
    // Of two of one name only one could be shown.
    if (seen.has(other.id) || found.has(other.short)) continue;
    seen.add(other.id);
    if (fits(other)) found.set(other.short, other);
  }
  return draw
    .shuffled([...found.values()])
    .map((other) => ({ other, closeness: cast.likeness(other, entity, event) }))
    .sort((a, b) => b.closeness - a.closeness)
    .slice(0, MOST)
    .flatMap(({ other, closeness }) => {
      const deed = cast.deedNear(other, event);
      return deed
        ? [
            {
              id: other.id,
              text: other.short,
              feedback: words.who.other(
                other.short,
                deed.title,
                words.date(dateOf(timeline, deed)),
              ),
              closeness,
              wrong: `${other.id} has no part in ${event.id} or its like`,
            },
          ]
        : [];
    });
}

/** "the Netherlands" does not fit where "Russia" stood. */
const isCapital = (name: string): boolean => /^\p{Lu}/u.test(name);
