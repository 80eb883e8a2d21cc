import { statusesOf, type Timeline } from '@aide-memoire/core';
import type { Item } from '../item.ts';
import { AS_THE_PAPER, breaks, exampleItem, keeps } from './examples.ts';
import type { Check, Example, Rule } from './rule.ts';
import { sidesOf } from './sides.ts';
import { isClosed, sortOf } from './sort.ts';
import { type Cues, cuesOf, read, type Reading, shared } from './texts.ts';

/**
 * Of two opposites one is mostly right, so the third option is thrown out unread. Where the options are all statuses
 * that a machine has, they are the same set in every item and hint at nothing.
 */
export const isBroken: Check = (item, timeline) => {
  const sides = isClosed(item) || isWholeMachine(item, timeline) ? undefined : sidesOf(item);
  if (!sides) return false;
  const cues = cuesOf(timeline);
  const pairs = item.options.flatMap((a, i) =>
    item.options
      .slice(i + 1)
      .filter((b) => areOpposite(read(a.text, timeline), read(b.text, timeline), cues))
      .map((b) => [a, b]),
  );
  return pairs.length === 1 && pairs[0]?.includes(sides.key) === true;
};

export const opposites: Rule = {
  number: 13,
  name: 'opposites',
  severity: 'leaky',
  sentence: 'has exactly two options that are opposites, and one of them is the key',
  item: isBroken,
};

export const examples = (): readonly Example[] => [
  keeps('item', 'no two are opposites', claims('burned its ships', 'sent a letter', 'walked')),
  keeps('item', 'both opposites are wrong', claims('walked', 'suspended it', 'resumed it')),
  keeps(
    'item',
    'they are about different things',
    claims('Ames joins a club', 'Bell leaves a letter', 'Cole walks'),
  ),
  breaks('item', 'suspended or resumed', claims('suspended it', 'resumed it', 'walked')),
  breaks('item', 'bound or not bound', claims('bound by it', 'not bound by it', 'walked')),
];

function claims(...options: readonly string[]) {
  return exampleItem({ query: AS_THE_PAPER, options });
}

function isWholeMachine(item: Item, { index }: Timeline): boolean {
  const { query } = item.proof;
  if (sortOf(item) !== 'status' || !('subject' in query) || !index.subjects.has(query.subject))
    return false;
  return statusesOf(index.machineOf(query.subject)).length <= item.options.length;
}

/**
 * A pair of opposite words in texts that are about the same (of what else the shorter one says, half at least is in the
 * other), or one text with a negation added.
 */
function areOpposite(a: Reading, b: Reading, cues: Cues): boolean {
  if (a.isNegative !== b.isNegative) {
    const plain = ({ tokens }: Reading) =>
      tokens.filter((token) => !cues.negations.has(token)).join(' ');
    return plain(a) === plain(b);
  }
  const opposite = oppositesOf(cues);
  for (const word of a.stems) {
    const other = opposite.get(word)?.find((each) => b.stems.has(each));
    if (other === undefined) continue;
    const restA = without(a.content, word);
    const restB = without(b.content, other);
    const least = Math.min(restA.size, restB.size);
    if (restA.size + restB.size === 0) return true;
    if (shared(restA, restB) >= Math.max(1, least / 2)) return true;
  }
  return false;
}

const without = (words: ReadonlySet<string>, word: string): ReadonlySet<string> =>
  new Set([...words].filter((each) => each !== word));

const known = new WeakMap<Cues, ReadonlyMap<string, readonly string[]>>();

/** The stem of a word → those of its opposites. */
function oppositesOf(cues: Cues): ReadonlyMap<string, readonly string[]> {
  const found = known.get(cues);
  if (found) return found;
  const opposite = new Map<string, string[]>();
  for (const pair of cues.opposites) {
    const [a, b] = pair.map(cues.stem);
    if (a === undefined || b === undefined) continue;
    opposite.set(a, [...(opposite.get(a) ?? []), b]);
    opposite.set(b, [...(opposite.get(b) ?? []), a]);
  }
  known.set(cues, opposite);
  return opposite;
}
