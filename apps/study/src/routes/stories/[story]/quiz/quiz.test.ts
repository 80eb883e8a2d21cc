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
    expect(quiz.chosen).toEqual([]);
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

describe('a question for the order', () => {
  const [order] = itemsOf(timeline, { seed: 7, kinds: ['order'] });
  if (!order) throw new Error('The story has no order to ask for.');
  const [first = '', second = '', ...rest] = order.options.map(({ id }) => id);

  /** Puts the options where the answer has them, one move at a time. */
  function arrange(quiz: Quiz, wanted: readonly string[]): void {
    for (const [place, option] of wanted.entries()) {
      while (quiz.chosen.indexOf(option) > place) quiz.move(option, -1);
    }
  }

  test('begins as it is given, moves one place at a time and stops at the ends', () => {
    const quiz = new Quiz([order]);
    expect(quiz.chosen).toEqual([first, second, ...rest]);
    expect(quiz.move(first, -1)).toBeUndefined();
    expect(quiz.move(first, 1)).toBe(1);
    expect(quiz.chosen).toEqual([second, first, ...rest]);
    expect(quiz.move(rest.at(-1) ?? second, 1)).toBeUndefined();
    expect(quiz.move('no such option', 1)).toBeUndefined();
  });

  test('is right in the right order only', () => {
    const quiz = new Quiz([order]);
    arrange(quiz, [...order.key].reverse());
    quiz.check();
    expect(quiz.answer).toMatchObject({ right: false, chosen: [...order.key].reverse() });
    expect(quiz.move(order.key[0] ?? '', -1), 'it stands once it is checked').toBeUndefined();
    quiz.proceed();

    expect(quiz.isAgain).toBe(true);
    expect(quiz.chosen, 'the second look begins anew').toEqual([first, second, ...rest]);
    arrange(quiz, order.key);
    quiz.check();
    expect(quiz.answer?.right).toBe(true);
  });

  test('takes no choice of one option, and others take no move', () => {
    const asked = new Quiz([order]);
    asked.choose(second);
    expect(asked.chosen).toHaveLength(order.options.length);
    const other = new Quiz(items);
    other.choose(items[0]?.key[0]);
    expect(other.move(items[0]?.key[0] ?? '', 1)).toBeUndefined();
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
