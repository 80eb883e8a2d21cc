import type { Id, Report, StoryEvent, Timeline } from '@aide-memoire/core';
import { perTimeline } from './lookups.ts';

/** Words that two people may have in common by chance: a run shorter than this is no quotation of the other. */
const RUN = 5;

interface Said {
  /** Quotations as they are printed. */
  readonly quotes: Set<string>;
  /** Runs of up to five words in them. */
  readonly runs: Set<string>;
  /** Those that are no longer than a run. */
  readonly brief: Set<string>;
}

/** Whose words a report of an event quotes. */
export const speakerOf = (report: Report, event?: StoryEvent): Id | undefined =>
  report.speaker ?? (event?.by.length === 1 ? event.by[0] : undefined);

const saidBy = perTimeline(({ story }) => {
  const all = new Map<Id, Said>();
  const hear = (report: Report, event?: StoryEvent): void => {
    const speaker = speakerOf(report, event);
    if (report.quote === undefined || speaker === undefined) return;
    const said = all.get(speaker) ?? { quotes: new Set(), runs: new Set(), brief: new Set() };
    all.set(speaker, said);
    said.quotes.add(report.quote);
    for (const run of runsOf(report.quote)) said.runs.add(run);
    if (wordsOf(report.quote).length <= RUN) said.brief.add(wordsOf(report.quote).join(' '));
  };
  for (const event of story.events) for (const report of event.reports) hear(report, event);
  for (const { positions } of story.disputes)
    for (const { reports } of positions) for (const report of reports) hear(report);
  return all;
});

const speakersOf = perTimeline((timeline) => {
  const all = new Map<string, Set<Id>>();
  for (const [speaker, { quotes }] of saidBy(timeline)) {
    for (const quote of quotes) {
      const words = wordsOf(quote).join(' ');
      all.set(words, (all.get(words) ?? new Set()).add(speaker));
    }
  }
  return all;
});

/** Everybody who is quoted with these words. */
export const speakersOfWords = (timeline: Timeline, quote: string): readonly Id[] => [
  ...(speakersOf(timeline).get(wordsOf(quote).join(' ')) ?? []),
];

export const quotesOf = (timeline: Timeline, speaker: Id): Iterable<string> =>
  saidBy(timeline).get(speaker)?.quotes ?? [];

/** Whether somebody is quoted with these words, with some of them, or with more that hold them. */
export function saidTheLike(timeline: Timeline, speaker: Id, quote: string): boolean {
  const said = saidBy(timeline).get(speaker);
  const words = wordsOf(quote);
  if (!said || words.length === 0) return false;
  if (words.length <= RUN && said.runs.has(words.join(' '))) return true;
  return runsOf(quote).some(
    (run) => said.brief.has(run) || (said.runs.has(run) && run.split(' ').length === RUN),
  );
}

const wordsOf = (quote: string): readonly string[] =>
  quote.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Every run of one to five words. */
function runsOf(quote: string): readonly string[] {
  const words = wordsOf(quote);
  return words.flatMap((_, i) =>
    Array.from({ length: Math.min(RUN, words.length - i) }, (__, more) =>
      words.slice(i, i + more + 1).join(' '),
    ),
  );
}
