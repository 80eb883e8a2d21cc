import { describeEventStore } from '@aide-memoire/learner/conformance';
import { indexedDbStore } from '@aide-memoire/learner/indexeddb';
import type { Stored } from '@aide-memoire/learner';
import { describe, expect, it, onTestFinished, vi } from 'vitest';

let databases = 0;

describeEventStore('indexeddb', () => {
  const name = `conformance ${++databases}`;
  return {
    open: () => indexedDbStore({ name, onTrouble: () => undefined }),
    crash: async (append) => {
      const add = vi.spyOn(IDBObjectStore.prototype, 'add');
      const written = vi.fn();
      add.mockImplementation(function (this: IDBObjectStore, row: unknown) {
        // As `add` does, which is spied upon now.
        const request = this.put(row);
        request.addEventListener('success', () => {
          written();
          if (written.mock.calls.length === 4) this.transaction.abort();
        });
        return request;
      });
      await append().catch(() => undefined);
      add.mockRestore();
      expect(written).toHaveBeenCalledTimes(4);
    },
  };
});

describe('indexeddb: what only it has', () => {
  const setUp = () => {
    const name = `own ${++databases}`;
    const troubles: unknown[] = [];
    const open = () => {
      const store = indexedDbStore({ name, onTrouble: (error) => troubles.push(error) });
      onTestFinished(store.close);
      return store;
    };
    return { name, open, troubles };
  };
  const listen = (store: ReturnType<typeof indexedDbStore>) => {
    const heard: Stored[] = [];
    store.subscribe('log', (news) => heard.push(...news));
    return heard;
  };
  const stored = (...events: readonly unknown[]) =>
    events.map((event, at): Stored => ({ version: at + 1, event }));

  it('says that an append is saved when its transaction is complete, and that is strict', async () => {
    const happened: string[] = [];
    const spied = vi.spyOn(IDBDatabase.prototype, 'transaction');
    onTestFinished(() => spied.mockRestore());
    const completed = vi
      .spyOn(IDBTransaction.prototype, 'addEventListener')
      .mockImplementation(function (this: IDBTransaction, type: string, listener: unknown) {
        EventTarget.prototype.addEventListener.call(this, type, (event: Event) => {
          happened.push(type);
          if (typeof listener === 'function') listener.call(this, event);
        });
      });
    onTestFinished(() => completed.mockRestore());
    await setUp().open().append('log', ['a', 'b'], 0);
    expect(happened).toContain('complete');
    expect(spied).toHaveBeenCalledExactlyOnceWith('events', 'readwrite', { durability: 'strict' });
  });

  it('opens the database again when the browser has closed it', async () => {
    const opened = vi.spyOn(indexedDB, 'open');
    onTestFinished(() => opened.mockRestore());
    const store = setUp().open();
    const heard = listen(store);
    await store.append('log', ['a'], 0);
    const [first] = opened.mock.results;
    if (first?.type === 'return') first.value.result.close();
    await Promise.all([store.append('log', ['b'], 1), store.read('log')]);
    expect(await store.read('log')).toEqual(stored('a', 'b'));
    expect(opened).toHaveBeenCalledTimes(2);
    await expect.poll(() => heard).toEqual(stored('a', 'b'));
  });

  it('lets the database be deleted from elsewhere, tells of it, and begins anew', async () => {
    const { name, open, troubles } = setUp();
    const store = open();
    await store.append('log', ['a'], 0);
    await new Promise<void>((resolve, reject) => {
      const deleting = indexedDB.deleteDatabase(name);
      deleting.addEventListener('success', () => resolve());
      deleting.addEventListener('blocked', () => reject(new Error('blocked')));
    });
    expect(troubles).toEqual([expect.objectContaining({ code: 'storage-failed' })]);
    expect(await store.read('log')).toEqual([]);
    expect(await store.append('log', ['b'], 0)).toBe(1);
  });

  it('catches up with messages that were lost, and takes no harm from strange ones', async () => {
    const { name, open, troubles } = setUp();
    const [here, there] = [open(), open()];
    const heard = listen(here);
    await here.append('log', ['a'], 0);
    const lost = vi.spyOn(BroadcastChannel.prototype, 'postMessage').mockReturnValue();
    await there.append('log', ['b'], 1);
    lost.mockRestore();
    const channel = new BroadcastChannel(name);
    for (const strange of [null, 'log', { stream: 'log' }, { stream: 'none', after: 9 }]) {
      channel.postMessage(strange);
    }
    await there.append('log', ['c'], 2);
    channel.postMessage({ stream: 'log', after: 0 });
    channel.close();
    await expect.poll(() => heard).toEqual(stored('a', 'b', 'c'));
    expect(troubles).toEqual([]);
  });

  it('does not call an append failed that no other tab can be told of', async () => {
    const { open, troubles } = setUp();
    const store = open();
    const broken = vi.spyOn(BroadcastChannel.prototype, 'postMessage').mockImplementation(() => {
      throw new Error('no channel');
    });
    onTestFinished(() => broken.mockRestore());
    expect(await store.append('log', ['a'], 0)).toBe(1);
    expect(troubles).toEqual([new Error('no channel')]);
  });

  it('tells nobody any more once it is closed, and opens again for a later call', async () => {
    const { open } = setUp();
    const [here, there] = [open(), open()];
    const [closed, heard] = [listen(here), listen(there)];
    // What a read begun after a subscription does not give is heard.
    expect(await there.read('log')).toEqual([]);
    await here.append('log', ['a'], 0);
    await expect.poll(() => closed).toEqual(stored('a'));
    here.close();
    await there.append('log', ['b'], 1);
    await expect.poll(() => heard).toEqual(stored('a', 'b'));
    expect(await here.append('log', ['c'], 2)).toBe(3);
    await expect.poll(() => heard).toEqual(stored('a', 'b', 'c'));
    expect(closed).toEqual(stored('a'));
  });
});
