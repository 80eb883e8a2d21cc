import { type Detail, type Entity, parseDate, type Report } from '@aide-memoire/core';
import type { Id, Source, StoryEvent } from '@aide-memoire/core';
import { type Draw, pick } from './draw.ts';
import { type Cast, filled } from './story-cast.ts';
import { FACTS, MEASURES, QUOTES, REASONS, TOPICS, UNITS } from './story-words.ts';

/** Sources that can tell of something, and those they have it from. */
export interface Reporters {
  /** The papers that came out on that day or later. */
  readonly since: (day: number) => readonly Source[];
  readonly agencies: readonly Source[];
}

export function reporters(sources: readonly Source[]): Reporters {
  const papers = sources.flatMap((source) =>
    source.published === undefined ? [] : [[source, parseDate(source.published).latest] as const],
  );
  return {
    since: (day) => papers.filter(([, out]) => out >= day).map(([source]) => source),
    agencies: sources.filter(({ published }) => published === undefined),
  };
}

const FIGURES = [2, 3, 5, 8, 12, 15, 20, 25, 30, 40, 60, 75, 90, 120, 150, 250, 400, 750, 1200];
/** Of thirty papers that tell of what another one told, one denies it and one has reservations. */
const DOUBTS = ['denies', 'qualifies'] as const;
const BOUNDS = ['under', 'over', 'at-most', 'at-least', 'about'] as const;

/** What is told of an event besides: of every second nothing, of some a figure, a reason or two, a fact. */
export function detailsOf({ upTo, shuffled }: Draw): Readonly<Record<Id, Detail>> {
  const details: Record<Id, Detail> = {};
  const form = upTo(20);
  if (form < 5) {
    const [label, unit] = [pick(MEASURES, upTo), pick(UNITS, upTo)];
    const bound = upTo(3) === 0 && { bound: pick(BOUNDS, upTo) };
    details.size = { label, value: pick(FIGURES, upTo), unit, ...bound };
  }
  if (form >= 4 && form < 8) {
    const [one = '', other = ''] = shuffled(REASONS).map((reason) =>
      filled(reason, { other: pick(TOPICS, upTo) }),
    );
    details.why = { label: 'the reason given', because: one };
    if (form === 7) details.rival = { label: 'another reason given', because: other };
  }
  if (form >= 8 && form < 10) {
    const [label, text] = pick(FACTS, upTo);
    details.how = { label, text };
  }
  return details;
}

interface Press {
  readonly topic: string;
  readonly readers: Reporters;
  readonly cast: Cast;
  /** Words that somebody has been quoted with; they are not said twice. */
  readonly quotes: Set<string>;
}

/** One to three papers tell of an event; reasons are told apart, by whoever gives them. */
export function reportsOn(
  event: StoryEvent,
  { topic, readers, cast, quotes }: Press,
  { upTo, shuffled }: Draw,
): readonly Report[] {
  const papers = shuffled(readers.since(parseDate(event.happened).latest));
  const many = [1, 1, 1, 1, 1, 2, 2, 2, 2, 3][upTo(10)] ?? 1;
  const parts = ['happened', ...(event.place === undefined ? [] : ['place']), 'by'];
  const own = Object.keys(event.details);
  const reports = papers.slice(0, many).map(({ id }, i): Report => {
    const doubt = i === 0 ? undefined : DOUBTS[upTo(30)];
    const some = own.length > 0 && (i > 0 || many > 1) && upTo(2) === 0;
    return {
      ...reportBy(id, upTo),
      from: chainOf(readers, cast, upTo),
      stance: doubt ?? 'asserts',
      ...(some && { tells: i === 0 ? [...parts, ...own] : parts }),
    };
  });
  const reasons = own.filter((id) => id === 'why' || id === 'rival');
  for (const [r, id] of reasons.entries()) {
    const paper = papers[upTo(papers.length)];
    const giver = (r === 0 ? event.by[0] : event.to[0]) ?? event.by[0];
    if (!paper || giver === undefined) continue;
    reports.push({ ...reportBy(paper.id, upTo), from: [giver], stance: 'asserts', tells: [id] });
  }
  const [first, ...rest] = reports;
  if (!first || upTo(6) > 0) return reports;
  const words = filled(pick(QUOTES, upTo), { ...namesOf(event, cast), topic });
  const speaker = speakerOf(event, cast, upTo);
  if (!speaker || quotes.has(words)) return reports;
  quotes.add(words);
  return [{ ...first, quote: words, speaker: speaker.id }, ...rest];
}

export const reportBy = (source: Id, upTo: Draw['upTo']): Pick<Report, 'source' | 'paragraph'> => ({
  source,
  paragraph: 1 + upTo(30),
});

/** Nothing behind the paper, an agency, or somebody who spoke to an agency. */
export function chainOf({ agencies }: Reporters, cast: Cast, upTo: Draw['upTo']): readonly Id[] {
  const form = upTo(10);
  if (form < 6) return [];
  const agency = pick(agencies, upTo).id;
  return form < 9 ? [agency] : [agency, pick(cast.people, upTo).id];
}

/** Short names of the first who acts and the first acted on. */
export function namesOf(
  { by, to }: Pick<StoryEvent, 'by' | 'to'>,
  { people, countries }: Cast,
): Readonly<Record<'by' | 'to', string>> {
  const name = (id: Id | undefined): string =>
    [...countries, ...people].find((entity) => entity.id === id)?.short ?? 'a neighbour';
  return { by: name(by[0]), to: name(to[0] ?? by[1]) };
}

/** Who acts, or somebody who speaks for the country that does. */
function speakerOf({ by }: StoryEvent, { people }: Cast, upTo: Draw['upTo']): Entity | undefined {
  const own = people.filter(({ id, of }) => id === by[0] || of === by[0]);
  return own.length === 0 ? undefined : pick(own, upTo);
}
