import { expect, test } from 'vitest';
import { shortNames } from './heads.ts';

test('what all labels begin with is left out', () => {
  expect(
    shortNames(['the public record of Whelan’s arrest', 'the public record of the treaty']),
  ).toEqual(['Whelan’s arrest', 'Treaty']);
  expect(shortNames(['the EFE report', 'the news digest'])).toEqual(['EFE report', 'News digest']);
});

test('something is always left', () => {
  expect(shortNames(['the record', 'the record of the trial'])).toEqual([
    'Record',
    'Record of the trial',
  ]);
  expect(shortNames(['same', 'same'])).toEqual(['Same', 'Same']);
});

test('a label that stands alone loses its article alone', () => {
  expect(shortNames(['the EFE report'])).toEqual(['EFE report']);
  expect(shortNames(['Theatre news'])).toEqual(['Theatre news']);
  expect(shortNames([])).toEqual([]);
});
