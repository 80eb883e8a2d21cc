import { expect, it, vi } from 'vitest';
import { describeEventStore } from './conformance.ts';
import { memoryStore } from './memory.ts';

describeEventStore('memory', () => {
  const store = memoryStore(() => undefined);
  return {
    open: () => store,
    crash: async (append) => {
      const clone = globalThis.structuredClone;
      let copies = 0;
      const crashing = vi.spyOn(globalThis, 'structuredClone').mockImplementation((value) => {
        if (++copies > 4) throw new Error('crash');
        return clone(value);
      });
      await append().catch(() => undefined);
      crashing.mockRestore();
      expect(copies).toBe(5);
    },
  };
});

it('is told what a subscriber threw', async () => {
  const troubles: unknown[] = [];
  const store = memoryStore((error) => troubles.push(error));
  store.subscribe('log', () => {
    throw new Error('of the subscriber');
  });
  await store.append('log', [1], 0);
  await expect.poll(() => troubles).toEqual([new Error('of the subscriber')]);
});

it('appends once when an event appends while it is copied', async () => {
  const store = memoryStore();
  const sly = {
    get n() {
      void store.append('log', ['first'], 0);
      return 1;
    },
  };
  await expect(store.append('log', [sly], 0)).rejects.toMatchObject({ code: 'conflict' });
  expect(await store.read('log')).toEqual([{ version: 1, event: 'first' }]);
});
