import { expect, it } from 'vitest';
import { entries, insist, type MakeStorage, numbers, writers } from './storage.ts';

/** However many write at once, each event is there once. */
export function itStandsRaces(make: MakeStorage): void {
  it.each([{ before: 0 }, { before: 3 }])(
    `lets exactly one of ${writers} in who all saw version $before`,
    async ({ before }) => {
      const storage = await make();
      await storage.open().append('log', entries(before), 0);
      const stores = numbers(writers).map(() => storage.open());
      const ends = await Promise.allSettled(
        stores.map((store, writer) => store.append('log', [{ writer }, { writer }], before)),
      );
      const winner = ends.findIndex(({ status }) => status === 'fulfilled');
      expect(ends[winner]).toEqual({ status: 'fulfilled', value: before + 2 });
      for (const end of ends.filter((_, writer) => writer !== winner)) {
        expect(end).toMatchObject({ status: 'rejected', reason: { code: 'conflict' } });
      }
      expect(await storage.open().read('log', before)).toEqual([
        { version: before + 1, event: { writer: winner } },
        { version: before + 2, event: { writer: winner } },
      ]);
    },
  );

  it('gets everybody in who tries again, and loses and doubles nothing', async () => {
    const storage = await make();
    await Promise.all(
      numbers(writers).map((writer) =>
        insist(storage.open(), [
          { writer, n: 1 },
          { writer, n: 2 },
        ]),
      ),
    );
    const log = await storage.open().read('log');
    expect(log.map(({ version }) => version)).toEqual(numbers(2 * writers));
    const pairs = log.map(({ event }) => JSON.stringify(event));
    expect(new Set(pairs).size).toBe(2 * writers);
    // Nobody came between the two events of one append.
    for (let at = 0; at < log.length; at += 2) {
      expect(log[at + 1]?.event).toEqual({ ...Object(log[at]?.event), n: 2 });
    }
  });

  it('lets writers to different streams pass', async () => {
    const storage = await make();
    const streams = numbers(writers).map((n) => `log ${n}`);
    const ends = await Promise.all(
      streams.map((stream) => storage.open().append(stream, entries(1), 0)),
    );
    expect(ends).toEqual(streams.map(() => 1));
  });
}
