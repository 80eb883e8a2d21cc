import { describe, expect, it } from 'vitest';
import type { Answered, LearnerEvent, Stamp } from '../log/event.ts';
import { itemOf } from '../testing/items.ts';
import { contextOf, finish, questionOf, settled, study } from '../testing/study.ts';
import { resumeSession } from './resume.ts';
import { progress } from './selectors.ts';

const ITEMS = [itemOf('one'), itemOf('two'), itemOf('three')];
const lookup = (_: string, id: string) => ITEMS.find((item) => item.id === id);

const stampOf = (at: number): Stamp => ({ v: 1, id: `e${String(at)}`, at, day: '2026-01-01' });
const begun = (at: number, session: string, ...items: readonly string[]): LearnerEvent => ({
  ...stampOf(at),
  type: 'session-begun',
  session,
  items: items.map((item) => ({ story: 'test', item })),
});
const ended = (at: number, session: string): LearnerEvent => ({
  ...stampOf(at),
  type: 'session-ended',
  session,
});
const answered = (at: number, session: string, item: string, right = true): Answered => ({
  ...stampOf(at),
  type: 'answered',
  story: 'test',
  item,
  shown: ['a', 'b', 'c'],
  chosen: [right ? 'a' : 'b'],
  key: ['a'],
  right,
  took: 1000,
  session,
});

const resumed = (...events: readonly LearnerEvent[]) => resumeSession(events.toReversed(), lookup);
const idsOf = (items: readonly { readonly id: string }[] = []) => items.map(({ id }) => id);

describe('a session that was not ended', () => {
  it('is the last of those, from the log alone', () => {
    expect(resumed()).toBeUndefined();
    expect(resumed(begun(1, 's', 'one'), ended(2, 's'))).toBeUndefined();
    const log = [begun(1, 's', 'one'), begun(2, 't', 'two', 'one'), begun(3, 'u', 'three')];
    expect(resumed(...log)).toMatchObject({ resumed: { session: 'u' }, begunAt: 3 });
    const found = resumed(...log, ended(4, 'u'));
    expect(found).toMatchObject({ resumed: { session: 't' }, begunAt: 2 });
    expect(idsOf(found?.items)).toEqual(['two', 'one']);
  });

  it('goes on with its own answers that stand', () => {
    const back: LearnerEvent = { ...stampOf(6), type: 'answer-taken-back', answer: 'e4' };
    const found = resumed(
      begun(1, 's', 'one', 'two'),
      answered(2, 's', 'one'),
      answered(3, 'other', 'two'),
      answered(4, 's', 'two'),
      back,
    );
    expect(idsOf(found?.resumed.answers)).toEqual(['e2']);
  });

  it('does without what is there no more, and is none without any', () => {
    const log = [begun(1, 's', 'one', 'gone'), begun(2, 't', 'gone')];
    const found = resumed(...log, answered(3, 's', 'gone'), answered(4, 's', 'one', false));
    expect(found?.resumed.session).toBe('s');
    expect(idsOf(found?.items)).toEqual(['one']);
    const { session } = study({ ...found, items: found?.items ?? [] });
    expect(progress(contextOf(session))).toEqual({ done: 1, turns: 2 });
  });

  it('asks what is left, then what was missed, and is not begun again', async () => {
    const found = resumed(begun(1, 's', 'one', 'two', 'three'), answered(2, 's', 'two', false));
    const { session, safe } = study({ ...found, items: found?.items ?? [] });
    const { queue, position } = contextOf(session);
    expect(queue.slice(position).map(({ item, again }) => [item.id, again])).toEqual([
      ['one', false],
      ['three', false],
      ['two', true],
    ]);
    await finish(session);
    await settled();
    expect(safe.map((event) => [event.type, 'session' in event && event.session])).toEqual([
      ['answered', 's'],
      ['answered', 's'],
      ['answered', 's'],
      ['session-ended', 's'],
    ]);
  });

  it('is ended at once when only that was missing', async () => {
    const found = resumed(begun(1, 's', 'one'), answered(2, 's', 'one'));
    const { session, safe } = study({ ...found, items: found?.items ?? [] });
    await settled();
    expect(questionOf(session.getSnapshot())).toBe('summary');
    expect(safe).toMatchObject([{ type: 'session-ended', session: 's' }]);
  });

  it('does not ask a third time what was missed twice', () => {
    const log = [answered(2, 's', 'one', false), answered(3, 's', 'one', false)];
    const found = resumed(begun(1, 's', 'one', 'two'), ...log);
    const { session } = study({ ...found, items: found?.items ?? [] });
    expect(progress(contextOf(session))).toEqual({ done: 2, turns: 3 });
  });

  it('has no turn for what two tabs answered too often', () => {
    const found = resumed(
      begun(1, 's', 'one', 'two'),
      answered(2, 's', 'one'),
      answered(3, 's', 'one', false),
    );
    const { session } = study({ ...found, items: found?.items ?? [] });
    expect(progress(contextOf(session))).toEqual({ done: 1, turns: 2 });
  });

  it.each<[string, readonly LearnerEvent[]]>([
    ['its beginning', []],
    ['an answer', [answered(50, 's', 'one')]],
    [
      'a take-back',
      [
        answered(20, 's', 'one'),
        { ...stampOf(50), type: 'answer-taken-back', answer: 'e20' },
        { ...stampOf(90), type: 'answer-taken-back', answer: 'of another session' },
      ],
    ],
    [
      'a report',
      [
        {
          ...stampOf(50),
          type: 'item-reported',
          story: 'test',
          item: 'one',
          key: ['a'],
          reason: 'wrong',
        },
        { ...stampOf(90), type: 'goal-set', answersADay: 5 },
        answered(95, 'other', 'one'),
      ],
    ],
  ])('goes on after %s, though the clock was set back', async (_, events) => {
    const log = [begun(10, 's', 'one', 'two'), ...events];
    const found = resumed(...log);
    const { session, safe } = study({
      ...found,
      items: found?.items ?? [],
      now: () => 5,
      today: () => '2025-12-01',
    });
    session.send({ type: 'STOP' });
    await settled();
    const at = events.length > 0 ? 51 : 11;
    expect(safe).toMatchObject([{ type: 'session-ended', at, day: '2026-01-01' }]);
  });

  it('may have any number of answers', () => {
    const many = Array.from({ length: 200_000 }, (_, i) => answered(i + 2, 's', 'one'));
    const found = resumeSession([begun(1, 's', 'one', 'two'), ...many], lookup);
    const { session } = study({ ...found, items: found?.items ?? [] });
    expect(contextOf(session).latest).toEqual({ at: 200_001, day: '2026-01-01' });
  });
});
