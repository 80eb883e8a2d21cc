import { describe, expect, it } from 'vitest';
import { itemOf } from '../testing/items.ts';
import { contextOf, play, study } from '../testing/study.ts';
import type { SessionEvent } from './context.ts';
import { resultOf } from './selectors.ts';

const choose = (option: string): readonly SessionEvent[] => [
  { type: 'CHOOSE', chosen: [option] },
  { type: 'CHECK' },
  { type: 'CONTINUE' },
];
const on: SessionEvent = { type: 'CONTINUE' };

describe('the result of a session', () => {
  it('counts each item once, by kind and by subject of its story', async () => {
    const items = [
      itemOf('at-once', { kind: 'who', subject: 'treaty' }),
      itemOf('later', { kind: 'who', subject: 'treaty', story: 'other' }),
      itemOf('missed', { kind: 'when', subject: 'treaty' }),
      itemOf('skipped', { kind: 'when' }),
    ];
    const { session } = study({ items });
    await play(session, ...choose('a'), ...choose('b'), on, ...choose('c'), on, { type: 'SKIP' });
    await play(session, ...choose('a'), ...choose('b'));
    const result = resultOf(contextOf(session));
    expect(result).toMatchObject({ items: 4, atOnce: 1, later: 1, missed: 1, unanswered: 1 });
    expect(result.byKind).toEqual([
      { kind: 'who', items: 2, atOnce: 1, later: 1, missed: 0, unanswered: 0 },
      { kind: 'when', items: 2, atOnce: 0, later: 0, missed: 1, unanswered: 1 },
    ]);
    expect(result.bySubject).toEqual([
      { story: 'test', subject: 'treaty', items: 2, atOnce: 1, later: 0, missed: 1, unanswered: 0 },
      {
        story: 'other',
        subject: 'treaty',
        items: 1,
        atOnce: 0,
        later: 1,
        missed: 0,
        unanswered: 0,
      },
    ]);
    expect(result.again.map(({ id }) => id)).toEqual(['later', 'missed']);
  });

  it('does not count what was taken back', async () => {
    const { session } = study({ items: [itemOf('one')] });
    await play(session, { type: 'CHOOSE', chosen: ['b'] }, { type: 'CHECK' });
    await play(session, { type: 'TAKE_BACK' }, { type: 'STOP' });
    expect(resultOf(contextOf(session))).toMatchObject({ items: 1, missed: 0, unanswered: 1 });
  });
});
