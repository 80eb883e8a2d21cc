import type { LearnerEvent } from '@aide-memoire/learner';
import { describe, expect, test } from 'vitest';
import { posedOf } from '#lib/testing/posed.ts';
import { type Run, RunningSession } from './running.svelte.ts';

const [one, two, three] = [posedOf('who:1'), posedOf('who:2'), posedOf('who:3')];
const order = posedOf('order:1', { kind: 'order', key: ['b', 'a', 'c'] });

/** A session whose saves succeed at once, and what it saved. */
function run(more: Partial<Run> = {}) {
  const safe: LearnerEvent[] = [];
  let [now, ids] = [1_700_000_000_000, 0];
  const session = new RunningSession(
    { posed: [one, two, three], from: undefined, asksConfidence: false, ...more },
    {
      now: () => (now += 1000),
      today: () => '2023-11-14',
      newId: () => `id-${++ids}`,
      record: (events) => Promise.resolve(safe.push(...events)),
    },
  );
  return { session, safe };
}
const settled = () => new Promise((done) => setTimeout(done, 0));

async function answer(session: RunningSession, option: string): Promise<void> {
  session.choose(option);
  session.check();
  await settled();
}

async function give(session: RunningSession, option: string): Promise<void> {
  await answer(session, option);
  session.proceed();
}

describe('a running session', () => {
  test('says where it is, and what was missed comes back once, at the end', async () => {
    const { session } = run();
    expect(session.place).toBe('Question 1 of 3');
    await answer(session, 'b');
    expect(session.answer).toMatchObject({ chosen: ['b'], right: false });
    expect([session.comesAgain, session.isLast]).toEqual([true, false]);
    session.proceed();
    await give(session, 'a');
    expect(session.place).toBe('Question 3 of 3');
    await give(session, 'a');
    expect(session.place).toBe('Second look 1 of 1');
    expect(session.current).toBe(one);
    await answer(session, 'c');
    expect([session.comesAgain, session.isLast]).toEqual([false, true]);
    session.proceed();
    expect([session.phase, session.current]).toEqual(['summary', undefined]);
  });

  test('says at its first question that it has fewer than were wished for', () => {
    expect(run().session.isFirstOfFew).toBe(false);
    expect(run({ wanted: 3 }).session.isFirstOfFew).toBe(false);
    const { session } = run({ wanted: 10 });
    expect(session.isFirstOfFew).toBe(true);
    session.skip();
    expect(session.isFirstOfFew).toBe(false);
  });

  test('checks nothing before a choice, and an answer stands once it is checked', async () => {
    const { session } = run();
    expect(session.check()).toBe(false);
    session.choose('no such option');
    expect(session.check()).toBe(false);
    await answer(session, 'b');
    session.choose('a');
    expect(session.answer?.chosen).toEqual(['b']);
  });

  test('opens a question anew that was taken back', async () => {
    const { session } = run();
    const { opening } = session;
    await answer(session, 'b');
    session.takeBack();
    expect(session.phase).toBe('asking');
    expect(session.opening).not.toBe(opening);
    expect(session.chosen).toEqual([]);
  });

  test('asks how sure where that is wanted, and records it', async () => {
    const { session, safe } = run({ asksConfidence: true });
    session.choose('a');
    expect(session.check()).toBe(true);
    expect(session.phase).toBe('confidence');
    session.rate('unsure');
    await settled();
    expect(safe.at(-1)).toMatchObject({ type: 'answered', confidence: 'unsure', right: true });
  });

  test('knows what was reported of a question, and keeps no empty note', async () => {
    const { session, safe } = run();
    session.reportItem('unclear', '  ');
    expect(session.report?.reason).toBe('unclear');
    await settled();
    expect(safe.at(-1)).not.toHaveProperty('note');
    session.skip();
    expect(session.report).toBeUndefined();
  });
});

describe('a session that another tab goes on with', () => {
  const elsewhere = (item: string): LearnerEvent => ({
    v: 1,
    id: `there ${item}`,
    at: 1_700_000_000_000,
    day: '2023-11-14',
    type: 'answered',
    story: 'talks',
    item,
    shown: ['a', 'b', 'c'],
    chosen: ['a'],
    key: ['a'],
    right: true,
    took: 1000,
    session: 'id-1',
  });

  test('asks the next question, and says why', async () => {
    const { session, safe } = run();
    const { opening } = session;
    session.hear([...safe, elsewhere('who:1')]);
    expect(session.place).toBe('Question 2 of 3');
    expect([session.wasOvertaken, session.opening === opening]).toEqual([true, false]);
    await give(session, 'a');
    expect(session.wasOvertaken).toBe(false);
  });

  test('stays as it is when it hears of its own answers, and of another question than the open one', async () => {
    const { session, safe } = run();
    session.skip();
    await answer(session, 'a');
    session.proceed();
    session.choose('b');
    const { opening } = session;
    session.hear(safe);
    session.hear([...safe, elsewhere('who:1')]);
    expect(session.opening).toBe(opening);
    expect([session.chosen, session.wasOvertaken]).toEqual([['b'], false]);
    expect(session.place).toBe('Question 3 of 3');
  });

  test('shows its result once it was ended there', () => {
    const { session, safe } = run();
    const stamp = { v: 1, id: 'end', at: 1_700_000_000_000, day: '2023-11-14' } as const;
    session.hear([...safe, { ...stamp, type: 'session-ended', session: 'id-1' }]);
    expect([session.phase, session.wasOvertaken]).toEqual(['summary', true]);
  });
});

describe('a question for the order', () => {
  test('stands as it is given, moves a place at a time and stops at the ends', () => {
    const { session } = run({ posed: [order] });
    expect(session.chosen).toEqual(['a', 'b', 'c']);
    expect(session.move('a', -1)).toBeUndefined();
    expect(session.move('a', 1)).toBe(1);
    expect(session.chosen).toEqual(['b', 'a', 'c']);
    expect(session.move('c', 1)).toBeUndefined();
    expect(session.move('no such option', 1)).toBeUndefined();
  });

  test('takes several places at once, as when it is dragged, and the others close up', () => {
    const { session } = run({ posed: [order] });
    expect(session.move('a', 2)).toBe(2);
    expect(session.chosen).toEqual(['b', 'c', 'a']);
    expect(session.move('a', -2)).toBe(0);
    expect(session.chosen).toEqual(['a', 'b', 'c']);
    expect(session.move('a', 3)).toBeUndefined();
    expect(session.move('a', 0)).toBeUndefined();
  });

  test('can be checked untouched, and does not move after that', async () => {
    const { session } = run({ posed: [order] });
    expect(session.check()).toBe(true);
    await settled();
    expect(session.answer).toMatchObject({ chosen: ['a', 'b', 'c'], right: false });
    expect(session.move('a', 1)).toBeUndefined();
    session.proceed();
    expect(session.chosen, 'the second look begins anew').toEqual(['a', 'b', 'c']);
    session.move('a', 1);
    session.check();
    await settled();
    expect(session.answer?.right).toBe(true);
  });

  test('is none of the others', () => {
    const { session } = run();
    session.choose('a');
    expect(session.move('a', 1)).toBeUndefined();
  });
});
