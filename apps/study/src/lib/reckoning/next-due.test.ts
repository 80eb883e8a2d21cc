import { expect, test } from 'vitest';
import { answered, catalogs, NOW, scheduleAfter, TODAY } from '#lib/testing/learned.ts';
import { gone, nextDue } from './next-due.ts';

test('the next day is the first after today on which anything falls due, with all of it', () => {
  const today = { at: NOW, day: TODAY };
  const both = [
    answered('treaty', 'when:signing', { ...today, right: false }),
    answered('strike', 'who:signing', { ...today, right: false }),
  ];
  const later = answered('strike', 'when:signing', { ...today, confidence: 'sure' });
  expect(nextDue(scheduleAfter(...both, later), TODAY)).toEqual({ day: '2026-11-22', reviews: 2 });
  // Due today already, so not the next.
  const due = answered('treaty', 'when:signing', { right: false });
  expect(nextDue(scheduleAfter(due), TODAY)).toBeUndefined();
  expect(nextDue(scheduleAfter(), TODAY)).toBeUndefined();
});

test('answers of a story that is not here rest, and are counted; of one that is here they are not', () => {
  const schedule = scheduleAfter(
    answered('lost', 'when:signing'),
    answered('lost', 'who:signing'),
    answered('treaty', 'gone:signing', { key: ['both'] }),
  );
  expect([...gone(schedule, catalogs)]).toEqual([['lost', 2]]);
});
