import { replay } from '@aide-memoire/core';
import { itemsOf, type Item } from '@aide-memoire/quiz';
import { blindReport } from '@aide-memoire/quiz/audit';
import { loadStory, storyIds } from '@aide-memoire/stories';
import { describe, expect, it } from 'vitest';
import { asTable, guess } from './report.ts';

const SEEDS = [1, 2, 3, 5, 8, 13, 21, 34];

describe.each(storyIds())('blind solvers on %s', (id) => {
  const timeline = replay(loadStory(id));

  it.each(SEEDS)('do no better than chance allows, with seed %s', (seed) => {
    const rows = guess(timeline, seed);
    const broken = rows.filter(({ breaks }) => breaks);
    expect(broken.length === 0 ? '' : asTable([rows])).toBe('');
  });

  it('would be seen to do better, had keys a place of their own', () => {
    const keyFirst = (item: Item): Item => ({
      ...item,
      options: item.options.toSorted(
        (a, b) => Number(item.key.includes(b.id)) - Number(item.key.includes(a.id)),
      ),
    });
    const rigged = itemsOf(timeline, { seed: 1 }).map(keyFirst);
    expect(blindReport(rigged).some(({ breaks, solver }) => breaks && /first/i.test(solver))).toBe(
      true,
    );
  });
});
