import { type EvidenceRef, type Item, KINDS } from '@aide-memoire/quiz';
import { count } from '../../words.ts';

/** `a`, `b`, `c` … */
export const letterOf = (index: number): string => String.fromCharCode(97 + index);

/** The letters of the right answer: one, or for an order all of them. */
export const keyInLetters = ({ options, key }: Item): readonly string[] =>
  key.map((id) => letterOf(options.findIndex((option) => option.id === id)));

/** The question, its options with a star at the right one, why it is right and who reports it. */
export function answeredInWords(item: Item, index: number): string {
  const isOrder = item.key.length > 1;
  const options = item.options.map(
    ({ id, text }, i) =>
      `  ${!isOrder && item.key.includes(id) ? '*' : ' '} ${letterOf(i)}) ${text}`,
  );
  return [
    `${index + 1}. ${item.stem}`,
    ...options,
    ...(isOrder ? [`  * ${keyInLetters(item).join(', ')}`] : []),
    `     ${item.explanation}`,
    ...referencesInWords(item.evidence, '     '),
    '',
  ].join('\n');
}

/** A line a report: the chain, the paragraph, and the words that are quoted. */
export const referencesInWords = (
  evidence: readonly EvidenceRef[],
  indent: string,
): readonly string[] => [
  ...new Set(evidence.map((reference) => `${indent}— ${referenceInWords(reference)}`)),
];

function referenceInWords({ words, paragraph, quote }: EvidenceRef): string {
  const where = paragraph === undefined ? words : `${words}, paragraph ${paragraph}`;
  return quote === undefined ? where : `${where}: “${quote}”`;
}

/** How many questions of which kinds there are. */
export function tally(items: readonly Item[]): string {
  const counts = KINDS.map(
    (kind) => [kind, items.filter((item) => item.kind === kind).length] as const,
  )
    .filter(([, number]) => number > 0)
    .map(([kind, number]) => `${kind} ${number}`);
  return `${count(items.length, 'proven question')}${counts.length > 0 ? `: ${counts.join(', ')}` : ''}.`;
}
