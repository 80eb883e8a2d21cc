import { dateInWords, parseDate, type Source, type Story } from '@aide-memoire/core';
import { readSources, reportsOf } from '#lib/sources.ts';
import { capitalised, count } from '#lib/words.ts';
import { webAddress } from './address.ts';

/** A source as the briefing shows it. */
export interface SourceLine {
  readonly id: string;
  readonly name: string;
  readonly title: string | undefined;
  /** Who published it, where its name does not say so already. */
  readonly publisher: string | undefined;
  /** When it was published, in words. */
  readonly published: string | undefined;
  /** How much it reports, or is said to have reported. */
  readonly share: string;
  /** Where it can be read. */
  readonly url: string | undefined;
}

export interface SourceGroups {
  readonly read: readonly SourceLine[];
  readonly records: readonly SourceLine[];
  /** Publications that the read ones name; nobody read them for this story. */
  readonly named: readonly SourceLine[];
}

export function groupSources(story: Story): SourceGroups {
  const read = new Set(readSources(story));
  const group = (fits: (source: Source) => boolean) =>
    story.sources.filter(fits).map((source) => lineOf(story, source, read.has(source)));
  return {
    read: group((source) => read.has(source) && source.kind === 'publication'),
    records: group((source) => read.has(source) && source.kind === 'record'),
    named: group((source) => !read.has(source)),
  };
}

function lineOf(story: Story, source: Source, isRead: boolean): SourceLine {
  const { id, label, title, publisher, published } = source;
  return {
    id,
    name: capitalised(label),
    title: title === label ? undefined : title,
    publisher: publisher === label ? undefined : publisher,
    published: published === undefined ? undefined : dateInWords(parseDate(published)),
    share: isRead ? shareOf(story, id) : passedOn(story, id),
    url: webAddress(source.url),
  };
}

function shareOf(story: Story, id: string): string {
  const reported = story.events.filter(({ reports }) =>
    reports.some(({ source }) => source === id),
  );
  const alone = reported.filter(({ reports }) => reports.every(({ source }) => source === id));
  const events = `reports ${reported.length} of ${count(story.events.length, 'event')}`;
  return alone.length === 0 ? events : `${events}, ${alone.length} of them alone`;
}

function passedOn(story: Story, id: string): string {
  const reports = reportsOf(story).filter(({ from }) => from.includes(id));
  return `named in ${count(reports.length, 'report')}`;
}
