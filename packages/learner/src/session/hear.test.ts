import type { Item } from '@aide-memoire/quiz';
import { describe, expect, it } from 'vitest';
import type { LearnerEvent } from '../log/event.ts';
import { answerElsewhere, stampAt } from '../testing/elsewhere.ts';
import { itemOf } from '../testing/items.ts';
import { contextOf, play, questionOf, type Session, study } from '../testing/study.ts';
import type { SessionEvent } from './context.ts';
import { currentItem, resultOf } from './selectors.ts';

const ITEMS = [itemOf('one'), itemOf('two'), itemOf('three')] as const;
const [one, two, three] = ITEMS;
const on: SessionEvent = { type: 'CONTINUE' };
const choose: SessionEvent = { type: 'CHOOSE', chosen: ['a'] };
const right: readonly SessionEvent[] = [choose, { type: 'CHECK' }];
const hear = (...events: readonly LearnerEvent[]): SessionEvent => ({ type: 'HEAR', events });
const there = (item: Item, option = 'a') => answerElsewhere(item, option, 30);
const end: LearnerEvent = { ...stampAt(50, 'end'), type: 'session-ended', session: 'id-1' };

const at = (session: Session) => [
  questionOf(session.getSnapshot()),
  currentItem(contextOf(session))?.id,
];
const given = (session: Session) => contextOf(session).answers.map(({ answer }) => answer.item);
const typesOf = (events: readonly LearnerEvent[]) => events.map(({ type }) => type);

describe('a session that another tab goes on with', () => {
  it('does not ask what was answered there, and what is answered here comes after it', async () => {
    const { session, safe } = study({ items: ITEMS });
    await play(session, choose, hear(there(one)));
    expect(at(session)).toEqual(['asking', 'two']);
    expect(contextOf(session).chosen, 'the choice was for another question').toEqual([]);
    await play(session, { type: 'CHECK' }, ...right);
    expect(given(session)).toEqual(['one', 'two']);
    expect(safe.at(-1)?.at).toBeGreaterThan(there(one).at);
  });

  it('asks a second time what was missed there', async () => {
    const { session } = study({ items: ITEMS });
    await play(session, hear(there(one, 'b')), ...right, on, ...right, on);
    expect(at(session)).toEqual(['asking', 'one']);
    expect(contextOf(session).queue[contextOf(session).position]?.again).toBe(true);
  });

  it('keeps the open question and the choice when another one was answered there', async () => {
    const { session } = study({ items: ITEMS });
    await play(session, { type: 'SKIP' }, choose, hear(there(one)));
    expect(at(session)).toEqual(['asking', 'two']);
    expect(contextOf(session).chosen).toEqual(['a']);
    expect(given(session)).toEqual(['one']);
  });

  it('lets an answer be read, and goes on with what is left then', async () => {
    const { session } = study({ items: ITEMS });
    await play(session, ...right, hear(there(two)));
    expect(at(session)).toEqual(['feedback', 'one']);
    await play(session, on);
    expect(at(session)).toEqual(['asking', 'three']);
    expect(given(session)).toEqual(['one', 'two']);
  });

  it('changes nothing when it hears what it did itself, however often', async () => {
    const { session, safe } = study({ items: ITEMS });
    await play(session, ...right, hear(...safe), on, choose);
    const { position, answers, queue, chosen } = contextOf(session);
    await play(session, hear(...safe), hear(...safe));
    expect(contextOf(session)).toMatchObject({ position, answers, queue, chosen });
  });

  it('keeps its own answers where the log does not have them, as when it was erased', async () => {
    const { session } = study({ items: ITEMS });
    await play(session, ...right, on, hear(there(three)));
    expect(given(session)).toEqual(['one', 'three']);
  });

  it('does not bring back what was taken back here and is not safe yet', async () => {
    const { session, safe } = study({ items: ITEMS });
    await play(session, ...right);
    const before = [...safe];
    session.send({ type: 'TAKE_BACK' });
    session.send(hear(...before));
    expect(at(session)).toEqual(['asking', 'one']);
    expect(given(session)).toEqual([]);
  });

  it('asks again what was taken back there', async () => {
    const { session, safe } = study({ items: ITEMS });
    await play(session, ...right, on);
    const answer = contextOf(session).answers[0]?.answer.id ?? '';
    await play(
      session,
      hear(...safe, { ...stampAt(40, 'back'), type: 'answer-taken-back', answer }),
    );
    expect(given(session)).toEqual([]);
    expect(contextOf(session).queue.map(({ item }) => item.id)).toEqual(['one', 'two', 'three']);
  });

  it('is over when it was ended there, and is not ended twice', async () => {
    const { session, safe } = study({ items: ITEMS });
    await play(session, choose, hear(there(one), end));
    expect(questionOf(session.getSnapshot())).toBe('summary');
    expect(typesOf(safe)).toEqual(['session-begun']);
    expect(resultOf(contextOf(session))).toMatchObject({ atOnce: 1, unanswered: 2 });

    const reading = study({ items: ITEMS });
    await play(reading.session, ...right, hear(end));
    expect(at(reading.session)).toEqual(['feedback', 'one']);
    await play(reading.session, on);
    expect(questionOf(reading.session.getSnapshot())).toBe('summary');
    expect(typesOf(reading.safe)).toEqual(['session-begun', 'answered']);
  });

  it('leaves the end to the tab in which the last answer is read', async () => {
    const { session, safe } = study({ items: [one] });
    await play(session, hear(there(one)));
    expect(questionOf(session.getSnapshot())).toBe('summary');
    expect(typesOf(safe)).toEqual(['session-begun']);
  });

  it('counts a choice that was checked when the end comes, and none for a question answered there', async () => {
    const asked = { items: ITEMS, asksConfidence: true };
    const { session, safe } = study(asked);
    await play(session, ...right, hear(end));
    expect(questionOf(session.getSnapshot())).toBe('summary');
    expect(typesOf(safe)).toEqual(['session-begun', 'answered']);

    const other = study(asked);
    await play(other.session, ...right, hear(there(one)));
    expect(at(other.session)).toEqual(['asking', 'two']);
    expect(typesOf(other.safe)).toEqual(['session-begun']);
  });

  it('heeds nothing of other sessions', async () => {
    const { session } = study({ items: ITEMS });
    await play(session, hear({ ...there(one), session: 'another' }));
    expect(given(session)).toEqual([]);
  });
});
