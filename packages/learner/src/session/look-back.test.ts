import { expect, it } from 'vitest';
import type { LearnerEvent, SessionBegun } from '../log/event.ts';
import { itemOf } from '../testing/items.ts';
import { contextOf, finish, play, settled, study } from '../testing/study.ts';
import { askedIn } from './look-back.ts';
import { resultOf } from './selectors.ts';

const ITEMS = [itemOf('one'), itemOf('two'), itemOf('three')];
const lookup = (_: string, id: string) => ITEMS.find((item) => item.id === id);

const begunIn = (events: readonly LearnerEvent[]): SessionBegun => {
  const begun = events.find((event) => event.type === 'session-begun');
  if (!begun) throw new Error('Nothing was begun.');
  return begun;
};

it('the log gives the result that the session itself gave: missed, taken back, skipped and right', async () => {
  const { session, safe } = study({ items: ITEMS });
  await play(
    session,
    { type: 'CHOOSE', chosen: ['b'] },
    { type: 'CHECK' },
    { type: 'TAKE_BACK' },
    { type: 'CHOOSE', chosen: ['c'] },
    { type: 'CHECK' },
    { type: 'CONTINUE' },
    { type: 'CONTINUE' },
    { type: 'SKIP' },
  );
  await finish(session);
  await settled();
  const asked = askedIn(begunIn(safe), safe.toReversed(), lookup);
  expect(resultOf(asked)).toEqual(resultOf(contextOf(session)));
  expect(resultOf(asked)).toMatchObject({ atOnce: 1, later: 1, missed: 0, unanswered: 1 });
});

it('what is there no more is left out, and so is what another session asked', async () => {
  const { session, safe } = study({ items: ITEMS });
  await finish(session);
  await settled();
  const begun = { ...begunIn(safe), items: [{ story: 'test', item: 'gone' }] };
  expect(askedIn(begun, safe, lookup)).toEqual({ items: [], queue: [], answers: [] });
  const other = { ...begunIn(safe), session: 'another' };
  expect(resultOf(askedIn(other, safe, lookup))).toMatchObject({ items: 3, unanswered: 3 });
});
