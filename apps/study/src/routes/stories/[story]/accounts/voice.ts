import type { Attribution, Id, Timeline } from '@aide-memoire/core';
import { paragraphsInWords } from '#lib/paragraphs.ts';
import { capitalised } from '#lib/words.ts';

/** Somebody who says something of a claim, and where one can read that they do. */
export interface Voice {
  readonly id: Id;
  readonly name: string;
  readonly places: readonly Place[];
  /** Their words, or words quoted for it. */
  readonly quotes: readonly Quote[];
}

export interface Place {
  /** `to CNN, in the EFE report`; nothing where a source speaks for itself. */
  readonly chain: string;
  /** `paragraphs 3 and 5`, or nothing. */
  readonly paragraphs: string;
}

export interface Quote {
  readonly text: string;
  /** Whose words they are, where it is not the one who is named already. */
  readonly speaker: string | undefined;
}

/** @param attributions the reports that say so. */
export function voiceOf({ index }: Timeline, id: Id, attributions: readonly Attribution[]): Voice {
  const name = index.nameOf(id);
  const quotes = attributions.flatMap(({ report: { quote, speaker } }): readonly Quote[] => {
    if (quote === undefined) return [];
    const isOwn = speaker === undefined || speaker === id;
    return [{ text: quote, speaker: isOwn ? undefined : capitalised(index.nameOf(speaker)) }];
  });
  return {
    id,
    name: capitalised(name),
    places: [...Map.groupBy(attributions, ({ words }) => chainFrom(name, words))].map(
      ([chain, reports]) => ({
        chain,
        paragraphs: paragraphsInWords(reports.map(({ report }) => report.paragraph)),
      }),
    ),
    quotes: [...new Map(quotes.map((quote) => [quote.text, quote])).values()],
  };
}

/** What of a chain is left to say beside the name. */
function chainFrom(name: string, words: string): string {
  if (words === name) return '';
  // Whoever voiced it in an event of their own is at the end of no chain: others tell of the event.
  return words.startsWith(`${name}, `) ? words.slice(name.length + 2) : `according to ${words}`;
}
