import type { Timeline } from '@aide-memoire/core';
import { difficulty } from '../difficulty.ts';
import type { Item } from '../item.ts';
import type { Candidate, Distractor, Question } from '../question.ts';
import type { Words } from '../words/index.ts';
import { endingOf } from './ending.ts';

/** The item that shows these distractors, with all options in this order. */
export function itemOf(
  question: Question,
  shown: readonly Distractor[],
  order: readonly Candidate[],
  timeline: Timeline,
  words: Words,
): Item {
  const { id, stem, right, query, events, details, positions, evidence, subject, hops } = question;
  const step = Math.max(...events.map((event) => timeline.stepOf(event).index));
  const near =
    shown.length > 0 ? mean(shown.map(({ closeness }) => closeness)) : closenessOf(right);
  return {
    id,
    story: timeline.story.id,
    kind: query.kind,
    stem,
    options: order.map((option) => ({ id: option.id, text: option.text })),
    key: right.map((option) => option.id),
    feedback: Object.fromEntries(order.map((option) => [option.id, option.feedback])),
    explanation: [question.because, ...endingOf(question, step, timeline, words)].join(' '),
    evidence,
    proof: {
      query,
      events,
      ...(details && { details }),
      ...(positions && { positions }),
      wrong: Object.fromEntries(shown.map((option) => [option.id, option.wrong])),
    },
    step,
    ...(subject !== undefined && { subject }),
    difficulty: difficulty(query.kind, near, hops),
  };
}

const closenessOf = (options: readonly Candidate[]): number =>
  mean(options.map(({ closeness }) => closeness));

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
