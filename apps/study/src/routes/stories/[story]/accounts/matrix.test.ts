import { replay, type StoryEvent } from '@aide-memoire/core';
import { expect, test } from 'vitest';
import { report, story, talk } from '#lib/testing/story.ts';
import { accountInWords } from './account-words.ts';
import { daysOf, matrixOf } from './matrix.ts';
import { fits, readShow } from './show.ts';
import { verdictsOf } from './verdicts.ts';

const events = [
  talk({ reports: [report('efe'), report('digest', { from: ['cnn', 'official'], paragraph: 3 })] }),
  talk({ id: 'denied', reports: [report('efe', { stance: 'denies', from: ['lavrov'] })] }),
  talk({ id: 'later', happened: '2023-03-09', reports: [report('record', { tells: ['by'] })] }),
];
const matrix = matrixOf(replay(story({ events })));

/** What the matrix says of one event, told by its reports. */
function cell(source: string, more: Partial<StoryEvent>): string | undefined {
  const timeline = replay(story({ events: [talk(more)] }));
  const account = matrixOf(timeline).rows[0]?.accounts.get(source);
  return account && accountInWords(account, timeline.index);
}

test('articles come first, then records; a source that nobody read has no column', () => {
  expect(matrix.articles.map(({ source }) => source.id)).toEqual(['efe', 'digest']);
  expect(matrix.records.map(({ source }) => source.id)).toEqual(['record']);
});

test('each source has its totals: how much it reports, and how much alone', () => {
  const columns = [...matrix.articles, ...matrix.records];
  expect(columns.map((column) => [column.source.id, column.events, column.alone])).toEqual([
    ['efe', 2, 1],
    ['digest', 1, 0],
    ['record', 1, 1],
  ]);
});

test('events of one day stand together, in their order', () => {
  expect(daysOf(matrix.rows).map(({ date, rows }) => [date, rows.map(({ step }) => step)])).toEqual(
    [
      ['2 March 2023', [1, 2]],
      ['9 March 2023', [3]],
    ],
  );
});

test('the rows can be those of one source, of two, or disputed', () => {
  const steps = (show: ReturnType<typeof readShow>) =>
    matrix.rows.filter((row) => fits(row, show)).map(({ step }) => step);
  expect(steps('all')).toEqual([1, 2, 3]);
  expect(steps('alone')).toEqual([2, 3]);
  expect(steps('two')).toEqual([1]);
  expect(steps('disputed')).toEqual([2]);
});

test('an address that asks for nothing known shows all', () => {
  expect(readShow('?show=alone')).toBe('alone');
  expect(readShow('?show=everything')).toBe('all');
  expect(readShow('')).toBe('all');
});

test('a cell says how its source has the event, and where', () => {
  expect(cell('efe', { reports: [report('efe', { paragraph: 3 })] })).toBe(
    'the EFE report: reports it itself; paragraph\u00a03',
  );
  expect(
    cell('digest', { reports: [report('digest', { from: ['cnn', 'official'], paragraph: 7 })] }),
  ).toBe('the news digest: reports it, through a US official, to CNN; paragraph\u00a07');
  expect(
    cell('efe', {
      reports: [report('efe'), report('efe', { from: ['lavrov'], paragraph: 5, quote: 'short' })],
    }),
  ).toBe(
    'the EFE report: reports it itself and through Lavrov; with words quoted; paragraphs\u00a01 and 5',
  );
  expect(
    cell('efe', {
      reports: [report('efe'), report('efe', { stance: 'denies', from: ['lavrov'] })],
    }),
  ).toBe('the EFE report: reports it itself and denies it, through Lavrov; paragraph\u00a01');
  expect(cell('efe', { reports: [report('efe', { stance: 'qualifies' })] })).toBe(
    'the EFE report: qualifies it itself; paragraph\u00a01',
  );
});

test('a source that leaves out a part of the event is said to', () => {
  const parts = (...tells: readonly string[]) =>
    cell('efe', {
      details: { length: { label: 'length', text: 'short' } },
      reports: tells.map((part) => report('efe', { tells: part.split(' ') })),
    });
  expect(parts('happened by')).toMatch(/reports part of it/);
  expect(parts('happened by', 'length')).toMatch(/reports it itself/);
  const place = talk({ place: 'delhi', reports: [report('efe', { tells: ['happened', 'by'] })] });
  expect(matrixOf(replay(story({ events: [place] }))).rows[0]?.accounts.get('efe')?.manner).toEqual(
    {
      asserts: 'itself',
      isWhole: false,
      denies: false,
      qualifies: false,
      quotes: false,
    },
  );
});

test('a silent source has no account', () => {
  expect(cell('digest', { reports: [report('efe')] })).toBeUndefined();
});

test('verdicts are named once each, in one order, and only those on the rows', () => {
  const timeline = replay(story({ events }));
  const labels = (rows: typeof matrix.rows) =>
    verdictsOf(rows, timeline.index).map(({ label }) => label);
  expect(labels(matrix.rows)).toEqual(['Corroborated', 'Disputed', 'Background from records']);
  expect(labels([...matrix.rows].reverse())).toEqual(labels(matrix.rows));
  expect(labels(matrix.rows.slice(1, 2))).toEqual(['Disputed']);
  expect(labels([])).toEqual([]);
});
