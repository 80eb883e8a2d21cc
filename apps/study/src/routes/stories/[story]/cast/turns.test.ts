import { replay } from '@aide-memoire/core';
import { describe, expect, test } from 'vitest';
import { story, talk } from '#lib/testing/story.ts';
import { rowsOf, turnsOf } from './turns.ts';

const turns = (...events: readonly Parameters<typeof talk>[0][]) =>
  turnsOf(replay(story({ events: events.map((event, i) => talk({ id: `e${i}`, ...event })) })));
const inShort = (...events: readonly Parameters<typeof talk>[0][]) =>
  turns(...events).map(({ from, to, events: all, statements }) =>
    [`${from}→${to}`, all.length, statements].join(' '),
  );

test('a talk counts for each who held it', () => {
  expect(inShort({ act: 'talk' })).toEqual(['blinken→lavrov 1 false', 'lavrov→blinken 1 false']);
});

test('words that are only a statement are told apart, until there is more than statements', () => {
  const criticism = { act: 'criticise', by: ['blinken'], to: ['lavrov'] };
  expect(inShort(criticism)).toEqual(['blinken→lavrov 1 true']);
  expect(inShort(criticism, { act: 'demand', by: ['blinken'], to: ['lavrov'] })).toEqual([
    'blinken→lavrov 2 false',
  ]);
});

test('a deed is no word, and nobody speaks to themselves', () => {
  expect(inShort({ act: 'detain', by: ['blinken'], to: ['lavrov'] })).toEqual([]);
  expect(inShort({ act: 'demand', by: ['blinken'], to: ['blinken'] })).toEqual([]);
});

test('the most frequent come first, and whoever speaks has a row', () => {
  const timeline = replay(
    story({
      events: [
        talk({ id: 'a', act: 'demand', by: ['official'], to: ['lavrov'] }),
        talk({ id: 'b', act: 'demand', by: ['blinken'], to: ['lavrov'] }),
        talk({ id: 'c', act: 'demand', by: ['blinken'], to: ['lavrov'] }),
      ],
    }),
  );
  const all = turnsOf(timeline);
  expect(all.map(({ from }) => from)).toEqual(['blinken', 'official']);
  expect(rowsOf(timeline, all).map(({ id }) => id)).toEqual(['lavrov', 'blinken', 'official']);
});

describe('whoever acts for somebody who acts for another', () => {
  const { entities } = story();
  const group = { kind: 'organisation', aliases: [], named: true } as const;
  const rows = (of: Readonly<Record<string, string>>, by: readonly string[]) => {
    const groups = ['ministry', 'arland'].map((id) => ({ id, name: id, short: id, ...group }));
    const all = [...entities, ...groups].map((entity) => ({
      ...entity,
      ...(of[entity.id] !== undefined && { of: of[entity.id] }),
    }));
    const events = by.map((each, i) =>
      talk({ id: `e${i}`, act: 'demand', by: [each], to: ['lavrov'] }),
    );
    const timeline = replay(story({ entities: all, events }));
    return rowsOf(timeline, turnsOf(timeline)).map(({ id }) => id);
  };

  test('stands under the last of them, and has one row', () => {
    const of = { blinken: 'ministry', ministry: 'arland' };
    expect(rows(of, ['blinken', 'ministry', 'ministry'])).toEqual([
      'arland',
      'ministry',
      'blinken',
      'lavrov',
    ]);
  });

  test('stands alone where that goes round in a circle', () => {
    const of = { blinken: 'ministry', ministry: 'arland', arland: 'ministry' };
    expect(rows(of, ['blinken', 'ministry', 'arland']).toSorted()).toEqual([
      'arland',
      'blinken',
      'lavrov',
      'ministry',
    ]);
  });
});
