import { type Attribution, type StoryIndex } from '@aide-memoire/core';
import { paragraphsInWords } from '#lib/paragraphs.ts';
import { listInWords } from '#lib/words.ts';
import type { Account } from './matrix.ts';

/** A cell for whoever does not see its mark: `the EFE report: reports it, through Putin; paragraphs 3 and 5`. */
export function accountInWords({ source, manner, attributions }: Account, index: StoryIndex) {
  const { asserts, isWhole, denies, qualifies, quotes } = manner;
  const verb = asserts === undefined ? undefined : isWhole ? 'reports it' : 'reports part of it';
  const said = [
    ...(verb === undefined ? [] : [`${verb}${wayOf(attributions, 'asserts', index)}`]),
    ...(denies ? [`denies it${wayOf(attributions, 'denies', index)}`] : []),
    ...(qualifies ? [`qualifies it${wayOf(attributions, 'qualifies', index)}`] : []),
  ];
  const paragraphs = paragraphsInWords(attributions.map(({ report }) => report.paragraph));
  return [
    `${source.label}: ${listInWords(said)}`,
    ...(quotes ? ['with words quoted'] : []),
    ...(paragraphs === '' ? [] : [paragraphs]),
  ].join('; ');
}

/** ` itself`, `, through Putin`, ` itself and through a US official, to WBUR`. */
function wayOf(
  attributions: readonly Attribution[],
  stance: Attribution['report']['stance'],
  index: StoryIndex,
): string {
  const chains = attributions
    .filter(({ report }) => report.stance === stance)
    .map((attribution) => chainBehind(attribution, index));
  const through = [...new Set(chains)].filter((chain) => chain !== '');
  const isItself = chains.includes('');
  const words = listInWords([
    ...(isItself ? ['itself'] : []),
    ...through.map((chain) => `through ${chain}`),
  ]);
  return `${isItself ? '' : ','} ${words}`;
}

/** The chain in words without the source that was read; nothing where it speaks for itself. */
function chainBehind({ report, words }: Attribution, { nameOf }: StoryIndex): string {
  return report.from.length === 0 ? '' : words.slice(0, -`, in ${nameOf(report.source)}`.length);
}
