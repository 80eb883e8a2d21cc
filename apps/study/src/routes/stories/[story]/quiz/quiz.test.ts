import { replay } from '@aide-memoire/core';
import { itemsOf, type Item } from '@aide-memoire/quiz';
import { loadStory } from '@aide-memoire/stories';
import { describe, expect, test } from 'vitest';
import { Quiz } from './quiz.svelte.ts';
import { sumUp } from './result.ts';

const timeline = replay(loadStory('new-start-2023'));
const items = itemsOf(timeline, { seed: 7, kinds: ['when', 'status-at'] }).slice(0, 3);

const wrongOf = ({ options, key }: Item): string | undefined =>
  options.find(({ id }) => !key.includes(id))?.id;

function give(quiz: Quiz, right: boolean): void {
  if (quiz.item) quiz.choose(right ? quiz.item.key[0] : wrongOf(quiz.item));
  quiz.check();
  quiz.proceed();
}

describe('a session', () => {
  test('asks each question once when all are answered right', () => {
    const quiz = new Quiz(items);
    const asked = items.map(() => {
      const { item, progress } = quiz;
      give(quiz, true);
      return [item, progress];
    });
    expect(asked).toEqual(items.map((item, i) => [item, `Question ${i + 1} of 3`]));
    expect(quiz.item).toBeUndefined();
  });

  test('brings what was missed back at the end, once', () => {
    const quiz = new Quiz(items);
    give(quiz, false);
    give(quiz, true);
    give(quiz, false);
    expect(quiz.progress).toBe('Second look 1 of 2');
    expect(quiz.item).toBe(items[0]);
    give(quiz, false);
    expect(quiz.item).toBe(items[2]);
    give(quiz, true);
    expect(quiz.item).toBeUndefined();
    expect(quiz.answers.map(({ right, again }) => [right, again])).toEqual([
      [false, false],
      [true, false],
      [false, false],
      [false, true],
      [true, true],
    ]);
  });

  test('checks nothing before an option is chosen, and goes on only from a checked one', () => {
    const quiz = new Quiz(items);
    expect(quiz.check()).toBe(false);
    quiz.proceed();
    expect(quiz.position).toBe(0);
    quiz.choose('no such option');
    expect(quiz.chosen).toBeUndefined();
  });

  test('an answer stands once it is checked', () => {
    const quiz = new Quiz(items);
    const [first] = items;
    quiz.choose(first && wrongOf(first));
    quiz.check();
    quiz.choose(first?.key[0]);
    expect(quiz.check()).toBe(false);
    expect(quiz.answer?.right).toBe(false);
  });
});

test('the result counts first answers only, by kind and subject', () => {
  const quiz = new Quiz(items);
  give(quiz, false);
  give(quiz, true);
  give(quiz, true);
  give(quiz, true);
  const result = sumUp(quiz.answers, timeline);
  expect([result.right, result.total]).toEqual([2, 3]);
  expect(result.missed).toEqual([items[0]]);
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  const total = (rows: readonly { right: number; total: number }[]) => [
    sum(rows.map(({ right }) => right)),
    sum(rows.map((row) => row.total)),
  ];
  expect(total(result.byKind)).toEqual([2, 3]);
  expect(total(result.bySubject)).toEqual([2, 3]);
});
