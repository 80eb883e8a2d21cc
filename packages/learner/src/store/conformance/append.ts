import { expect, it } from 'vitest';
import type { Stored } from '../port.ts';
import { entries, type MakeStorage, stored } from './storage.ts';

/** What is appended is there, in order, and as it was. */
export function itAppendsAndReads(make: MakeStorage): void {
  const opened = async () => (await make()).open();

  it('has nothing in a stream that nobody wrote to', async () => {
    expect(await (await opened()).read('log')).toEqual([]);
  });

  it('creates a stream, gives its version, and reads its events in order', async () => {
    const store = await opened();
    expect(await store.append('log', entries(3), 0)).toBe(3);
    expect(await store.append('log', entries(2, 4), 3)).toBe(5);
    expect(await store.read('log')).toEqual(stored(5));
  });

  it('keeps many events in order', async () => {
    const store = await opened();
    for (let version = 0; version < 300; version += 100) {
      await store.append('log', entries(100, version + 1), version);
    }
    expect(await store.read('log')).toEqual(stored(300));
  });

  it('reads from a version', async () => {
    const store = await opened();
    await store.append('log', entries(5), 0);
    expect(await store.read('log', 0)).toEqual(stored(5));
    expect(await store.read('log', 3)).toEqual(stored(2, 4));
    expect(await store.read('log', 5)).toEqual([]);
    expect(await store.read('log', 99)).toEqual([]);
  });

  it('shows what was appended to whoever opens the storage later', async () => {
    const storage = await make();
    await storage.open().append('log', entries(2), 0);
    expect(await storage.open().read('log')).toEqual(stored(2));
  });

  it('gives events back as they were', async () => {
    const store = await opened();
    const events = [{ a: [1, { b: null }], c: 'é “𝄞” \0', d: 0.1, e: false }, 'text', 7, null, []];
    await store.append('log', events, 0);
    expect((await store.read('log')).map(({ event }) => event)).toEqual(events);
  });

  it('does not mix streams, however alike their names', async () => {
    const store = await opened();
    const names = ['log', 'log2', 'Log', 'log/a', 'log,1', '', ' ', '1', 'é'];
    for (const stream of names) await store.append(stream, [{ stream }], 0);
    for (const stream of names) {
      expect(await store.read(stream)).toEqual([{ version: 1, event: { stream } }]);
    }
  });

  it('appends nothing where there is nothing to append', async () => {
    const store = await opened();
    expect(await store.append('log', [], 0)).toBe(0);
    await store.append('log', entries(2), 0);
    expect(await store.append('log', [], 2)).toBe(2);
    await expect(store.append('log', [], 1)).rejects.toMatchObject({ code: 'conflict' });
    expect(await store.read('log')).toEqual(stored(2));
  });

  it('keeps what it has whatever is done to what was passed in or handed out', async () => {
    const store = await opened();
    const mine = { n: 1, list: ['as it was'] };
    const passedIn = [mine];
    const appending = store.append('log', passedIn, 0);
    mine.list.push('changed during the append');
    passedIn.push({ n: 9, list: ['added during the append'] });
    expect(await appending).toBe(1);
    mine.list.push('changed after the append');
    change(await store.read('log'));
    const heard: unknown[] = [];
    store.subscribe('log', change);
    store.subscribe('log', (news) => heard.push(...news.map(({ event }) => event)));
    await store.append('log', [{ n: 2, list: ['as it was'] }], 1);
    await expect.poll(() => heard).toEqual([{ n: 2, list: ['as it was'] }]);
    expect((await store.read('log')).map(({ event }) => event)).toEqual([
      { n: 1, list: ['as it was'] },
      { n: 2, list: ['as it was'] },
    ]);
  });
}

/** Tries to change what was handed out. It may be frozen. */
function change(handedOut: readonly Stored[]): void {
  for (const { event } of handedOut) {
    try {
      Object.assign(Object(event), { n: 'changed', list: [] });
    } catch (error) {
      expect(error).toBeInstanceOf(TypeError);
    }
  }
}
