import {
  type Attribution,
  type Dispute,
  type Evidence,
  evidenceOf,
  happenedInWords,
  type Id,
  type Source,
  type StoryEvent,
  type Timeline,
} from '@aide-memoire/core';
import { readSources } from '#lib/sources.ts';
import { capitalised } from '#lib/words.ts';
import { shortNames } from './heads.ts';
import { type Manner, mannerOf } from './manner.ts';

/** All that one source says of one event. */
export interface Account {
  readonly source: Source;
  readonly manner: Manner;
  readonly attributions: readonly Attribution[];
}

/** One event, and who has it. */
export interface Row {
  readonly step: number;
  readonly event: StoryEvent;
  /** When it happened, in words. */
  readonly date: string;
  readonly evidence: Evidence;
  readonly disputes: readonly Dispute[];
  /** By the source; none of those that are silent. */
  readonly accounts: ReadonlyMap<Id, Account>;
}

/** One source that somebody read for the story. */
export interface Column {
  readonly source: Source;
  /** Its label, as short as it can be beside the others. */
  readonly short: string;
  /** How many events it reports, and how many of them nobody else does. */
  readonly events: number;
  readonly alone: number;
}

/** Events × sources. */
export interface Matrix {
  readonly articles: readonly Column[];
  readonly records: readonly Column[];
  readonly rows: readonly Row[];
}

export function matrixOf(timeline: Timeline): Matrix {
  const rows = timeline.story.events.map((event, i) => rowOf(timeline, event, i + 1));
  const sources = readSources(timeline.story);
  const columns = (kind: Source['kind']): readonly Column[] => {
    const group = sources.filter((source) => source.kind === kind);
    const short = shortNames(group.map(({ label }) => label));
    return group.map((source, i) => {
      const reporting = rows.filter(({ accounts }) => accounts.has(source.id));
      const alone = reporting.filter(({ accounts }) => accounts.size === 1);
      return {
        source,
        short: short[i] ?? source.label,
        events: reporting.length,
        alone: alone.length,
      };
    });
  };
  return { articles: columns('publication'), records: columns('record'), rows };
}

function rowOf(timeline: Timeline, event: StoryEvent, step: number): Row {
  const { sources, disputesAbout } = timeline.index;
  const evidence = evidenceOf(timeline, event.id);
  const bySource = Map.groupBy(evidence.attributions, ({ report }) => report.source);
  const accounts = [...bySource].flatMap(([id, attributions]): readonly [Id, Account][] => {
    const source = sources.get(id);
    return source ? [[id, { source, attributions, manner: mannerOf(attributions, event) }]] : [];
  });
  return {
    step,
    event,
    date: capitalised(happenedInWords(event)),
    evidence,
    disputes: disputesAbout.get(event.id) ?? [],
    accounts: new Map(accounts),
  };
}

/** Rows that follow each other and happened at the same time, as far as anybody knows it. */
export interface Day {
  readonly date: string;
  readonly rows: readonly Row[];
}

export function daysOf(rows: readonly Row[]): readonly Day[] {
  const days: { date: string; rows: Row[] }[] = [];
  for (const row of rows) {
    const day = days.at(-1);
    if (day?.date === row.date) day.rows.push(row);
    else days.push({ date: row.date, rows: [row] });
  }
  return days;
}
