import { expect, it } from 'vitest';
import type { Stored } from '../port.ts';
import { entries, insist, listen, type MakeStorage, numbers, stored, writers } from './storage.ts';

/** Subscribers hear each event once and in order. */
export function itTellsSubscribers(make: MakeStorage): void {
  const opened = async () => (await make()).open();

  it('hear each event once and in order, from now on and of their stream alone', async () => {
    const store = await opened();
    await store.append('log', entries(2), 0);
    const heard = listen(store);
    await store.append('other', entries(1), 0);
    await store.append('log', entries(2, 3), 2);
    await store.append('log', entries(1, 5), 4);
    await expect.poll(() => heard).toEqual(stored(3, 3));
  });

  it('hear an append that begins as soon as they have subscribed', async () => {
    const store = await opened();
    const heard = listen(store);
    await store.append('log', entries(1), 0);
    await expect.poll(() => heard).toEqual(stored(1));
  });

  it('hear what was appended through another opening', async () => {
    const storage = await make();
    const [here, there] = [storage.open(), storage.open()];
    const heard = listen(here);
    // Once it hears itself it is sure to listen.
    await here.append('log', entries(1), 0);
    await expect.poll(() => heard).toEqual(stored(1));
    await there.append('log', entries(2, 2), 1);
    await expect.poll(() => heard).toEqual(stored(3));
  });

  it('hear nothing of an append that was refused', async () => {
    const store = await opened();
    const heard = listen(store);
    await store.append('log', entries(1), 0);
    await Promise.allSettled([
      store.append('log', entries(1, 9), 0),
      store.append('log', [{ f: () => 1 }], 1),
    ]);
    await store.append('log', entries(1, 2), 1);
    await expect.poll(() => heard).toEqual(stored(2));
  });

  it('hear each event once and in order while many write', async () => {
    const storage = await make();
    const stores = numbers(writers).map(() => storage.open());
    const all = stores.map(listen);
    await Promise.all(stores.map((store, writer) => insist(store, [{ writer }])));
    const log = await storage.open().read('log');
    expect(log).toHaveLength(writers);
    for (const heard of all) {
      // Who subscribed while others were already writing may have missed the first, and has no gap after.
      await expect.poll(() => heard.at(-1)?.version).toBe(writers);
      expect(heard).toEqual(log.slice(-heard.length));
    }
  });

  it('miss nothing between what they read and what they hear', async () => {
    const storage = await make();
    const writing = numbers(10).map((writer) => insist(storage.open(), [{ writer }]));
    const store = storage.open();
    const heard = listen(store);
    const known = await store.read('log');
    await Promise.all(writing);
    const log = await store.read('log');
    const both = () => new Set([...known, ...heard].map(({ version }) => version));
    await expect.poll(() => both().size).toBe(log.length);
  });

  it('may append when they hear, and all hear in order still', async () => {
    const store = await opened();
    const answering: Promise<number>[] = [];
    store.subscribe('log', (news) => {
      const last = news.at(-1)?.version ?? 0;
      if (last < 5) answering.push(store.append('log', entries(1, last + 1), last));
    });
    const heard = listen(store);
    await store.append('log', entries(1), 0);
    await expect.poll(() => heard).toEqual(stored(5));
    await Promise.all(answering);
  });

  it('hear nothing after they have unsubscribed, not even what was under way', async () => {
    const store = await opened();
    const heard: Stored[] = [];
    const end = store.subscribe('log', (news) => heard.push(...news));
    const others = listen(store);
    await store.append('log', entries(1), 0);
    await expect.poll(() => heard).toEqual(stored(1));
    const appending = store.append('log', entries(1, 2), 1);
    end();
    end();
    await appending;
    await store.append('log', entries(1, 3), 2);
    await expect.poll(() => others).toEqual(stored(3));
    expect(heard).toEqual(stored(1));
  });

  it('hear nothing either when another that hears the same event has ended them', async () => {
    const store = await opened();
    store.subscribe('log', () => end());
    const late: Stored[] = [];
    let ended = false;
    const unsubscribe = store.subscribe('log', (news) => {
      if (ended) late.push(...news);
    });
    const end = () => {
      ended = true;
      unsubscribe();
    };
    const others = listen(store);
    await store.append('log', entries(1), 0);
    await expect.poll(() => others).toEqual(stored(1));
    expect(late).toEqual([]);
  });

  it('do not stop each other when one throws, and that one hears on', async () => {
    const store = await opened();
    const before = listen(store);
    const calls: number[] = [];
    store.subscribe('log', (news) => {
      calls.push(...news.map(({ version }) => version));
      throw new Error('a subscriber that throws');
    });
    const after = listen(store);
    expect(await store.append('log', entries(1), 0)).toBe(1);
    expect(await store.append('log', entries(1, 2), 1)).toBe(2);
    await expect.poll(() => [before, after]).toEqual([stored(2), stored(2)]);
    await expect.poll(() => calls).toEqual([1, 2]);
  });
}
