import { type Entity, happenedInWords, type StoryEvent, type Timeline } from '@aide-memoire/core';
import { difficulty } from '../difficulty.ts';
import { type DraftOption, type Generator, OPTIONS } from '../draft.ts';
import { evidenceRefs } from '../evidence-refs.ts';
import { chance } from '../seed.ts';
import { en, GAP } from '../words/en.ts';

/** How many of the likeliest names the distractors are drawn from. */
const LIKELIEST = 4;

/** "Whose name belongs in the gap?" for people and countries, with others of the same kind, those in the story by then first. */
export const who: Generator = function* (timeline, seed) {
  for (const event of timeline.story.events) {
    for (const entityId of [...new Set([...event.by, ...event.to])]) {
      const entity = timeline.index.entities.get(entityId);
      const gapped = entity && withGap(event.title, entity.short);
      if (!entity || gapped === undefined || entity.kind === 'organisation') continue;
      const id = `who:${event.id}:${entity.id}`;
      const draw = chance(seed, id);
      const others = draw
        .shuffled(rivals(timeline, event, entity).slice(0, LIKELIEST))
        .slice(0, OPTIONS - 1);
      if (others.length < OPTIONS - 1) continue;
      const evidence = evidenceRefs(timeline, event.id, event.by.includes(entity.id) ? 'by' : 'to');
      const right = en.who.right(event.title, happenedInWords(event));
      const key: DraftOption = { id: entity.id, text: entity.short, feedback: right };
      const wrong = others.map((other): DraftOption => {
        const deed = nearestDeed(timeline, other, event);
        return {
          id: other.id,
          text: other.short,
          feedback: en.who.other(other.short, deed.title, happenedInWords(deed)),
          wrong: `${other.id} has no part in ${event.id} or its like`,
        };
      });
      yield {
        id,
        kind: 'who',
        stem: en.who.stem(gapped),
        options: draw.shuffled([key, ...wrong]),
        explanation: right,
        query: { kind: 'who', event: event.id, entity: entity.id },
        event: event.id,
        evidence,
        difficulty: difficulty('who', closeness(timeline, event, others)),
      };
    }
  }
};

/** The title with the name blanked, or undefined unless the name stands in it exactly once, as a word. */
function withGap(title: string, name: string): string | undefined {
  const parts = title.split(
    new RegExp(`(?<![\\p{L}\\p{N}-])${escaped(name)}(?![\\p{L}\\p{N}-])`, 'u'),
  );
  return parts.length === 2 ? parts.join(GAP) : undefined;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const actorsOf = (event: StoryEvent): readonly string[] => [...event.by, ...event.to];

/** Others of the same kind that take part in something else, the likeliest first. */
function rivals(timeline: Timeline, event: StoryEvent, entity: Entity): Entity[] {
  const step = timeline.stepOf(event.id).index;
  const excluded = new Set(
    timeline.story.events.filter((other) => couldBeMeant(timeline, other, event)).flatMap(actorsOf),
  );
  const firstStep = new Map<string, number>();
  for (const [i, other] of timeline.story.events.entries()) {
    for (const id of actorsOf(other)) if (!firstStep.has(id)) firstStep.set(id, i + 1);
  }
  const role = event.by.includes(entity.id) ? 'by' : 'to';
  const has = (other: Entity, fits: (deed: StoryEvent) => boolean): number =>
    Number(timeline.story.events.some((deed) => actorsOf(deed).includes(other.id) && fits(deed)));
  const likeness = (other: Entity): number =>
    has(other, (deed) => isNear(timeline, deed, event)) * 8 +
    Number((firstStep.get(other.id) ?? Infinity) <= step) * 4 +
    has(other, (deed) => deed[role].includes(other.id)) * 2 +
    Number(other.of === entity.of) +
    has(other, (deed) => deed.act === event.act);
  // Nobody visits or addresses the country they act for.
  const sides = new Set(actorsOf(event).map((id) => timeline.index.entities.get(id)?.of));
  return timeline.story.entities
    .filter(
      (other) =>
        other.kind === entity.kind &&
        other.named === entity.named &&
        other.short !== entity.short &&
        firstStep.has(other.id) &&
        !excluded.has(other.id) &&
        !sides.has(other.id) &&
        !event.title.includes(other.short) &&
        !event.title.includes(other.name),
    )
    .map((other) => ({ other, score: likeness(other) }))
    .sort((a, b) => b.score - a.score)
    .map(({ other }) => other);
}

/** Days within which somebody else's deed makes them plausible. */
const NEAR = 730;

function isNear({ index }: Timeline, a: StoryEvent, b: StoryEvent): boolean {
  const [first, second] = [index.dates.get(a.id), index.dates.get(b.id)];
  if (!first || !second) return false;
  return first.latest >= second.earliest - NEAR && first.earliest <= second.latest + NEAR;
}

/** The event itself, and any like it: the same act towards the same, at what may be the same time, or tied by a dispute. */
const couldBeMeant = (timeline: Timeline, other: StoryEvent, event: StoryEvent): boolean =>
  other.id === event.id ||
  (other.act === event.act &&
    (other.to.some((id) => event.to.includes(id)) || !isApart(timeline, other.id, event.id))) ||
  (timeline.index.disputesAbout.get(event.id) ?? []).some(({ about }) => about.includes(other.id));

const isApart = (timeline: Timeline, a: string, b: string): boolean =>
  timeline.isProvablyBefore(a, b) || timeline.isProvablyBefore(b, a);

/** What the other did, to be told instead: best an event whose title says so, and the nearest of these in the log. */
function nearestDeed(timeline: Timeline, other: Entity, event: StoryEvent): StoryEvent {
  const step = timeline.stepOf(event.id).index;
  const distance = (deed: StoryEvent): number =>
    Math.abs(timeline.stepOf(deed.id).index - step) +
    (deed.title.includes(other.short) ? 0 : timeline.length);
  const deeds = timeline.story.events.filter((deed) => actorsOf(deed).includes(other.id));
  return deeds.reduce(
    (best, deed) => (distance(deed) < distance(best) ? deed : best),
    deeds[0] ?? event,
  );
}

/** How many of the others act in the same place or share the country of somebody in the event. */
function closeness(timeline: Timeline, event: StoryEvent, others: readonly Entity[]): number {
  const sides = new Set(actorsOf(event).map((id) => timeline.index.entities.get(id)?.of ?? id));
  const near = others.filter(({ id, of }) => sides.has(of ?? id)).length;
  return near / others.length;
}
