import type { Timeline } from '@aide-memoire/core';
import type { Item } from '@aide-memoire/quiz';
import type { Output } from '../../run.ts';
import { count } from '../../words.ts';
import { referencesInWords, keyInLetters, letterOf } from './item.ts';

/** What is read from whoever takes the quiz. */
type Reply =
  | { readonly kind: 'answer'; readonly letters: string }
  | { readonly kind: 'skip' }
  | { readonly kind: 'stop' };

/** Asks one question after the other, tells after each what is right and why, and ends with how many were. */
export function takeSession(
  items: readonly Item[],
  timeline: Timeline,
  { out, readLine }: Pick<Output, 'out' | 'readLine'>,
): void {
  const missed: Item[] = [];
  let right = 0;
  let answered = 0;
  if (items.length === 0) {
    out('This story has no questions to ask; --explain says why.\n');
    return;
  }
  for (const [i, item] of items.entries()) {
    out(`\n${i + 1} of ${items.length}. ${item.stem}\n`);
    for (const [j, { text }] of item.options.entries()) out(`  ${letterOf(j)}) ${text}\n`);
    const reply = replyTo(item, { out, readLine });
    if (reply.kind === 'stop') break;
    const isRight = reply.kind === 'answer' && reply.letters === keyInLetters(item).join('');
    answered += 1;
    if (isRight) right += 1;
    else missed.push(item);
    out(`${feedbackTo(item, reply, isRight, timeline)}\n`);
  }
  const again = missed.map((item) => `  step ${item.step}: ${reminderOf(item)}\n`).join('');
  out(`\n${right} of ${count(answered, 'answer')} right.\n`);
  if (again !== '') out(`To look at again, with the step of the replay that shows it:\n${again}`);
}

/** Asks until something can be made of what is typed. Nothing more to read is the end. */
function replyTo(item: Item, { out, readLine }: Pick<Output, 'out' | 'readLine'>): Reply {
  const letters = item.options.map((_, i) => letterOf(i));
  const isOrder = item.key.length > 1;
  const wanted = isOrder
    ? `all letters in their order, such as ${letters.toReversed().join('')}`
    : `one of ${letters.join(', ')}`;
  for (;;) {
    out(`Type ${wanted}; ? for the answer, q to stop: `);
    const line = readLine?.();
    if (line === undefined) {
      out('\n');
      return { kind: 'stop' };
    }
    const typed = line.toLowerCase().replace(/[^\p{L}?]/gu, '');
    if (typed === 'q' || typed === 'quit') return { kind: 'stop' };
    if (typed === '?') return { kind: 'skip' };
    const isAnswer = isOrder
      ? typed.length === letters.length && letters.every((letter) => typed.includes(letter))
      : letters.includes(typed);
    if (isAnswer) return { kind: 'answer', letters: typed };
    out(`“${shortened(line)}” is no answer here. `);
  }
}

/** How much of what was typed is repeated, in characters. */
const REPEATED = 40;

/** What was typed, without anything that a terminal would act on. */
function shortened(line: string): string {
  const plain = line.replace(/\p{C}/gu, '').trim();
  return plain.length > REPEATED ? `${plain.slice(0, REPEATED)}…` : plain;
}

/** The stem; where all stems of a kind are one, what was to be put in order. */
const reminderOf = ({ stem, options, key }: Item): string =>
  key.length > 1 ? `${stem} (${options.map(({ text }) => text).join('; ')})` : stem;

function feedbackTo(item: Item, reply: Reply, isRight: boolean, timeline: Timeline): string {
  const isOrder = item.key.length > 1;
  const chosen =
    reply.kind === 'answer' && !isOrder
      ? item.options[reply.letters.charCodeAt(0) - letterOf(0).charCodeAt(0)]
      : undefined;
  const key = item.options.find(({ id }) => item.key[0] === id)?.text ?? '';
  const answer = isOrder ? keyInLetters(item).join(', ') : `${keyInLetters(item).join('')}) ${key}`;
  return [
    isRight ? 'Right.' : `The answer is ${answer}`,
    ...(isRight || !chosen ? [] : [item.feedback[chosen.id] ?? '']),
    item.explanation,
    ...referencesInWords(item.evidence, '  '),
    `  Step ${item.step} of ${timeline.length} in the replay.`,
  ].join('\n');
}
