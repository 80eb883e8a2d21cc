import { legalMoves, MACHINES, nextStatus, statusesOf, statusLabel } from '@aide-memoire/core';
import { describe, expect, test } from 'vitest';
import { story } from '#lib/testing/story.ts';
import type { ChartState } from './chart.ts';
import { chartOf, chartsOf } from './layout.ts';
import { wrap } from './wrap.ts';

const overlap = (a: ChartState, b: ChartState): boolean =>
  Math.abs(a.at[0] - b.at[0]) < (a.width + b.width) / 2 &&
  Math.abs(a.at[1] - b.at[1]) < (a.height + b.height) / 2;

describe.each([...MACHINES.values()])('the chart of a $id', (machine) => {
  const chart = chartOf(machine);

  test('has every status with its label, and none lies on another', () => {
    expect(chart.states.map(({ status }) => status)).toEqual(statusesOf(machine));
    for (const state of chart.states) {
      expect(state.lines.join(' ')).toBe(statusLabel(machine, state.status));
      expect(chart.states.filter((other) => overlap(state, other))).toEqual([state]);
    }
  });

  test('has a way for every move that changes the status, and no other', () => {
    const ways = new Set<string>();
    for (const from of statusesOf(machine)) {
      for (const move of legalMoves(machine, from)) {
        const to = nextStatus(machine, from, move) ?? '';
        if (to !== from) ways.add(`${from} ${to}`);
      }
    }
    expect(new Set(chart.moves.map(({ from, to }) => `${from} ${to}`))).toEqual(ways);
  });

  test('lies within its frame', () => {
    const points = [
      ...chart.states.flatMap(({ at: [x, y], width, height }) => [
        [x - width / 2, y - height / 2],
        [x + width / 2, y + height / 2],
      ]),
      ...chart.moves.flatMap((move) => [...move.points, move.label]),
    ];
    for (const [x = -1, y = -1] of points) {
      expect(x >= 0 && x <= chart.width && y >= 0 && y <= chart.height).toBe(true);
    }
  });

  test('is the same each time', () => {
    expect(chartOf(machine)).toEqual(chart);
  });
});

test('a story has the charts of its machines, each once, as plain data', () => {
  const charts = chartsOf(story().subjects.map(({ machine }) => machine));
  expect(Object.keys(charts)).toEqual(['meeting']);
  expect(JSON.parse(JSON.stringify(charts))).toEqual(charts);
});

test('labels break at spaces, evenly, and a long word keeps its line', () => {
  expect(wrap('talking', 17)).toEqual(['talking']);
  expect(wrap('in force for its first term', 17)).toEqual(['in force for its', 'first term']);
  expect(wrap('a incomprehensibilities b', 10)).toEqual(['a', 'incomprehensibilities', 'b']);
});
