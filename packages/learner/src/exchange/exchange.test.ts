import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LearnerError } from '../errors.ts';
import { collect, refOf } from '../folds/collected.ts';
import { scheduleOf } from '../folds/schedule.ts';
import type { LearnerEvent } from '../log/event.ts';
import { type LearnerLog, learnerLog } from '../log/learner-log.ts';
import { inOrder } from '../log/order.ts';
import { memoryStore } from '../store/memory.ts';
import { answerOf, dividedLogs } from '../testing/logs.ts';
import { daysOn, logs } from '../testing/made-events.ts';
import { exportLog } from './export.ts';
import { importLog } from './import.ts';
import { LIMITS, readExport } from './read-export.ts';

const HEADER = '{"format":"aide-memoire/learner@1"}';
const idsOf = (events: readonly { readonly id: string }[]) => events.map(({ id }) => id);

async function deviceWith(events: readonly LearnerEvent[]): Promise<LearnerLog> {
  const log = learnerLog(memoryStore());
  await log.record(events);
  return log;
}

const exportOf = async (log: LearnerLog) => exportLog(await log.events());

const scheduleFrom = async (log: LearnerLog) =>
  scheduleOf(collect(await log.events()), {
    now: daysOn(60),
    catalog: new Map([
      [refOf({ story: 'treaty', item: 'when:signing' }), ['2010']],
      [refOf({ story: 'strike', item: 'who:signing' }), ['2011']],
    ]),
  });

describe('an export', () => {
  it('is a header, then an event a line, by time', () => {
    const text = exportLog([answerOf('b'), answerOf('c', { at: 5 }), answerOf('a')]);
    const lines = text.split('\n');
    expect(lines[0]).toBe(HEADER);
    expect(lines.slice(1, -1).map((line) => (JSON.parse(line) as LearnerEvent).id)).toEqual([
      'c',
      'a',
      'b',
    ]);
    expect(lines.at(-1)).toBe('');
    expect(lines[1]).toMatch(
      /^{"v":1,"type":"answered","id":"c","at":5,"day":"2026-01-01","chosen":/,
    );
  });

  it('has the same bytes for the same events, in whatever order they and their fields stand', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const turned = log
          .map((event) => Object.fromEntries(Object.entries(event).reverse()) as unknown)
          .reverse();
        expect(exportLog(turned as LearnerEvent[])).toBe(exportLog(log));
      }),
    );
  });

  it('is read as what was written', async () => {
    await fc.assert(
      fc.asyncProperty(logs, async (log) => {
        const device = await deviceWith([]);
        const did = await importLog(exportLog(log), device);
        expect(did).toEqual({ added: log.length, known: 0, lines: log.length });
        expect(await device.events()).toEqual(inOrder(log));
        expect(await exportOf(device)).toBe(exportLog(log));
      }),
    );
  });
});

describe('an import', () => {
  it('says what it did', async () => {
    const device = await deviceWith([answerOf('a'), answerOf('z')]);
    const text = exportLog([answerOf('a'), answerOf('b'), answerOf('c')]);
    expect(await importLog(text, device)).toEqual({ added: 2, known: 1, lines: 3 });
    expect(await importLog(text, device)).toEqual({ added: 0, known: 3, lines: 3 });
    expect(idsOf(await device.events())).toEqual(['a', 'z', 'b', 'c']);
    expect(await importLog(`${HEADER}\n`, device)).toEqual({ added: 0, known: 0, lines: 0 });
  });

  it('takes a byte order mark, Windows line ends, blank lines at the end and a line twice', async () => {
    const [header, line] = exportLog([answerOf('a')]).split('\n');
    const text = `\uFEFF${header ?? ''}\r\n${line ?? ''}\r\n${line ?? ''}\r\n\r\n  \n`;
    const device = await deviceWith([]);
    expect(await importLog(text, device)).toEqual({ added: 1, known: 1, lines: 2 });
  });

  const lineOf = (event: unknown) => JSON.stringify(event);
  const sound = lineOf(answerOf('sound'));
  /** The same with lists so deep that the innermost is on this level, the event being on the first. */
  const nested = (levels: number) =>
    sound.replace('{', `{"deep":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)},`);
  const sentencesFor = async (lines: readonly string[]) => {
    const device = await deviceWith([answerOf('held')]);
    const error: unknown = await importLog(lines.join('\n'), device).catch((e: unknown) => e);
    expect(idsOf(await device.events())).toEqual(['held']);
    expect(error).toBeInstanceOf(LearnerError);
    expect((error as LearnerError).code).toBe('broken-import');
    return (error as LearnerError).message.split('\n');
  };

  it('refuses a broken file with every line that is, and changes nothing', async () => {
    expect(
      await sentencesFor([
        HEADER,
        sound,
        '{"v":1,',
        '',
        lineOf({ ...answerOf('new'), v: 2 }),
        lineOf({ ...answerOf('shape'), right: 'yes' }),
        lineOf(answerOf('sound', { right: false })),
        lineOf(answerOf('held', { right: false })),
        HEADER,
        sound,
        nested(33),
        nested(5000),
        sound.replace('{', '{"__proto__":1,'),
      ]),
    ).toEqual([
      'Line 3: The line is not JSON.',
      'Line 4: The line is blank.',
      expect.stringMatching(/^Line 5: .*version 2/),
      expect.stringMatching(/^Line 6: .*"shape".*"right" must be true or false/),
      'Line 7: The id "sound" is that of another event, in line 2.',
      'Line 8: The id "held" is that of another event in your log.',
      expect.stringMatching(/^Line 9: .*no version/),
      expect.stringMatching(/^Line 11: .*"sound".* deeper than 32 levels/),
      expect.stringMatching(/^Line 12: .*"sound".* deeper than 32 levels/),
      expect.stringMatching(/^Line 13: .*"__proto__"/),
    ]);
  });

  it.each([
    ['nothing', '', /no export/],
    ['a picture', '\u0089PNG\n\u001A\n\n\u0000', /no export/],
    ['another format', '{"format":"aide-memoire/story@1"}', /no export/],
    ['null', 'null', /no export/],
    ['events without a header', sound, /no export/],
    ['a later format', '{"format":"aide-memoire/learner@2"}\n{}', /Update the app/],
  ])('refuses %s in one line', async (_, text, reason) => {
    const sentences = await sentencesFor([text]);
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(/^Line 1: /);
    expect(sentences[0]).toMatch(reason);
  });

  it('takes whatever a log takes, however long, and nested 32 levels', async () => {
    const items = Array.from({ length: 10_000 }, (_, i) => ({
      story: 'treaty',
      item: `when:${i}`,
    }));
    const { v, id, at, day } = answerOf('long');
    const begun: LearnerEvent = { v, id, at, day, type: 'session-begun', session: 's', items };
    const here = await deviceWith([begun]);
    expect(await importLog(`${await exportOf(here)}${nested(32)}\n`, here)).toMatchObject({
      added: 1,
      known: 1,
    });
    const there = await deviceWith([]);
    await importLog(await exportOf(here), there);
    expect(await exportOf(there)).toBe(await exportOf(here));
  });

  it('lists the first thousand broken lines, and counts the others', async () => {
    const clash = lineOf(answerOf('held', { right: false }));
    const broken = Array.from({ length: LIMITS.listed + 4 }, () => '{');
    const sentences = await sentencesFor([HEADER, clash, ...broken]);
    expect(sentences).toHaveLength(LIMITS.listed + 1);
    expect(sentences[0]).toMatch(/^Line 2: The id "held"/);
    expect(sentences.at(-2)).toMatch(/^Line 1001: /);
    expect(sentences.at(-1)).toBe('and 5 more');
    const { broken: listed, more } = readExport(`${HEADER}\n${'{\n'.repeat(20_000)}`);
    expect([listed.length, more]).toEqual([1000, 19_000]);
  });

  it('refuses a file that is too large', () => {
    // As long as one says it is: a file of that size would slow every run of the tests.
    const large = { length: LIMITS.file + 1 } as string;
    expect(readExport(large).broken[0]?.sentence).toMatch(/larger than/);
  });

  it('never throws anything else, and never changes anything, whatever the file', async () => {
    const damage = fc.tuple(fc.nat(), fc.nat(10), fc.string({ unit: 'binary', maxLength: 5 }));
    await fc.assert(
      fc.asyncProperty(logs, damage, async (log, [from, length, put]) => {
        const text = exportLog(log);
        const at = from % (text.length + 1);
        const device = await deviceWith([]);
        try {
          const { added } = await importLog(
            text.slice(0, at) + put + text.slice(at + length),
            device,
          );
          expect(await device.events()).toHaveLength(added);
        } catch (error) {
          expect(error).toMatchObject({ code: 'broken-import' });
          expect(await device.events()).toEqual([]);
        }
      }),
    );
  });
});

describe('two devices', () => {
  it('that exchange exports both ways hold the same events and the same schedule', async () => {
    await fc.assert(
      fc.asyncProperty(dividedLogs, async ([here, there]) => {
        const [phone, desk] = [await deviceWith(here), await deviceWith(there)];
        await importLog(await exportOf(phone), desk);
        await importLog(await exportOf(desk), phone);
        expect(await exportOf(phone)).toBe(await exportOf(desk));
        expect(await phone.events()).toHaveLength(new Set(idsOf([...here, ...there])).size);
        expect(await scheduleFrom(phone)).toEqual(await scheduleFrom(desk));
      }),
    );
  });

  it('end with one log whatever is imported how often and in which order', async () => {
    const imports = dividedLogs.chain(([here, there]) => {
      const files = [
        here,
        there,
        [...here, ...there.filter(({ id }) => !idsOf(here).includes(id))],
      ];
      return fc.tuple(fc.array(fc.constantFrom(...files), { maxLength: 6 }), fc.constant(files));
    });
    await fc.assert(
      fc.asyncProperty(imports, fc.boolean(), async ([some, all], atOnce) => {
        const device = await deviceWith([]);
        const files = [...some, ...all.slice(0, 2)].map(exportLog);
        if (atOnce) await Promise.all(files.map((file) => importLog(file, device)));
        else for (const file of files) await importLog(file, device);
        expect(await exportOf(device)).toBe(exportLog(all[2] ?? []));
      }),
    );
  });
});
