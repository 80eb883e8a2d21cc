import { FSRSAlgorithm, type FSRSState, type Grade, Rating } from 'ts-fsrs';
import type { Confidence } from '../log/event.ts';
import type { Answer, Tuning } from './collected.ts';
import { isSameKey } from '../log/key.ts';
import { dayAfter, daysBetween, msInDays } from './calendar.ts';

/** What is believed of a learner's memory of one item. */
export interface Memory {
  /** Days until the item is remembered with a probability of 0.9 only. */
  readonly stability: number;
  /** From 1 (easy) to 10 (hard). */
  readonly difficulty: number;
  /** Answers reckoned: those to the key that the last answer had, since it has been the key. */
  readonly reps: number;
  /** Times that it was answered wrong after having been answered right. */
  readonly lapses: number;
  readonly wasRight: boolean;
  /** The learner's calendar day, `2026-11-21`, on which it is to be asked again. */
  readonly dueOn: string;
  /** A confident error that was not yet answered right on a later day. */
  readonly isReturning: boolean;
}

/** FSRS with the learner's parameters: deterministic, and without steps of minutes, which are the session's affair. */
export const modelOf = (tuning: Tuning | undefined): FSRSAlgorithm =>
  new FSRSAlgorithm({
    ...(tuning && { request_retention: tuning.retention }),
    ...(tuning?.weights && { w: tuning.weights }),
    enable_fuzz: false,
    enable_short_term: false,
  });

/**
 * How well it went. A guess that was right says little, so it counts as hard; who is sure and right finds it easy.
 * Without a word on confidence, right is good.
 */
export const ratingOf = ({ right, confidence }: Pick<Answer, 'right' | 'confidence'>): Grade =>
  right ? RIGHT[confidence ?? 'unsure'] : Rating.Again;

const RIGHT: Readonly<Record<Confidence, Grade>> = {
  guessing: Rating.Hard,
  unsure: Rating.Good,
  sure: Rating.Easy,
};

/**
 * The memory of an item after its answers, which stand in canonical order; nothing after none.
 *
 * Days between answers are the learner's own calendar days, and so is the day it is due: the day of the last answer and
 * the interval, whatever the hour, and whether or not clocks are changed in between. The interval is the whole number of
 * days, one at least, after which retrievability has fallen to the wanted retention. The order that FSRS as a flashcard app forces on the
 * intervals of the four buttons is left out: there are no buttons here, and it would put off for three days what was
 * answered wrong and then right in one session.
 *
 * A key that differs from the one before asks for another fact, and what was known before is no memory of it: the
 * reckoning starts anew there.
 *
 * An error made with confidence is due again at once, that is, on its own day; once answered right, on the next day,
 * until that succeeds on a later day than the error. Feedback corrects such errors more readily than others, but where
 * the right answer is forgotten within a week, it is they that return (Butler, Fazio & Marsh 2011,
 * doi:10.3758/s13423-011-0173-y); so it has to be seen that the correction outlasts a night.
 */
export function memoryOf(answers: readonly Answer[], model: FSRSAlgorithm): Memory | undefined {
  let state: FSRSState | undefined;
  let before: Answer | undefined;
  let [reps, lapses, wasRight] = [0, 0, false];
  let confidentErrorOn: string | undefined;
  for (const answer of answers) {
    if (before && !isSameKey(before.key, answer.key)) {
      [state, before, confidentErrorOn] = [undefined, undefined, undefined];
      [reps, lapses, wasRight] = [0, 0, false];
    }
    // A device whose clock is wrong may go back in days; a memory does not.
    const elapsed = before ? Math.max(0, daysBetween(before.day, answer.day)) : 0;
    state = model.next_state(state ?? null, elapsed, ratingOf(answer));
    reps += 1;
    if (before?.right === true && !answer.right) lapses += 1;
    wasRight ||= answer.right;
    if (!answer.right && answer.confidence === 'sure') confidentErrorOn = answer.day;
    else if (answer.right && confidentErrorOn !== undefined && answer.day > confidentErrorOn) {
      confidentErrorOn = undefined;
    }
    before = answer;
  }
  if (!state || !before) return undefined;
  const isReturning = confidentErrorOn !== undefined;
  const days = isReturning ? (before.right ? 1 : 0) : model.next_interval(state.stability, 0);
  const dueOn = dayAfter(before.day, days);
  const { stability, difficulty } = state;
  return { stability, difficulty, reps, lapses, wasRight, dueOn, isReturning };
}

/** The probability, 0 to 1, of remembering now what was last answered then (both in milliseconds). */
export const retrievabilityOf = (
  { stability }: Memory,
  lastAt: number,
  now: number,
  model: FSRSAlgorithm,
): number => model.forgetting_curve(Math.max(0, msInDays(now - lastAt)), stability);
