import {
  type Entity,
  happenedInWords,
  type Report,
  type StoryEvent,
  type Timeline,
} from '@aide-memoire/core';
import { evidenceRefs } from '../evidence-refs.ts';
import type { Asking, Distractor, Question } from '../question.ts';
import { namedIn } from './holders.ts';
import { isDenied } from './objections.ts';
import { isWithinDays, type Voice, type Voices } from './voices.ts';

/** How many distractors are offered. */
const OFFERED = 8;

/** A quote as it is asked about. */
interface Quoted {
  readonly event: StoryEvent;
  readonly report: Report;
  readonly quote: string;
  readonly speaker: Entity;
}

/** "Whose words are these?", for each quote once. */
export function* whoIsQuoted(asking: Asking, voices: Voices): Iterable<Question> {
  const { timeline, skip } = asking;
  const asked = new Set<string>();
  for (const event of timeline.story.events) {
    for (const report of event.reports) {
      const { quote, source, paragraph } = report;
      if (quote === undefined) continue;
      const speaker = timeline.index.entities.get(
        report.speaker ?? (event.by.length === 1 ? (event.by[0] ?? '') : ''),
      );
      const id = `who-said:${event.id}:${source}:${String(paragraph)}`;
      if (paragraph === undefined) skip('no-paragraph', quote, event.title);
      else if (report.stance !== 'asserts' || isDenied(event)) skip('denied', quote, event.title);
      else if (speaker?.kind !== 'person') skip('no-speaker', quote, event.title);
      else if (quote.trim().split(/\s+/).length < 2) skip('one-word', quote, event.title);
      else if (namedIn(timeline, quote)(speaker.id)) skip('names-speaker', quote, event.title);
      else if (voices.speakersOf(quote).length > 1) skip('two-speakers', quote, event.title);
      else if (event.reports.find((other) => isAt(other, report)) !== report)
        skip('second-quote', quote, event.title);
      else if (asked.has(quote.toLowerCase()) || asked.has(id)) skip('asked', quote, event.title);
      else {
        asked.add(quote.toLowerCase()).add(id);
        const question = questionOf(asking, voices, id, { event, report, quote, speaker });
        if (question) yield question;
        else skip('too-few', quote, event.title);
      }
    }
  }
}

/** Whether two quotes stand in one paragraph, so that its number names either. */
const isAt = (a: Report, b: Report): boolean =>
  a.quote !== undefined && a.source === b.source && a.paragraph === b.paragraph;

function questionOf(
  { timeline, words }: Asking,
  voices: Voices,
  id: string,
  { event, report, quote, speaker }: Quoted,
): Question | undefined {
  const isNamed = namedIn(timeline, quote);
  const saidLike = voices.speakersLike(quote);
  const names = new Set([speaker.short.toLowerCase()]);
  const others = voices
    .around(
      event,
      (entity) =>
        entity.kind === 'person' &&
        entity.named === speaker.named &&
        // Whoever passed the words on said them, too.
        !report.from.includes(entity.id) &&
        !saidLike.has(entity.id) &&
        !isNamed(entity.id),
    )
    .filter(
      // Of two of one name only one could be shown.
      ({ entity: { short } }) =>
        !names.has(short.toLowerCase()) && names.add(short.toLowerCase()).size > 0,
    )
    .map((voice) => ({ voice, closeness: closeness(timeline, voices, voice, event) }))
    .sort((a, b) => b.closeness - a.closeness)
    .slice(0, OFFERED);
  if (others.length < 2) return undefined;
  const date = happenedInWords(event);
  const right = words.whoSaid.rightQuote(speaker.short, quote, event.title, date);
  return {
    id,
    stem: words.whoSaid.stemQuote(quote),
    right: [{ id: speaker.id, text: words.capital(speaker.short), feedback: right, closeness: 1 }],
    distractors: others.map(({ voice: { entity }, closeness }): Distractor => ({
      id: entity.id,
      text: words.capital(entity.short),
      feedback: toldOf(entity),
      closeness,
      wrong: `these words are ${speaker.id}'s, and no source gives them to ${entity.id}`,
    })),
    arranged: 'drawn',
    because: right,
    query: {
      kind: 'who-said',
      event: event.id,
      source: report.source,
      paragraph: report.paragraph ?? 0,
    },
    events: [event.id],
    evidence: evidenceRefs(timeline, event.id).filter((ref) => ref.quote === quote),
    hops: 1,
  };

  function toldOf(other: Entity): string {
    // A single word says little of who spoke.
    const [own] = [...voices.quotesOf(other.id)].sort(
      (a, b) => Number(!/\s/.test(a)) - Number(!/\s/.test(b)),
    );
    return own === undefined
      ? words.whoSaid.notQuoted(other.short)
      : words.whoSaid.otherQuote(other.short, own);
  }
}

/** Who is quoted elsewhere and speaks at the same time is taken for the speaker most easily. */
const closeness = (
  timeline: Timeline,
  voices: Voices,
  { entity, event: deed }: Voice,
  event: StoryEvent,
): number =>
  0.2 +
  (voices.quotesOf(entity.id).length > 0 ? 0.4 : 0) +
  (event.to.includes(entity.id) ? 0.2 : 0) +
  (isWithinDays(timeline, deed, event, 0) ? 0.2 : 0);
