import { expect, it } from 'vitest';
import { entries, type MakeStorage, stored } from './storage.ts';

/** What is refused or broken off leaves nothing behind. */
export function itRefuses(make: MakeStorage): void {
  const opened = async () => (await make()).open();

  it.each([
    { sort: 'a stream that is there already', expected: 0, code: 'conflict' },
    { sort: 'a version that is past', expected: 2, code: 'conflict' },
    { sort: 'a version that is none', expected: -1, code: 'conflict' },
    { sort: 'a version beyond the end', expected: 4, code: 'gap' },
    { sort: 'a version far beyond the end', expected: 1000, code: 'gap' },
    { sort: 'half a version', expected: 3.5, code: 'gap' },
    { sort: 'no number at all', expected: Number.NaN, code: 'gap' },
  ])('refuses $sort, and leaves nothing behind', async ({ expected, code }) => {
    const store = await opened();
    await store.append('log', entries(3), 0);
    const refused = store.append('log', [{ n: 'refused' }, { n: 'too' }], expected);
    await expect(refused).rejects.toMatchObject({ name: 'LearnerError', code });
    expect(await store.read('log')).toEqual(stored(3));
    expect(await store.append('log', entries(1, 4), 3)).toBe(4);
    expect(await store.read('log')).toEqual(stored(4));
  });

  it('refuses to begin a stream anywhere but at its beginning', async () => {
    const store = await opened();
    await expect(store.append('log', entries(1), 1)).rejects.toMatchObject({ code: 'gap' });
    expect(await store.read('log')).toEqual([]);
    expect(await store.append('log', entries(1), 0)).toBe(1);
  });

  it.each([
    { sort: 'a function', bad: { n: 3, f: () => 1 } },
    { sort: 'a symbol', bad: { n: 3, s: Symbol('s') } },
    {
      sort: 'a property that throws',
      bad: {
        get n(): number {
          throw new Error('no');
        },
      },
    },
  ])('appends nothing at all when one of the events has $sort', async ({ bad }) => {
    const store = await opened();
    await store.append('log', entries(1), 0);
    const append = store.append('log', [...entries(1, 2), bad, ...entries(1, 4)], 1);
    await expect(append).rejects.toMatchObject({ name: 'LearnerError', code: 'storage-failed' });
    expect(await store.read('log')).toEqual(stored(1));
    expect(await store.append('log', entries(1, 2), 1)).toBe(2);
    expect(await store.read('log')).toEqual(stored(2));
  });

  it.each([{ before: 0 }, { before: 2 }])(
    'has nothing of an append that a crash broke off after version $before',
    async ({ before }) => {
      const storage = await make();
      const store = storage.open();
      await store.append('log', entries(before), 0);
      await storage.crash(() => store.append('log', entries(10, before + 1), before));
      const later = storage.open();
      expect(await later.read('log')).toEqual(stored(before));
      expect(await later.append('log', entries(10, before + 1), before)).toBe(before + 10);
      expect(await later.read('log')).toEqual(stored(before + 10));
    },
  );
}
