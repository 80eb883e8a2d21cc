import {
  dateInSentence,
  dateInWords,
  statusLabel,
  type StoryEvent,
  type Timeline,
} from '@aide-memoire/core';
import { evidenceRefs } from '../evidence-refs.ts';
import type { EvidenceRef } from '../item.ts';
import type { Chance } from '../seed.ts';
import type { Future } from './futures.ts';
import type { Reveal, Scene } from './scene.ts';
import type { SoFar } from './so-far.ts';
import type { Telling } from './telling.ts';

/** A turning point as a learner meets it. */
export function sceneOf(
  { timeline, words }: Telling,
  event: StoryEvent,
  draw: Chance,
  others: readonly Future[],
  { text, told, standing }: SoFar,
): Scene {
  const date = timeline.index.dates.get(event.id);
  const key = {
    id: event.id,
    text: event.title,
    feedback: words.right(event.title, date ? dateInSentence(date) : ''),
  };
  const options = draw.shuffled([key, ...others]);
  return {
    id: `scene:${event.id}`,
    step: timeline.stepOf(event.id).index,
    event: event.id,
    soFar: text,
    question: words.question,
    options: options.map(({ id, text }) => ({ id, text })),
    key: [event.id],
    feedback: Object.fromEntries(options.map(({ id, feedback }) => [id, feedback])),
    reveal: revealOf(timeline, event, words, date ? dateInWords(date) : ''),
    evidence: evidenceOf(timeline, event),
    proof: {
      told,
      standing,
      wrong: Object.fromEntries(others.map(({ id, sort }) => [id, sort])),
    },
  };
}

/** Who tells that it happened; whoever tells of it at all where nobody says so in as many words. */
export function evidenceOf(timeline: Timeline, { id }: StoryEvent): readonly EvidenceRef[] {
  const refs = evidenceRefs(timeline, id, 'happened');
  return refs.length > 0 ? refs : evidenceRefs(timeline, id);
}

function revealOf(
  timeline: Timeline,
  { id, title, summary }: StoryEvent,
  words: Telling['words'],
  date: string,
): Reveal {
  return {
    title,
    date,
    ...(summary !== undefined && { summary }),
    changes: timeline.stepOf(id).changes.map(({ subject, from, to }) => {
      const machine = timeline.index.machineOf(subject);
      const name = timeline.index.subjects.get(subject)?.name ?? subject;
      return words.change(name, statusLabel(machine, from), statusLabel(machine, to));
    }),
    disputed: (timeline.index.disputesAbout.get(id) ?? []).map(({ question }) => question),
  };
}
