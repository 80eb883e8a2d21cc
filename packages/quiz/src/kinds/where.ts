import { type Entity, happenedInWords, type StoryEvent, type Timeline } from '@aide-memoire/core';
import { evidenceRefs } from '../evidence-refs.ts';
import type { Distractor, Generator } from '../question.ts';
import type { Words } from '../words/index.ts';
import { deedOf, eventsBy } from './days.ts';
import { outward } from './nearest.ts';
import { readerOf } from './naming.ts';
import { claimsAbout, objections } from './objections.ts';
import { type Places, placesOf } from './places.ts';
import type { Reason } from '../words/reasons-en.ts';

/** "*title* Where was that?" with other places of the story, none of them inside another. */
export const where: Generator = function* ({ timeline, words, skip }) {
  const objectionTo = objections(timeline);
  const map = placesOf(timeline);
  const deeds = eventsBy(timeline.story.events, (event) => [deedOf(event)]);
  const settings = timeline.story.events.filter(({ place }) => place !== undefined);
  for (const event of settings) {
    const place = timeline.index.entities.get(event.place ?? '');
    if (!place) continue;
    const taken = new Set((deeds.get(deedOf(event)) ?? []).flatMap((twin) => twin.place ?? []));
    const evidence = evidenceRefs(timeline, event.id, 'place');
    const others = othersThan(timeline, map, event, place, [...taken], settings);
    const reason =
      objectionTo(event) ??
      objection(timeline, map, event, place) ??
      (evidence.length === 0 ? 'untold' : others.length < 2 ? 'too-few' : undefined);
    if (reason !== undefined) {
      skip(reason, event.title);
      continue;
    }
    const right = words.where.right(event.title, place.short);
    yield {
      id: `where:${event.id}`,
      stem: words.where.stem(event.title),
      right: [{ id: place.id, text: words.capital(place.short), feedback: right, closeness: 1 }],
      distractors: others.map((other) => distractor(timeline, map, event, place, other, words)),
      arranged: 'drawn',
      because: right,
      query: { kind: 'where', event: event.id },
      events: [event.id],
      evidence,
      hops: 1,
    };
  }
};

function objection(
  timeline: Timeline,
  map: Places,
  event: StoryEvent,
  place: Entity,
): Reason | undefined {
  if (map.kin(place.id).some(readerOf(event.title))) return 'title-tells';
  const places = timeline.story.entities.filter(({ kind }) => kind === 'place');
  const claims = claimsAbout(timeline, event);
  return claims.some((claim) => places.some(readerOf(claim))) ? 'disputed' : undefined;
}

const MOST = 8;
/** How many events and places are looked at. */
const LOOKED_AT = 200;

/** Where other events were, the nearest in the log first, then places where nothing was. */
function othersThan(
  timeline: Timeline,
  map: Places,
  event: StoryEvent,
  place: Entity,
  taken: readonly string[],
  settings: readonly StoryEvent[],
): readonly Entity[] {
  const { index, story } = timeline;
  const stepOf = ({ id }: StoryEvent): number => timeline.stepOf(id).index;
  const isNamed = readerOf(event.title);
  const fits = (other: Entity): boolean =>
    other.kind === place.kind &&
    ![place.id, ...taken].some((id) => map.overlap(id, other.id)) &&
    (map.eventsAt(other.id).length > 0 || map.isBare(other.id)) &&
    !isNamed(other);
  const others: Entity[] = [];
  const seen = new Set<string>();
  const look = (other: Entity | undefined): void => {
    if (!other || seen.has(other.id) || others.length >= MOST) return;
    seen.add(other.id);
    const isClear = !others.some(
      (each) => map.overlap(each.id, other.id) || each.short === other.short,
    );
    if (isClear && other.short !== place.short && fits(other)) others.push(other);
  };
  let looked = 0;
  for (const { place: id = '' } of outward(settings, stepOf, stepOf(event))) {
    if (others.length >= MOST || looked++ >= LOOKED_AT) break;
    look(index.entities.get(id));
  }
  for (const other of story.entities) {
    if (others.length >= MOST || looked >= 2 * LOOKED_AT) break;
    if (other.kind !== 'place') continue;
    looked++;
    look(other);
  }
  return others;
}

function distractor(
  timeline: Timeline,
  map: Places,
  event: StoryEvent,
  place: Entity,
  other: Entity,
  words: Words,
): Distractor {
  const stepOf = ({ id }: StoryEvent): number => timeline.stepOf(id).index;
  const [deed] = outward(map.eventsAt(other.id), stepOf, stepOf(event));
  const isNear = [...map.within(other.id)].some((id) => map.within(place.id).has(id));
  const steps = deed ? Math.abs(stepOf(deed) - stepOf(event)) : Infinity;
  return {
    id: other.id,
    text: words.capital(other.short),
    feedback: deed
      ? words.where.other(other.short, deed.title, happenedInWords(deed))
      : words.where.nothing(other.short),
    closeness: (isNear ? 0.4 : 0) + 0.6 / (1 + steps / 10),
    wrong: `${event.id} was in ${place.id}, not in ${other.id}`,
  };
}
