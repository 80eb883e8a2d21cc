import {
  evidenceOf,
  isFirm,
  parseDate,
  type Report,
  type Source,
  type StoryEvent,
} from '@aide-memoire/core';
import type { Asking } from '../question.ts';
import { tellingRefs } from './nearby.ts';
import { objections } from './objections.ts';
import { positionReports } from './position-reports.ts';

/** A source that came out "about" a day may have come out days before or after it. */
const ROOM = 3;

/** An event as news. */
export interface News {
  readonly event: StoryEvent;
  /** The first day by which a reader could know it for certain. */
  readonly knownFrom: number;
  /** The last day on which no reader could; -Infinity where a source that tells of it bears no date. */
  readonly hiddenTo: number;
  /** How it became known, in words. */
  readonly words: string;
}

export interface Desk {
  /** The days that may be asked about: a publication was out, and another was still to come. */
  readonly first: number;
  readonly last: number;
  readonly news: readonly News[];
  readonly byKnown: readonly News[];
  readonly byHidden: readonly News[];
}

export function deskOf({ timeline, words, skip }: Asking): Desk | undefined {
  const { index, story } = timeline;
  const read = new Set(story.events.flatMap(({ reports }) => reports.map(({ source }) => source)));
  const papers = story.sources.flatMap(({ id, kind, published }) =>
    kind === 'publication' && read.has(id) && published !== undefined ? [parseDate(published)] : [],
  );
  const first = papers.reduce(
    (least, date) => Math.min(least, date.latest + (isFirm(date) ? 0 : ROOM)),
    Infinity,
  );
  const last = papers.reduce(
    (most, date) => Math.max(most, date.earliest - (isFirm(date) ? 1 : ROOM)),
    -Infinity,
  );
  if (last < first) return undefined;
  const objectionTo = objections(timeline);
  const disputing = positionReports(timeline);
  const sourceOf = ({ source }: Report): Source | undefined => index.sources.get(source);
  const news = story.events.flatMap((event): News[] => {
    const known = timeline.knownOn(event.id);
    const shown = tellingRefs(timeline, event.id);
    const answers = disputing(event.id);
    const objection =
      objectionTo(event) ??
      (known === Infinity ? 'undated-source' : undefined) ??
      (evidenceOf(timeline, event.id).background ? 'background' : undefined) ??
      (shown.length === 0 ? 'unsupported' : undefined) ??
      (answers.flatMap((report) => sourceOf(report) ?? []).some(isOutBefore(known))
        ? 'answered-before'
        : undefined);
    if (objection !== undefined) {
      skip(objection, event.title);
      return [];
    }
    const reports = [...event.reports, ...answers];
    const all = reports.flatMap((report) => sourceOf(report) ?? []);
    const telling = tellersOf(event).flatMap((report) => sourceOf(report) ?? []);
    // It is asked as known only once a report that can be shown was out.
    const shownFrom = shown
      .flatMap(({ source }) => index.sources.get(source) ?? [])
      .map((source) => latestOut(source) + roomOf(source));
    const room = telling.every(isFirmlyOut) ? 1 : ROOM;
    // An article that a read source names as its own source may have been read as well.
    const links = reports
      .flatMap(({ from }) => from)
      .flatMap((id) => index.sources.get(id) ?? [])
      .filter(({ published }) => published !== undefined);
    const heard = [...all, ...links].map((source) => earliestOut(source) - roomOf(source));
    const teller = telling.find((source) => latestOut(source) === known);
    if (teller?.published === undefined) return [];
    const on = words.onDate(parseDate(teller.published));
    return [
      {
        event,
        knownFrom: Math.max(known + room, Math.min(...shownFrom)),
        hiddenTo: Math.min(known - room, ...heard),
        words: words.knownBy.told(event.title, teller.label, on),
      },
    ];
  });
  return {
    first,
    last,
    news,
    byKnown: [...news].sort((a, b) => a.knownFrom - b.knownFrom),
    byHidden: [...news].sort((a, b) => a.hiddenTo - b.hiddenTo),
  };
}

/** The reports that make an event known: those that say it happened, or all where none does. */
function tellersOf({ reports }: StoryEvent): readonly Report[] {
  const dated = reports.filter(
    ({ stance, tells }) => stance !== 'denies' && (tells?.includes('happened') ?? true),
  );
  return dated.length > 0 ? dated : reports;
}

/** Then it is not certain which source was the first to tell of it. */
const isOutBefore =
  (day: number) =>
  (source: Source): boolean =>
    source.published !== undefined && earliestOut(source) < day;

const isFirmlyOut = ({ published }: Source): boolean =>
  published !== undefined && isFirm(parseDate(published));
const roomOf = (source: Source): number => (isFirmlyOut(source) ? 1 : ROOM);
const earliestOut = ({ published }: Source): number =>
  published === undefined ? -Infinity : parseDate(published).earliest;
const latestOut = ({ published }: Source): number =>
  published === undefined ? Infinity : parseDate(published).latest;
