import {
  exportLog,
  FORMAT,
  learnerLog,
  type LearnerEvent,
  memoryStore,
} from '@aide-memoire/learner';
import { expect, test } from 'vitest';
import { importedInWords, importFile } from './import-file.ts';

const goal: LearnerEvent = {
  v: 1,
  type: 'goal-set',
  id: 'goal',
  at: Date.UTC(2026, 10, 21, 12),
  day: '2026-11-21',
  answersADay: 10,
};
const fileOf = (text: string, size = text.length) => ({
  name: 'log.jsonl',
  size,
  text: () => Promise.resolve(text),
});

test('a sound file is merged, and says how much of it was new', async () => {
  const log = learnerLog(memoryStore());
  const file = fileOf(exportLog([goal]));
  const [first, again] = [await importFile(file, log), await importFile(file, log)];
  expect(first).toMatchObject({ state: 'imported', imported: { added: 1, lines: 1 } });
  expect(again).toMatchObject({ state: 'imported', imported: { added: 0, lines: 1 } });
  expect(await log.events()).toEqual([goal]);
});

test('a broken file changes nothing, and names every line that is broken', async () => {
  const log = learnerLog(memoryStore());
  const outcome = await importFile(fileOf(`${exportLog([goal])}not json\n{}\n`), log);
  expect(outcome.state === 'broken' && outcome.sentences).toEqual([
    expect.stringMatching(/^Line 3: /),
    expect.stringMatching(/^Line 4: /),
  ]);
  expect(await log.events()).toEqual([]);
});

test('a file that is far too large is not even read', async () => {
  const file = {
    ...fileOf(`{"format":"${FORMAT}"}`, 2 ** 40),
    text: () => Promise.reject(new Error('read')),
  };
  const outcome = await importFile(file, learnerLog(memoryStore()));
  expect(outcome).toMatchObject({
    state: 'failed',
    sentence: 'The file is too large to be a log.',
  });
});

test('a file that cannot be read says why', async () => {
  const file = { ...fileOf(''), text: () => Promise.reject(new Error('It is gone.')) };
  const outcome = await importFile(file, learnerLog(memoryStore()));
  expect(outcome).toMatchObject({ state: 'failed', sentence: 'It is gone.' });
});

test('the words tell what changed', () => {
  expect(importedInWords({ added: 3, known: 0, lines: 3 })).toContain('All 3');
  expect(importedInWords({ added: 1, known: 2, lines: 3 })).toContain('1 of the 3');
  expect(importedInWords({ added: 0, known: 3, lines: 3 })).toContain('nothing changed');
  expect(importedInWords({ added: 0, known: 0, lines: 0 })).toContain('holds no events');
});
