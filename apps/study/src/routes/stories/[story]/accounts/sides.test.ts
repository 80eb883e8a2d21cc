import { replay, type Position, type Story } from '@aide-memoire/core';
import { expect, test } from 'vitest';
import { report, story, talk } from '#lib/testing/story.ts';
import { sidesOf } from './sides.ts';

const position = (more: Partial<Position>): Position => ({
  id: 'short',
  claim: 'it was short',
  moves: {},
  reports: [],
  ...more,
});

function sides(positions: readonly Position[], more: Partial<Story> = {}) {
  const dispute = { id: 'how', question: 'How long was it?', about: ['talk'], positions };
  return sidesOf(replay(story({ disputes: [dispute], ...more })), dispute);
}

test('each holder is named once, with the places where one can read it', () => {
  const [side] = sides([
    position({
      reports: [
        report('efe', { paragraph: 5 }),
        report('efe', { paragraph: 3 }),
        report('digest', { from: ['cnn', 'official'], paragraph: 2 }),
      ],
    }),
  ]);
  expect(side?.claim).toBe('It was short');
  expect(side?.holders.map(({ name, places }) => [name, places])).toEqual([
    ['The EFE report', [{ chain: '', paragraphs: 'paragraphs\u00a03 and 5' }]],
    ['A US official', [{ chain: 'to CNN, in the news digest', paragraphs: 'paragraph\u00a02' }]],
  ]);
});

test('whoever denies or qualifies it stands apart from those who hold it', () => {
  const [side] = sides([
    position({
      reports: [
        report('digest'),
        report('efe', { from: ['lavrov'], stance: 'denies' }),
        report('cnn', { stance: 'qualifies' }),
      ],
    }),
  ]);
  expect(side?.holders.map(({ name }) => name)).toEqual(['The news digest']);
  expect(side?.deniers.map(({ name }) => name)).toEqual(['Lavrov']);
  expect(side?.qualifiers.map(({ name }) => name)).toEqual(['CNN']);
});

test('who stands on two sides is said to on both', () => {
  const both = [report('efe')];
  const [one, two] = sides([
    position({ reports: both }),
    position({ id: 'long', claim: 'it was long', reports: both }),
  ]);
  expect(one?.holders[0]?.also).toEqual(['it was long']);
  expect(two?.holders[0]?.also).toEqual(['it was short']);
});

test('what somebody voiced is theirs, not that of the source which tells of it', () => {
  const events = [
    talk(),
    talk({
      id: 'account',
      by: ['lavrov'],
      reports: [report('efe', { quote: 'ten minutes', paragraph: 9 })],
    }),
  ];
  const [side] = sides([position({ in: 'account', reports: [report('efe', { paragraph: 4 })] })], {
    events,
  });
  expect(side?.voiced?.index).toBe(2);
  expect(side?.holders).toMatchObject([
    {
      name: 'Lavrov',
      places: [{ chain: 'according to the EFE report', paragraphs: 'paragraph\u00a09' }],
      quotes: [{ text: 'ten minutes', speaker: undefined }],
    },
    { name: 'The EFE report', places: [{ chain: '', paragraphs: 'paragraph\u00a04' }], quotes: [] },
  ]);
});

test("a quote says whose words they are where they are not the holder's own", () => {
  const [side] = sides([
    position({ reports: [report('efe', { quote: 'ten minutes', speaker: 'lavrov' })] }),
  ]);
  expect(side?.holders[0]?.quotes).toEqual([{ text: 'ten minutes', speaker: 'Lavrov' }]);
});

test('a position says what it would have moved, where things went another way', () => {
  const events = [talk({ moves: { meeting: 'request' } })];
  const [called, asked] = sides(
    [
      position({ moves: { meeting: 'schedule' } }),
      position({ id: 'asked', moves: { meeting: 'request' } }),
    ],
    { events },
  );
  expect(called?.would).toEqual([
    'The talk would be “agreed and still to come”, not “asked for by one side only”.',
  ]);
  expect(asked?.would).toEqual([]);
});

test('a name from right to left turns none of our words round in what would have been', () => {
  const talks = { id: 'meeting', machine: 'meeting', name: 'المحادثات', of: ['blinken', 'lavrov'] };
  const [side] = sides([position({ moves: { meeting: 'schedule' } })], {
    subjects: [talks],
    events: [talk({ moves: { meeting: 'request' } })],
  });
  expect(side?.would[0]).toMatch(/^\u2068المحادثات\u2069 would be /);
});
