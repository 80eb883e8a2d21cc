import type { Timeline } from '@aide-memoire/core';
import { SOLVERS } from '../blind/index.ts';
import type { Item } from '../item.ts';
import type { Question } from '../question.ts';
import { type Chance, chance } from '../seed.ts';
import type { Words } from '../words/index.ts';
import { answerCounts, answerOf, balancedAnswers } from './answers.ts';
import { Balance, gainsOf, type Weights } from './balance.ts';
import { type Variant, variantsOf } from './variants.ts';

/** How often each choice is looked at again once all others are made. */
const ROUNDS = 2;
/** Three and four places both go into so many. */
const PLACES = 12;
/** What good distractors weigh against balance, and what chance does, so that seeds differ. */
const APPEAL = 0.3;
const WHIM = 0.3;

export interface Composing {
  readonly timeline: Timeline;
  readonly words: Words;
  readonly seed: number;
  /** Why an item may not be asked, in words; undefined when it is proven and without a flaw. */
  readonly objectionTo: (item: Item) => string | undefined;
}

/** A question that is not asked, and why, in words. */
export interface Dropped {
  readonly id: string;
  readonly reason: string;
}

export interface Composed {
  readonly items: readonly Item[];
  readonly dropped: readonly Dropped[];
}

const TOO_OFTEN = 'its answer would be right too often';

/**
 * The items of one kind. Each question is shown in the sound way that, together with all the others, gives a guesser
 * the least to go by; questions whose answer is right too often are left out. It depends on the kind's own questions
 * alone, so that a pool of some kinds is a part of the pool.
 */
export function composeKind(questions: readonly Question[], composing: Composing): Composed {
  const asked = new Set(balancedAnswers(questions));
  const balance = new Balance(SOLVERS.length);
  const choices = choicesOf([...asked], composing);
  settle(choices, balance);
  for (const choice of choices) makeSound(choice, balance, composing.objectionTo);
  leaveOut(choices, balance);
  return {
    items: choices.flatMap(({ chosen }) => chosen?.item ?? []),
    dropped: [
      ...questions.filter((each) => !asked.has(each)).map(({ id }) => ({ id, reason: TOO_OFTEN })),
      ...choices.flatMap(({ id, chosen, objection = 'it has too few distractors' }) =>
        chosen ? [] : [{ id, reason: objection }],
      ),
    ],
  };
}

interface Weighed extends Variant, Weights {
  readonly whim: number;
}

interface Choice {
  readonly id: string;
  /** The ways that are still open. */
  readonly open: Weighed[];
  chosen: Weighed | undefined;
  /** What was said against the way last refused. */
  objection?: string;
}

function choicesOf(questions: readonly Question[], composing: Composing): Choice[] {
  const { seed, timeline, words } = composing;
  const counts = answerCounts(questions);
  const kind = questions[0]?.query.kind ?? '';
  const places = placesFor(questions.length, chance(seed, `places:${kind}`));
  return questions.map((question, i) => {
    const draw = chance(seed, question.id);
    const elsewhere = elsewhereOf(question, counts);
    const answer = question.right.length === 1 ? answerOf(question) : undefined;
    const open = variantsOf(question, elsewhere, places[i] ?? 0, draw, timeline, words).map(
      (variant) => ({
        ...variant,
        answer,
        gains: gainsOf(variant.item, SOLVERS, elsewhere),
        whim: draw.upTo(1000) / 1000,
      }),
    );
    return { id: question.id, open, chosen: undefined };
  });
}

/** A place for each key: each as often as the others, for three options and for four. */
function placesFor(length: number, draw: Chance): readonly number[] {
  // Kinds with few items do not all begin at the same place.
  const first = draw.upTo(PLACES);
  return draw.shuffled(Array.from({ length }, (_, i) => (first + i) % PLACES));
}

/** How often the kind's other questions are answered by each of these options. */
function elsewhereOf(question: Question, counts: ReadonlyMap<string, number>): Map<string, number> {
  const answer = answerOf(question);
  return new Map(
    [...question.right, ...question.distractors].map(({ text }) => [
      text,
      (counts.get(text) ?? 0) - Number(text === answer),
    ]),
  );
}

/** Chooses for each question, then again with all the others chosen. */
function settle(choices: readonly Choice[], balance: Balance): void {
  for (const choice of choices) choose(choice, balance);
  for (let round = 0; round < ROUNDS; round++) {
    for (const choice of choices) {
      drop(choice, balance);
      choose(choice, balance);
    }
  }
}

function choose(choice: Choice, balance: Balance): void {
  let [least, best]: [number, Weighed | undefined] = [Infinity, undefined];
  for (const variant of choice.open) {
    const cost = balance.costOf(variant) - APPEAL * variant.appeal + WHIM * variant.whim;
    if (cost < least) [least, best] = [cost, variant];
  }
  choice.chosen = best;
  if (best) balance.add(best);
}

function drop(choice: Choice, balance: Balance): void {
  if (choice.chosen) balance.remove(choice.chosen);
  choice.chosen = undefined;
}

/** Goes from the best way to the next best until one is sound; a question of which none is, is not asked. */
function makeSound(choice: Choice, balance: Balance, objectionTo: Composing['objectionTo']): void {
  while (choice.chosen) {
    const objection = objectionTo(choice.chosen.item);
    if (objection === undefined) return;
    choice.objection = objection;
    const refused = choice.chosen;
    drop(choice, balance);
    choice.open.splice(choice.open.indexOf(refused), 1);
    choose(choice, balance);
  }
}

/** As long as an answer is right too often, one of its questions goes: that with the poorest options. */
function leaveOut(choices: readonly Choice[], balance: Balance): void {
  for (;;) {
    const [answer] = balance.tooOften();
    const [poorest] = choices
      .filter(({ chosen }) => answer !== undefined && chosen?.answer === answer)
      .sort((a, b) => (a.chosen?.appeal ?? 0) - (b.chosen?.appeal ?? 0));
    if (!poorest) return;
    drop(poorest, balance);
    poorest.objection = TOO_OFTEN;
  }
}
