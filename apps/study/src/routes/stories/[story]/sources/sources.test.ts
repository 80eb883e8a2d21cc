import { expect, test } from 'vitest';
import { report, story, talk } from '#lib/testing/story.ts';
import { groupSources } from './sources.ts';

const events = [
  talk({ reports: [report('efe'), report('digest', { from: ['cnn'] })] }),
  talk({ id: 'before', reports: [report('efe'), report('record')] }),
  talk({ id: 'after', reports: [report('efe')] }),
];

test('sources are those read, the records, and those only named', () => {
  const { read, records, named } = groupSources(story({ events }));
  expect([read, records, named].map((lines) => lines.map(({ id }) => id))).toEqual([
    ['efe', 'digest'],
    ['record'],
    ['cnn'],
  ]);
});

test('each says how much it reports, and how much of that alone', () => {
  const { read, named } = groupSources(story({ events }));
  expect(read.map(({ share }) => share)).toEqual([
    'reports 3 of 3 events, 1 of them alone',
    'reports 1 of 3 events',
  ]);
  expect(named.map(({ share }) => share)).toEqual(['named in 1 report']);
});

test('each says who published it and when, nothing twice', () => {
  const { read, named } = groupSources(story({ events }));
  expect(read.map(({ name, publisher, published }) => [name, publisher, published])).toEqual([
    ['The EFE report', 'EFE', 'about 2 March 2023'],
    ['The news digest', undefined, undefined],
  ]);
  expect(named[0]).toMatchObject({ publisher: undefined, published: '2 March 2023' });
});
