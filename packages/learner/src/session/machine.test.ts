import { describe, expect, it } from 'vitest';
import { SimulatedClock, createActor } from 'xstate';
import { LearnerError } from '../errors.ts';
import { readEvent } from '../log/read-event.ts';
import { itemOf } from '../testing/items.ts';
import { contextOf, finish, play, questionOf, settled, study, worldOf } from '../testing/study.ts';
import type { SessionEvent } from './context.ts';
import { sessionMachine } from './machine.ts';
import { currentAnswer, currentItem, progress } from './selectors.ts';

const [one, two] = [itemOf('one'), itemOf('two')];
const right: readonly SessionEvent[] = [{ type: 'CHOOSE', chosen: ['a'] }, { type: 'CHECK' }];
const wrong: readonly SessionEvent[] = [{ type: 'CHOOSE', chosen: ['b'] }, { type: 'CHECK' }];
const on: SessionEvent = { type: 'CONTINUE' };
const back: SessionEvent = { type: 'TAKE_BACK' };

const stateOf = (session: ReturnType<typeof study>['session']) => [
  questionOf(session.getSnapshot()),
  currentItem(contextOf(session))?.id,
];
const typesOf = (events: readonly { readonly type: string }[]) => events.map(({ type }) => type);

describe('a session', () => {
  it('asks its items in their order, and records the answers as they are given', async () => {
    const { session, safe } = study({ items: [one, two] });
    await settled();
    expect(safe).toMatchObject([
      { type: 'session-begun', items: [{ story: 'test', item: 'one' }, { item: 'two' }] },
    ]);
    expect(stateOf(session)).toEqual(['asking', 'one']);
    await play(session, ...right);
    expect(stateOf(session)).toEqual(['feedback', 'one']);
    expect(safe[1]).toEqual({
      v: 1,
      id: 'id-3',
      at: expect.any(Number) as unknown,
      day: '2026-01-01',
      type: 'answered',
      story: 'test',
      item: 'one',
      shown: ['a', 'b', 'c'],
      chosen: ['a'],
      key: ['a'],
      right: true,
      took: 1000,
      session: 'id-1',
    });
    await play(session, on);
    expect(stateOf(session)).toEqual(['asking', 'two']);
    await play(session, ...right, on);
    expect(stateOf(session)).toEqual(['summary', undefined]);
    expect(typesOf(safe)).toEqual(['session-begun', 'answered', 'answered', 'session-ended']);
    expect(safe.every((event) => readEvent(event).ok)).toBe(true);
  });

  it('has with its beginning how far it may tell, if it was made so', async () => {
    const { safe } = study({ items: [one], upTo: 'signing' });
    await settled();
    expect(safe).toMatchObject([{ type: 'session-begun', upTo: 'signing' }]);
    const whole = study({ items: [one] }).safe;
    await settled();
    expect(whole[0]).not.toHaveProperty('upTo');
  });

  it('asks an item that comes twice once, and ends at once without any', async () => {
    expect(contextOf(study({ items: [one, one] }).session).queue).toHaveLength(1);
    const { session, safe } = study({ items: [] });
    await settled();
    expect(stateOf(session)).toEqual(['summary', undefined]);
    expect(typesOf(safe)).toEqual(['session-begun', 'session-ended']);
  });

  it('checks nothing but one of the options', async () => {
    const { session } = study({ items: [one] });
    await play(session, { type: 'CHECK' });
    for (const chosen of [[], ['z'], ['a', 'b']]) {
      await play(session, { type: 'CHOOSE', chosen }, { type: 'CHECK' });
      expect(contextOf(session).chosen).toEqual([]);
      expect(questionOf(session.getSnapshot())).toBe('asking');
    }
    await play(session, { type: 'CHOOSE', chosen: ['b'] }, ...right);
    expect(currentAnswer(contextOf(session))).toMatchObject({ chosen: ['a'], right: true });
  });

  it('checks an order as a whole', async () => {
    const order = itemOf('order', { kind: 'order' });
    const { session, safe } = study({ items: [order] });
    for (const chosen of [['a'], ['a', 'b'], ['a', 'a', 'b'], ['a', 'b', 'c', 'c']]) {
      await play(session, { type: 'CHOOSE', chosen }, { type: 'CHECK' });
      expect(questionOf(session.getSnapshot())).toBe('asking');
    }
    const check: SessionEvent = { type: 'CHECK' };
    await play(session, { type: 'CHOOSE', chosen: ['a', 'c', 'b'] }, check, on, on);
    await play(session, { type: 'CHOOSE', chosen: ['a', 'b', 'c'] }, check);
    expect(safe.slice(1)).toMatchObject([
      { chosen: ['a', 'c', 'b'], right: false },
      { chosen: ['a', 'b', 'c'], right: true },
    ]);
  });

  it('asks how sure the learner is before it checks, where that is wanted', async () => {
    const { session, safe } = study({ items: [one, two], asksConfidence: true });
    await play(session, { type: 'CHECK' });
    expect(stateOf(session)).toEqual(['asking', 'one']);
    await play(session, ...right);
    expect(stateOf(session)).toEqual(['confidence', 'one']);
    await play(session, { type: 'CHOOSE', chosen: ['b'] }, { type: 'CHOOSE', chosen: ['z'] });
    await play(session, { type: 'RATE', confidence: 'sure' });
    expect(safe[1]).toMatchObject({ chosen: ['b'], right: false, confidence: 'sure' });
    await play(session, on, on, ...right, { type: 'SKIP' });
    expect(questionOf(session.getSnapshot())).toBe('feedback');
    expect(safe[2]).toMatchObject({ item: 'two', right: true });
    expect(safe[2]).not.toHaveProperty('confidence');
  });

  it('asks a missed question again at the end, once, and tells so', async () => {
    const { session, safe } = study({ items: [one, two] });
    await play(session, ...wrong);
    expect(progress(contextOf(session))).toEqual({ done: 1, turns: 3 });
    await play(session, on);
    expect(stateOf(session)).toEqual(['again-later', 'one']);
    expect(progress(contextOf(session))).toEqual({ done: 1, turns: 3 });
    await play(session, on, ...right, on);
    expect(stateOf(session)).toEqual(['asking', 'one']);
    expect(progress(contextOf(session))).toEqual({ done: 2, turns: 3 });
    await play(session, ...wrong, on);
    expect(questionOf(session.getSnapshot())).toBe('summary');
    expect(progress(contextOf(session))).toEqual({ done: 3, turns: 3 });
    expect(safe.filter(({ type }) => type === 'answered')).toHaveLength(3);
  });

  it('goes on without an answer, and without a record of it, when a question is skipped', async () => {
    const { session, safe } = study({ items: [one, two] });
    await play(session, { type: 'CHOOSE', chosen: ['a'] }, { type: 'SKIP' });
    expect(stateOf(session)).toEqual(['asking', 'two']);
    expect(contextOf(session).chosen).toEqual([]);
    await play(session, { type: 'SKIP' });
    expect(questionOf(session.getSnapshot())).toBe('summary');
    expect(typesOf(safe)).toEqual(['session-begun', 'session-ended']);
  });

  it('takes the last answer back, and then the one before', async () => {
    const { session, safe } = study({ items: [one, two] });
    await play(session, { type: 'CHOOSE', chosen: ['b'] }, back);
    expect(safe).toHaveLength(1);
    expect(contextOf(session).chosen).toEqual(['b']);
    await play(session, ...wrong, on);
    expect(contextOf(session).queue).toHaveLength(3);
    await play(session, back);
    expect(stateOf(session)).toEqual(['asking', 'one']);
    expect(contextOf(session)).toMatchObject({ chosen: [], answers: [] });
    expect(contextOf(session).queue).toHaveLength(2);
    await play(session, ...right, on, ...wrong, back, { type: 'CHOOSE', chosen: ['b'] }, back);
    expect(contextOf(session).chosen).toEqual([]);
    expect(stateOf(session)).toEqual(['asking', 'one']);
    const answers = safe.filter(({ type }) => type === 'answered').map(({ id }) => id);
    expect(safe.flatMap((e) => (e.type === 'answer-taken-back' ? [e.answer] : []))).toEqual([
      answers[0],
      answers[2],
      answers[1],
    ]);
    await finish(session);
    expect(contextOf(session).answers.map(({ answer }) => answer.right)).toEqual([true, true]);
  });

  it('takes back the answer to a question asked again, and asks it again', async () => {
    const { session } = study({ items: [one] });
    await play(session, ...wrong, on, on, ...wrong, back);
    expect(stateOf(session)).toEqual(['asking', 'one']);
    expect(progress(contextOf(session))).toEqual({ done: 1, turns: 2 });
  });

  it('records a report of the question, and stays where it is', async () => {
    const { session, safe } = study({ items: [one] });
    await play(session, { type: 'REPORT', reason: 'unclear', note: 'Which one?' });
    await play(session, ...right, { type: 'REPORT', reason: 'wrong' });
    expect(questionOf(session.getSnapshot())).toBe('feedback');
    expect(safe.filter(({ type }) => type === 'item-reported')).toMatchObject([
      { story: 'test', item: 'one', reason: 'unclear', note: 'Which one?' },
      { item: 'one', reason: 'wrong' },
    ]);
    expect(contextOf(session).reports).toHaveLength(2);
  });

  it('stops when it is told to, and ends once', async () => {
    const { session, safe } = study({ items: [one, two] });
    await play(session, ...right, { type: 'STOP' }, { type: 'STOP' }, back, on);
    await play(session, { type: 'REPORT', reason: 'wrong' });
    expect(questionOf(session.getSnapshot())).toBe('summary');
    expect(typesOf(safe)).toEqual(['session-begun', 'answered', 'session-ended']);
  });

  it('counts a choice that was checked when it is stopped while asked how sure', async () => {
    const { session, safe } = study({ items: [one, two], asksConfidence: true });
    await play(session, ...right, { type: 'STOP' });
    expect(questionOf(session.getSnapshot())).toBe('summary');
    expect(typesOf(safe)).toEqual(['session-begun', 'answered', 'session-ended']);
    expect(safe[1]).toMatchObject({ item: 'one', chosen: ['a'], right: true });
    expect(safe[1]).not.toHaveProperty('confidence');
  });

  it('takes an answer that a tab left open for months for one of a week', async () => {
    let now = Date.UTC(2026, 0, 1);
    const today = () => new Date(now).toISOString().slice(0, 10);
    const { session, safe } = study({ items: [one], now: () => now, today });
    await settled();
    now = Date.UTC(2026, 5, 1);
    await play(session, ...right);
    expect(safe[1]).toMatchObject({ day: '2026-06-01', took: 7 * 86_400_000 });
    expect(safe.every((event) => readEvent(event).ok)).toBe(true);
  });

  it('puts its events in the order they happened, though the clock is set back', async () => {
    const [aDay, first] = [86_400_000, Date.UTC(2026, 0, 9, 12)];
    let now = first;
    const { session, safe } = study({
      items: [one],
      now: () => (now -= aDay),
      today: () => new Date(now).toISOString().slice(0, 10),
    });
    await play(session, ...wrong, on, back, ...right, on);
    expect(new Set(safe.map(({ day }) => day)).size).toBe(1);
    const times = safe.map(({ at }) => at);
    expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
    expect(safe.every((event) => readEvent(event).ok)).toBe(true);
  });
});

describe('saving', () => {
  const full = new LearnerError('storage-full', 'There is no room left.');

  it('keeps the learner at the check until the answer is safe', async () => {
    const saves: (() => void)[] = [];
    const { session } = study({
      items: [one],
      record: () => new Promise<void>((done) => saves.push(done)),
    });
    await play(session, ...right);
    expect(session.getSnapshot().value).toEqual({ question: 'checking', saving: 'saving' });
    saves.shift()?.();
    await settled();
    // That was the session's beginning; the answer is on its way.
    expect(questionOf(session.getSnapshot())).toBe('checking');
    saves.shift()?.();
    await settled();
    expect(session.getSnapshot().value).toEqual({ question: 'feedback', saving: 'saved' });
    expect(contextOf(session).outbox).toEqual([]);
  });

  it('lets the learner go on after five seconds, and saves as soon as it can', async () => {
    const clock = new SimulatedClock();
    const saves: (() => void)[] = [];
    const world = worldOf(() => new Promise<void>((done) => saves.push(done)));
    const session = createActor(sessionMachine, { input: { ...world, items: [one] }, clock });
    session.start();
    await play(session, ...right);
    clock.increment(4999);
    expect(questionOf(session.getSnapshot())).toBe('checking');
    clock.increment(1);
    expect(session.getSnapshot().value).toEqual({ question: 'feedback', saving: 'saving' });
    while (saves.length > 0) {
      saves.shift()?.();
      await settled();
    }
    expect(session.getSnapshot().value).toEqual({ question: 'feedback', saving: 'saved' });
  });

  it('goes on in memory when it fails, says so, and tries again with what comes next', async () => {
    let isFull = true;
    const safe: unknown[] = [];
    const tries: number[] = [];
    const { session } = study({
      items: [one, two],
      record: (events) => {
        tries.push(events.length);
        if (isFull) return Promise.reject(full);
        safe.push(...typesOf(events));
        return Promise.resolve();
      },
    });
    await play(session, ...right);
    expect(session.getSnapshot().value).toEqual({ question: 'feedback', saving: 'unsaved' });
    expect(contextOf(session).failure?.sentence).toBe('There is no room left.');
    expect(contextOf(session).outbox).toHaveLength(2);
    await play(session, on, ...right);
    expect(session.getSnapshot().value).toEqual({ question: 'feedback', saving: 'unsaved' });
    await play(session, { type: 'RETRY' });
    expect(tries).toEqual([1, 2, 3, 3]);
    isFull = false;
    await play(session, on);
    expect(session.getSnapshot().value).toEqual({ question: 'summary', saving: 'saved' });
    expect(contextOf(session).failure).toBeUndefined();
    expect(safe).toEqual(['session-begun', 'answered', 'answered', 'session-ended']);
  });

  it('tries an answer that a failing save did not take', async () => {
    const saves: { count: number; fail: (error: unknown) => void }[] = [];
    const { session } = study({
      items: [one],
      record: ({ length: count }) => new Promise((_, fail) => saves.push({ count, fail })),
    });
    await play(session, ...right);
    saves[0]?.fail(full);
    await settled();
    expect(session.getSnapshot().value).toEqual({ question: 'checking', saving: 'saving' });
    saves[1]?.fail(full);
    await settled();
    expect(session.getSnapshot().value).toEqual({ question: 'feedback', saving: 'unsaved' });
    expect(saves.map(({ count }) => count)).toEqual([1, 2]);
  });

  it('may be tried again after the end', async () => {
    let isFull = true;
    const record = () => (isFull ? Promise.reject(full) : Promise.resolve());
    const { session } = study({ items: [one], record });
    await finish(session);
    await settled();
    expect(session.getSnapshot().value).toEqual({ question: 'summary', saving: 'unsaved' });
    isFull = false;
    await play(session, { type: 'RETRY' });
    expect(session.getSnapshot().value).toEqual({ question: 'summary', saving: 'saved' });
  });

  it('takes a throw for a failure', async () => {
    const { session } = study({
      items: [one],
      record: () => {
        throw full;
      },
    });
    await settled();
    expect(session.getSnapshot().value).toEqual({ question: 'asking', saving: 'unsaved' });
  });
});
