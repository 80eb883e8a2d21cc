import { dueItems } from '@aide-memoire/learner';
import { expect, test } from 'vitest';
import { answered, scheduleAfter, TODAY } from '#lib/testing/learned.ts';
import { dueCounts, reasonsOf } from './due-counts.ts';

const wrong = answered('treaty', 'when:signing', { right: false, confidence: 'unsure' });
const sureAndWrong = answered('treaty', 'who:signing', { right: false, confidence: 'sure' });
const changed = answered('strike', 'when:signing', {
  key: ['2009'],
  shown: ['2009', '2010'],
  chosen: ['2009'],
});

test('what is due is counted by story and by reason, the story with the most first', () => {
  const due = dueItems(scheduleAfter(wrong, sureAndWrong, changed), TODAY);
  expect(reasonsOf(due)).toEqual({ changed: 1, 'confident-error': 1, forgetting: 1 });
  expect(dueCounts(due)).toEqual([
    { story: 'treaty', all: 2, because: { changed: 0, 'confident-error': 1, forgetting: 1 } },
    { story: 'strike', all: 1, because: { changed: 1, 'confident-error': 0, forgetting: 0 } },
  ]);
  expect(dueCounts([])).toEqual([]);
});
