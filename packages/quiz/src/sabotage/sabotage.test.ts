import { replay } from '@aide-memoire/core';
import { loadStory } from '@aide-memoire/stories';
import { describe, expect, it } from 'vitest';
import { itemsOf, type Kind, KINDS } from '../index.ts';
import { SABOTAGES, sabotageReport } from './index.ts';

const timeline = replay(loadStory('new-start-2023'));
const report = sabotageReport(itemsOf(timeline, { seed: 1 }), timeline);

/** Which kinds each sabotage must be possible in: all, but for what has none of that to spoil. */
const POSSIBLE: Readonly<Record<string, readonly Kind[]>> = {
  'swapped-key': KINDS,
  'two-keys': KINDS,
  'no-evidence': KINDS,
  'no-feedback': KINDS,
  'false-words': KINDS,
  denied: KINDS,
  // An order has no distractors.
  'true-distractor': KINDS.filter((kind) => kind !== 'order'),
  'nobody-named': ['status-at', 'what-changed', 'who-said', 'disagreement', 'why'],
  'approximate-day': ['when', 'status-at', 'what-next', 'order', 'interval', 'not-stated'],
  'broken-order': ['when', 'how-many', 'interval', 'order', 'what-next'],
  'disputed-as-fact': ['status-at', 'what-changed'],
};

describe.each(SABOTAGES.map(({ name, sentence }) => [name, sentence] as const))(
  'sabotage %s: %s',
  (name) => {
    const rows = report.filter(({ sabotage }) => sabotage === name);

    it.each([...(POSSIBLE[name] ?? [])])('is tried on items of kind %s', (kind) => {
      expect(rows.find((row) => row.kind === kind)?.tried).toBeGreaterThan(0);
    });

    it('is caught every time', () => {
      expect(rows.flatMap(({ kind, missed }) => missed.map((id) => `${kind}: ${id}`))).toEqual([]);
    });
  },
);
