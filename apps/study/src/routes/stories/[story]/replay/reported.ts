import type { Attribution, Report, StoryEvent } from '@aide-memoire/core';
import { apart } from '#lib/apart.ts';
import { capitalised, listInWords } from '#lib/words.ts';

const PARTS: Readonly<Record<string, string>> = {
  happened: 'that it happened',
  place: 'the place',
  by: 'who did it',
  to: 'to whom',
};

/** One report in words: who through whom, where in the source, and which part of the event it tells. */
export interface ReportLine {
  readonly chain: string;
  /** The same link by link, the origin first, for a drawing. */
  readonly links: readonly string[];
  readonly paragraph: string | undefined;
  readonly stance: string | undefined;
  readonly tells: string | undefined;
}

export function reportLine(
  { report, words }: Attribution,
  event: StoryEvent,
  nameOf: (id: string) => string,
): ReportLine {
  return {
    chain: capitalised(words),
    links: [report.source, ...report.from].reverse().map(nameOf).map(capitalised),
    paragraph: report.paragraph === undefined ? undefined : `paragraph ${report.paragraph}`,
    stance: stanceInWords(report),
    tells: report.tells && listInWords(report.tells.map((part) => apart(partInWords(part, event)))),
  };
}

const partInWords = (part: string, { details }: StoryEvent): string =>
  PARTS[part] ?? details[part]?.label ?? part;

function stanceInWords({ stance }: Report): string | undefined {
  switch (stance) {
    case 'asserts':
      return undefined;
    case 'denies':
      return 'denies it';
    case 'qualifies':
      return 'qualifies it';
  }
}

/** Words that somebody is quoted as saying, with all the reports that quote them. */
export interface Quote {
  readonly text: string;
  readonly speaker: string | undefined;
  readonly reported: readonly string[];
}

export function quotesOf(
  attributions: readonly Attribution[],
  event: StoryEvent,
  nameOf: (id: string) => string,
): readonly Quote[] {
  const quotes = new Map<string, { speaker: string | undefined; reported: string[] }>();
  for (const { report, words } of attributions) {
    if (report.quote === undefined) continue;
    const speaker = report.speaker ?? (event.by.length === 1 ? event.by[0] : undefined);
    const quote = quotes.get(report.quote) ?? {
      speaker: speaker === undefined ? undefined : capitalised(nameOf(speaker)),
      reported: [],
    };
    const paragraph = report.paragraph === undefined ? '' : `, paragraph ${report.paragraph}`;
    quote.reported.push(`${apart(words)}${paragraph}`);
    quotes.set(report.quote, quote);
  }
  return [...quotes].map(([text, quote]) => ({ text, ...quote }));
}
