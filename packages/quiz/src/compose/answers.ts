import type { Question } from '../question.ts';
import { ENOUGH } from '../flaws/answer-balance.ts';

/** Only the most frequent answers can ever be right in more than a third; this many are looked at. */
const LARGE = 8;

/**
 * The questions of one kind of which no answer is right in more than a third. An answer that is loses questions: those
 * with the fewest distractors first, then those on events that most others ask about too. Where every question has the
 * same three options, each is right as often as the others.
 */
export function balancedAnswers(questions: readonly Question[]): readonly Question[] {
  const byAnswer = Map.groupBy(questions, answerOf);
  const [first] = questions;
  if (!first || questions.length < ENOUGH || first.right.length > 1) return questions;
  const crowd = crowdOf(questions);
  for (const group of byAnswer.values()) {
    group.sort((a, b) => b.distractors.length - a.distractors.length || crowd(a) - crowd(b));
  }
  const kept = new Set(questions);
  const large = [...byAnswer.values()].sort((a, b) => b.length - a.length).slice(0, LARGE);
  for (;;) {
    const most = large.reduce((a, b) => (b.length > a.length ? b : a));
    if (most.length <= Math.max(1, Math.floor(kept.size / 3))) break;
    const poorest = most.pop();
    if (poorest) kept.delete(poorest);
  }
  return questions.filter((question) => kept.has(question));
}

/** How many questions there are on the events of one. */
function crowdOf(questions: readonly Question[]): (question: Question) => number {
  const counts = new Map<string, number>();
  for (const { events } of questions)
    for (const event of events) counts.set(event, (counts.get(event) ?? 0) + 1);
  return ({ events }) => Math.max(...events.map((event) => counts.get(event) ?? 0));
}

/** How often each answer is right. An order is nobody else's answer. */
export function answerCounts(questions: readonly Question[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const question of questions) {
    const answer = answerOf(question);
    if (question.right.length === 1) counts.set(answer, (counts.get(answer) ?? 0) + 1);
  }
  return counts;
}

/** The words of the right answer. */
export const answerOf = ({ right: [key] }: Question): string => key?.text ?? '';
