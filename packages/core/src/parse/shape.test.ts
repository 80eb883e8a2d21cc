import { describe, expect, it } from 'vitest';
import { pactFile } from '../testing/pact-file.ts';
import { checkStory } from './index.ts';
import { nearest } from './nearest.ts';

/** What is said of the pact file with one piece of it changed. */
function sentencesAfter(from: string, to: string): string[] {
  expect(pactFile).toContain(from);
  return checkStory(pactFile.replace(from, to)).errors.map(({ sentence }) => sentence);
}

const lengthDetail = '{ label: the length, value: 10, unit: minutes, bound: under }';
const toneDetail = '{ label: the tone, text: calm }';

describe('a detail that is wrong', () => {
  it.each([
    [
      'a typo in a quantity',
      '{ label: x, value: 10, unti: minutes, bound: under }',
      [
        '"unit" is missing here; write a text.',
        '"unti" is no key of a quantity; did you mean "unit"?',
      ],
    ],
    [
      'a typo in a reason',
      '{ label: x, becuase: it is dear }',
      [
        '"because" is missing here; write a text.',
        '"becuase" is no key of a reason; did you mean "because"?',
      ],
    ],
    [
      'a reason and a text at once',
      '{ label: x, because: it is dear, text: calm }',
      ['"text" is no key of a reason; it takes label, because.'],
    ],
    ['nothing but a label', '{ label: x }', ['"text" is missing here; write a text.']],
    [
      'an infinite number',
      '{ label: x, value: .inf, unit: minutes }',
      ['"value" is not a finite number; write one such as 10.'],
    ],
    [
      'no number',
      '{ label: x, value: .nan, unit: minutes }',
      ['"value" is not a finite number; write one such as 10.'],
    ],
  ])('%s', (_, detail, sentences) => {
    expect(sentencesAfter(lengthDetail, detail).sort()).toEqual([...sentences].sort());
  });

  it.each([
    ['calm', 'a text'],
    ['[calm]', 'a list'],
    ['', 'empty'],
    ['5', 'a number'],
  ])('%j instead of a map', (value, what) => {
    expect(sentencesAfter(toneDetail, value)).toEqual([
      `"tone" is ${what}; a detail is a map with a label and one of because, value (with unit) or text.`,
    ]);
  });

  it('does not count as missing where a report tells of it', () => {
    const text = pactFile
      .replace('tells: [happened, reason]', 'tells: [tone]')
      .replace(toneDetail, 'calm');
    expect(checkStory(text).errors.map(({ code }) => code)).toEqual(['wrong-type']);
  });
});

describe('a sentence names the innermost key on its path', () => {
  it.each([
    ['by: [ann]', 'by: [[ann]]', 'This entry of "by" is a list; it should be a text.'],
    ['[10.5, 20]', '[100, 20]', 'This entry of "at" is too large; at most 90.'],
    [
      '- { id: radio, label: the radio }',
      '- radio',
      'This entry of "sources" is a text; it should be a map of keys and values.',
    ],
    [
      'paragraph: 2',
      'paragraph: .inf',
      '"paragraph" is not a finite number; write one such as 10.',
    ],
  ])('%s → %s', (from, to, sentence) => {
    expect(sentencesAfter(from, to)).toContain(sentence);
  });

  it('and speaks of the story only when all of it is meant', () => {
    expect(checkStory('- a').errors[0]?.sentence).toMatch(/^The story is a list/);
  });
});

describe('guesses at short words', () => {
  it.each(['x', '~', '<<', 'z'])('%j is not taken for another word', (word) => {
    expect(nearest(word, ['id', 'act', 'by', 'to', 'label', 'at', 'a'])).toBeUndefined();
  });

  it.each([
    ['idd', 'id'],
    ['ac', 'act'],
    ['txt', 'text'],
    ['lable', 'label'],
  ])('%j is %j', (word, meant) => {
    expect(nearest(word, ['id', 'act', 'text', 'label'])).toBe(meant);
  });
});
