import { calendarDate, parseDate, type Story } from '@aide-memoire/core';
import { readSources } from '#lib/sources.ts';

/** What the shelf says about a story, worked out when the app is built. */
export interface Card {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly summary: string;
  readonly when: string;
  readonly events: number;
  readonly sources: number;
  readonly disputes: number;
}

export function cardOf(story: Story): Card {
  return {
    id: story.id,
    title: story.title,
    language: story.language,
    summary: story.summary,
    when: spanInWords(story.events.map(({ happened }) => happened)),
    events: story.events.length,
    sources: readSources(story).length,
    disputes: story.disputes.length,
  };
}

/** From the first day to the last that the dates give, in years and months: `2010 to March 2023`. */
export function spanInWords(dates: readonly string[]): string {
  const days = dates.map(parseDate);
  const first = Math.min(
    ...days.flatMap(({ earliest, latest }) => (Number.isFinite(earliest) ? earliest : latest)),
  );
  const last = Math.max(...days.map(({ latest }) => latest));
  const [from, to] = [calendarDate(first), calendarDate(last)];
  const monthOf = ({ month, year }: { month: number; year: number }) =>
    `${MONTHS[month - 1] ?? ''} ${year}`;
  if (from.year !== to.year) return `${from.year} to ${monthOf(to)}`;
  if (from.month !== to.month) return `${MONTHS[from.month - 1] ?? ''} to ${monthOf(to)}`;
  return monthOf(to);
}

const MONTHS = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2023, month)),
);
