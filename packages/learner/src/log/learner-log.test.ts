import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LearnerError } from '../errors.ts';
import { memoryStore } from '../store/memory.ts';
import type { EventStore } from '../store/port.ts';
import { answerOf, dividedLogs } from '../testing/logs.ts';
import type { LearnerEvent } from './event.ts';
import { learnerLog } from './learner-log.ts';

const idsOf = (events: readonly { readonly id: string }[]) => events.map(({ id }) => id);
const idsIn = async (store: EventStore) =>
  (await store.read('learner')).map(({ event }) => (event as LearnerEvent).id);

/** A store whose every call waits for its turn, which chance gives. */
const slow = (store: EventStore, s: fc.Scheduler): EventStore => ({
  ...store,
  append: async (...args) => {
    await s.schedule(Promise.resolve(), 'append');
    return store.append(...args);
  },
  read: async (...args) => {
    const stored = await store.read(...args);
    await s.schedule(Promise.resolve(), 'read');
    return stored;
  },
});

describe("the learner's log", () => {
  it('gives back what was recorded, in the order of recording', async () => {
    const log = learnerLog(memoryStore());
    await log.record([answerOf('b'), answerOf('a')]);
    await log.record([answerOf('c')]);
    expect(idsOf(await log.events())).toEqual(['b', 'a', 'c']);
  });

  it('goes on with what is there', async () => {
    const store = memoryStore();
    await learnerLog(store).record([answerOf('a')]);
    const log = learnerLog(store);
    expect(await log.record([answerOf('b')])).toEqual([answerOf('b')]);
    expect(idsOf(await log.events())).toEqual(['a', 'b']);
  });

  it('is not in its own way', async () => {
    const store = memoryStore();
    let appends = 0;
    const log = learnerLog({
      ...store,
      append: (...args) => {
        appends++;
        return store.append(...args);
      },
    });
    await Promise.all(['a', 'b', 'c'].map((id) => log.record([answerOf(id), answerOf(`${id}2`)])));
    expect(appends).toBe(3);
  });

  it('takes an event once, however often it is recorded', async () => {
    const store = memoryStore();
    const log = learnerLog(store);
    await log.record([answerOf('a'), answerOf('a')]);
    expect(await log.record([answerOf('a'), answerOf('b')])).toEqual([answerOf('b')]);
    expect(await learnerLog(store).record([answerOf('a')])).toEqual([]);
    expect(await idsIn(store)).toEqual(['a', 'b']);
  });

  it('refuses another event of a known id, and all that came with it', async () => {
    const store = memoryStore();
    const log = learnerLog(store);
    await log.record([answerOf('a')]);
    const other = answerOf('a', { right: false });
    await expect(log.record([answerOf('b'), other])).rejects.toMatchObject({
      code: 'unreadable-event',
      message: 'Another event, "answered", already has the id "a".',
    });
    await expect(learnerLog(memoryStore()).record([answerOf('a'), other])).rejects.toBeInstanceOf(
      LearnerError,
    );
    expect(await idsIn(store)).toEqual(['a']);
  });

  it('refuses what no reader would accept, before it is written', async () => {
    const store = memoryStore();
    const broken = answerOf('a', { at: NaN });
    await expect(learnerLog(store).record([answerOf('b'), broken])).rejects.toMatchObject({
      code: 'unreadable-event',
    });
    expect(await idsIn(store)).toEqual([]);
  });

  it('keeps and counts what it cannot read, and does not hand it out', async () => {
    const store = memoryStore();
    const later = { ...answerOf('later'), v: 2 };
    await store.append('learner', [answerOf('a'), later, 'nonsense'], 0);
    const log = learnerLog(store);
    const heard: unknown[] = [];
    log.subscribe((events) => heard.push(...idsOf(events)));
    await log.record([answerOf('b')]);
    const { events, refused } = await log.readLog();
    expect(idsOf(events)).toEqual(['a', 'b']);
    expect(refused.map(({ version }) => version)).toEqual([2, 3]);
    expect(refused[0]?.sentence).toMatch(/version 2/);
    await store.append('learner', [later, answerOf('c')], 4);
    await expect.poll(() => heard).toEqual(['b', 'c']);
    expect((await store.read('learner'))[1]?.event).toEqual(later);
  });

  it('keeps the same one of two events under one id, whichever came first', async () => {
    const [one, other] = [answerOf('a'), answerOf('a', { right: false })];
    const read = async (events: readonly LearnerEvent[]) => {
      const store = memoryStore();
      await store.append('learner', events, 0);
      return learnerLog(store).readLog();
    };
    const there = await read([one, other]);
    expect(there.refused).toHaveLength(1);
    expect(there.events).toEqual((await read([other, one])).events);
  });

  it('lets another tab hear, until it wants no more', async () => {
    const store = memoryStore();
    const heard: string[] = [];
    const stop = learnerLog(store).subscribe((events) => heard.push(...idsOf(events)));
    await learnerLog(store).record([answerOf('a'), answerOf('b')]);
    await expect.poll(() => heard).toEqual(['a', 'b']);
    stop();
    await learnerLog(store).record([answerOf('c')]);
    await new Promise(setImmediate);
    expect(heard).toEqual(['a', 'b']);
  });

  it('says when the storage fails, and takes the same events later', async () => {
    const store = memoryStore();
    let isFull = true;
    const full: EventStore['append'] = () =>
      Promise.reject(new LearnerError('storage-full', 'Full.'));
    const log = learnerLog({
      ...store,
      append: (...args) => (isFull ? full(...args) : store.append(...args)),
    });
    await expect(log.record([answerOf('a')])).rejects.toMatchObject({ code: 'storage-full' });
    isFull = false;
    expect(await log.record([answerOf('a')])).toEqual([answerOf('a')]);
  });

  it('gives up on a store that finds a conflict every time', async () => {
    let tries = 0;
    const append = () => {
      tries++;
      return Promise.reject(new LearnerError('conflict', 'No.'));
    };
    const log = learnerLog({ ...memoryStore(), append });
    await expect(log.record([answerOf('a')])).rejects.toMatchObject({ code: 'conflict' });
    expect(tries).toBe(100);
  });

  it('starts over where the log was erased', async () => {
    let store = memoryStore();
    const log = learnerLog({
      append: (...args) => store.append(...args),
      read: (...args) => store.read(...args),
      subscribe: (...args) => store.subscribe(...args),
    });
    await log.record([answerOf('a'), answerOf('b')]);
    store = memoryStore();
    await log.record([answerOf('c')]);
    expect(idsOf(await log.events())).toEqual(['c']);
  });

  it('notices that the log was erased though nothing is new', async () => {
    let store = memoryStore();
    const log = learnerLog({
      append: (...args) => store.append(...args),
      read: (...args) => store.read(...args),
      subscribe: (...args) => store.subscribe(...args),
    });
    await log.record([answerOf('a')]);
    store = memoryStore();
    expect(await log.record([answerOf('a')])).toEqual([answerOf('a')]);
    expect(await idsIn(store)).toEqual(['a']);
  });

  it('takes events as they are at the call, and lets nobody change what it hands out', async () => {
    const log = learnerLog(memoryStore());
    const mine = { ...answerOf('a'), shown: ['2010', '2011'] };
    const saving = log.record([mine]);
    mine.id = 'b';
    mine.shown.push('2012');
    const [recorded] = await saving;
    const [held] = await log.events();
    for (const event of [recorded, held]) {
      expect(event).toEqual(answerOf('a', { shown: ['2010', '2011'] }));
      expect(() => Object.assign(event ?? {}, { right: false })).toThrow(TypeError);
      expect(() => (event as typeof mine).shown.push('2012')).toThrow(TypeError);
    }
    expect(Object.isFrozen(mine)).toBe(false);
  });

  const deep = (levels: number): unknown =>
    Array.from({ length: levels }).reduce((below) => [below], 0);
  const round: { self?: unknown } = {};
  round.self = round;
  it.each<[string, unknown, RegExp]>([
    ['nested too deep', deep(32), /deep/],
    ['nested without end', deep(100_000), /deep/],
    ['in a circle', round, /deep/],
    ['of a name that is dropped', { constructor: 1 }, /"constructor"/],
    ['with a function', () => 1, /could not be cloned/],
    ['with no number', NaN, /NaN/],
    ['with a large number', 1n, /bigint/],
    ['with a map', new Map(), /Map/],
    ['with a hole', [undefined], /undefined/],
  ])(
    'refuses an event with a value %s, and keeps none in store for an export',
    async (_, x, why) => {
      const store = memoryStore();
      const event = { ...answerOf('a'), extra: x };
      const refused = learnerLog(store).record([answerOf('b'), event]);
      await expect(refused).rejects.toMatchObject({ code: 'unreadable-event' });
      await expect(refused).rejects.toThrow(why);
      expect(await idsIn(store)).toEqual([]);
    },
  );

  it.each(['__proto__', 'constructor', 'prototype'])(
    'refuses a field named %s instead of dropping it',
    async (name) => {
      const event = JSON.parse(
        JSON.stringify(answerOf('a')).replace('{', `{"${name}":1,`),
      ) as LearnerEvent;
      await expect(learnerLog(memoryStore()).record([event])).rejects.toThrow(`"${name}"`);
      const store = memoryStore();
      await store.append('learner', [event], 0);
      const { events, refused } = await learnerLog(store).readLog();
      expect([events.length, refused.length]).toEqual([0, 1]);
    },
  );

  it('keeps fields that are not ours, 32 levels deep, and knows the event again', async () => {
    const log = learnerLog(memoryStore());
    const event = { ...answerOf('a'), extra: deep(31), none: undefined };
    await log.record([event]);
    expect(await log.record([structuredClone(event)])).toEqual([]);
    expect(await log.events()).toEqual([event]);
  });
});

describe('two tabs', () => {
  it('are one learner: whatever the order of their appends, every event is there once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), dividedLogs, fc.nat(4), async (s, parts, size) => {
        const store = memoryStore();
        const recorded: string[] = [];
        const work = parts.flatMap((events) => {
          const log = learnerLog(slow(store, s));
          const batches = Array.from({ length: Math.ceil(events.length / (size + 1)) }, (_, i) =>
            events.slice(i * (size + 1), (i + 1) * (size + 1)),
          );
          return batches.map(async (batch) => {
            recorded.push(...idsOf(await log.record(batch)));
          });
        });
        await s.waitFor(Promise.all(work));
        const all = new Set(idsOf(parts.flat()));
        const there = await idsIn(store);
        expect([...there].sort()).toEqual([...all].sort());
        expect(recorded.sort()).toEqual([...there].sort());
        for (const events of parts) {
          const log = learnerLog(store);
          expect(idsOf(await log.events())).toEqual(there);
          expect(await log.record(events)).toEqual([]);
        }
      }),
    );
  });

  it('may be twenty', async () => {
    const store = memoryStore();
    const ids = Array.from({ length: 20 }, (_, i) => `from-${i}`);
    await Promise.all(ids.map((id) => learnerLog(store).record([answerOf(id)])));
    expect((await idsIn(store)).sort()).toEqual([...ids].sort());
  });
});
