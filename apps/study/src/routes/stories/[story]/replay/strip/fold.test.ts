import { parseDate } from '@aide-memoire/core';
import { describe, expect, test } from 'vitest';
import { foldTime } from './fold.ts';

const fold = (...dates: readonly string[]) => foldTime(dates.map(parseDate));
const labels = (...dates: readonly string[]) => fold(...dates).map(({ label }) => label);

describe('the steps of a story by time', () => {
  test('those of one day stand together', () => {
    expect(fold('2023-03-01', '2023-03-02', '2023-03-02', '2023-03-03')).toEqual([
      { first: 1, last: 1, label: '1 Mar 2023', folded: false },
      { first: 2, last: 3, label: '2 Mar', folded: false },
      { first: 4, last: 4, label: '3 Mar 2023', folded: false },
    ]);
  });

  test('dead time is folded, a few quiet days are not', () => {
    expect(fold('2010-04-08', '2023-02-21', '2023-02-28').map(({ folded }) => folded)).toEqual([
      false,
      true,
      false,
    ]);
  });

  test('labels are as short as their neighbours allow', () => {
    expect(labels('2010-04-08', '2022-02-24', '2022-08-01', '2023-03-01', '2023-03-02')).toEqual([
      '2010',
      'Feb 2022',
      'Aug 2022',
      '1 Mar 2023',
      '2 Mar 2023',
    ]);
  });

  test('a date says no more than is known', () => {
    expect(labels('2022', '2022-08', '2022-08-20')).toEqual(['2022', 'Aug 2022', '20 Aug 2022']);
  });

  test('what happened at some time up to a day stays where the story has got to', () => {
    expect(fold('2023-03-01', '../2023-03-02', '2023-03-02').map(({ first }) => first)).toEqual([
      1, 3,
    ]);
    expect(fold('../2023-03-02', '2023-03-02')).toHaveLength(1);
  });

  test('a wide date after a narrow one does not turn time back', () => {
    expect(fold('2022-08-20', '2022', '2022-11-08').map(({ first }) => first)).toEqual([1, 3]);
  });

  test('steps without a date stand apart at the end', () => {
    expect(foldTime([parseDate('2023-03-01'), undefined, undefined])).toEqual([
      { first: 1, last: 1, label: '2023', folded: false },
      { first: 2, last: 3, label: 'undated', folded: true },
    ]);
  });

  test('no steps, no bands', () => {
    expect(fold()).toEqual([]);
  });
});
