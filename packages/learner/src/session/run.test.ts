import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { LearnerError } from '../errors.ts';
import type { LearnerEvent } from '../log/event.ts';
import { answerElsewhere, stampAt } from '../testing/elsewhere.ts';
import { itemOf } from '../testing/items.ts';
import { settled, study, worldOf } from '../testing/study.ts';
import type { Means, SessionContext, SessionEvent } from './context.ts';
import { runSession, type RunInput } from './run.ts';

const ITEMS = [itemOf('one'), itemOf('order', { kind: 'order' }), itemOf('three')];
const later: RunInput['later'] = (ms, then) => {
  const timer = setTimeout(then, ms);
  return () => clearTimeout(timer);
};

/** What another tab may have done: answer, take such an answer back or the first one of here, and end the session. */
const elsewhere: fc.Arbitrary<LearnerEvent> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...ITEMS), fc.constantFrom('a', 'b'), fc.nat(20))
    .map(([item, option, second]) => answerElsewhere(item, option, second)),
  fc
    .constantFrom('id-3', 'there-one-a')
    .map((answer) => ({ ...stampAt(20, answer), type: 'answer-taken-back' as const, answer })),
  fc.constant({ ...stampAt(21, 'end'), type: 'session-ended' as const, session: 'id-1' }),
);
const event: fc.Arbitrary<SessionEvent> = fc.oneof(
  fc
    .constantFrom<readonly string[]>(['a'], ['b'], ['a', 'b', 'c'], ['b', 'a', 'c'], ['z'], [])
    .map((chosen) => ({ type: 'CHOOSE' as const, chosen })),
  fc.constantFrom<SessionEvent>(
    { type: 'CHECK' },
    { type: 'CHECK' },
    { type: 'CONTINUE' },
    { type: 'CONTINUE' },
    { type: 'RATE', confidence: 'sure' },
    { type: 'SKIP' },
    { type: 'TAKE_BACK' },
    { type: 'REPORT', reason: 'unclear', note: 'why?' },
    { type: 'STOP' },
    { type: 'RETRY' },
  ),
  fc.array(elsewhere, { maxLength: 3 }).map((events) => ({ type: 'HEAR' as const, events })),
);
/** What is done at once, before anything can be saved. */
const atOnce = fc.array(event, { minLength: 1, maxLength: 4 });

/** Saves that go well or badly as they are told to. */
function recordOf(luck: readonly boolean[]): Means['record'] {
  const left = [...luck];
  return () =>
    left.shift() === false
      ? Promise.reject(new LearnerError('storage-failed', 'It failed.'))
      : Promise.resolve();
}

const withoutMeans = (context: SessionContext) => ({ ...context, means: undefined });

describe('a session that runs without XState', () => {
  it('is at every moment where the machine is, whatever is done and whichever saves fail', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(atOnce, { maxLength: 14 }),
        fc.boolean(),
        fc.array(fc.boolean(), { maxLength: 12 }),
        async (all, asksConfidence, luck) => {
          const input = { items: ITEMS, asksConfidence };
          const { session } = study({ ...input, ...worldOf(recordOf(luck)) });
          const run = runSession({ ...input, ...worldOf(recordOf(luck)), later });
          for (const some of [[], ...all]) {
            for (const each of some) {
              session.send(each);
              run.send(each);
              expect(run.getSnapshot().value).toEqual(session.getSnapshot().value);
            }
            await settled();
            const [{ value, context }, machine] = [run.getSnapshot(), session.getSnapshot()];
            expect(value).toEqual(machine.value);
            expect(withoutMeans(context)).toEqual(withoutMeans(machine.context));
          }
          session.stop();
          run.stop();
        },
      ),
      { numRuns: 300 },
    );
  });

  it('tells the answer after five seconds, though the save hangs', () => {
    vi.useFakeTimers();
    const hangs = () => new Promise<never>(() => undefined);
    const run = runSession({ items: ITEMS, ...worldOf(hangs), later });
    run.send({ type: 'CHOOSE', chosen: ['a'] });
    run.send({ type: 'CHECK' });
    vi.advanceTimersByTime(4999);
    expect(run.getSnapshot().value.question).toBe('checking');
    vi.advanceTimersByTime(1);
    expect(run.getSnapshot().value).toEqual({ question: 'feedback', saving: 'saving' });
    vi.useRealTimers();
  });

  it('tells who subscribed of every change, in their order, also of what a listener does', () => {
    const run = runSession({ items: ITEMS, ...worldOf(() => Promise.resolve()), later });
    const heard: string[] = [];
    const end = run.subscribe(({ context }) => {
      heard.push(context.chosen.join());
      if (context.chosen[0] === 'a') run.send({ type: 'CHOOSE', chosen: ['b'] });
    });
    run.send({ type: 'CHOOSE', chosen: ['a'] });
    run.send({ type: 'CHOOSE', chosen: ['nothing'] });
    expect(heard).toEqual(['a', 'b']);
    end();
    run.send({ type: 'CHOOSE', chosen: ['c'] });
    expect(heard).toEqual(['a', 'b']);
  });
});
