import { describe, expect, it } from 'vitest';
import { pactFile } from '../testing/pact-file.ts';
import { checkStory } from './index.ts';

const errorsOf = (text: string): string[] =>
  checkStory(text).errors.map(({ line, column, sentence }) => `${line}:${column} ${sentence}`);

const head = 'format: aide-memoire/story@1\nid: x\n';

describe('a text that is not YAML', () => {
  it.each([
    [
      'a stray bracket',
      `${head}a: b\n\n}\nc: d\ne: f\n`,
      [
        '5:1 "}" does not belong here; remove it, or look for a bracket, quotation mark or comma missing before it.',
      ],
    ],
    [
      'another document',
      `${head}\n---\na: b\n`,
      ['4:1 A story is one document; remove the line that begins another (---).'],
    ],
    [
      'a key twice',
      `${head}"id": y\n`,
      ['3:1 "id" stands twice in this map; keep one of the two.'],
    ],
    [
      'a line that sticks out, after an empty line and a comment',
      `${head}a:\n    b: c\n\n  # so\n  d: e\n`,
      ['7:3 This line is not indented like its neighbours; keys of one map begin in one column.'],
    ],
    [
      'an item that sticks out',
      `${head}a:\n  - id: b\n\n   - id: c\n`,
      [
        '6:4 This item is not indented like its neighbours; the hyphens of one list stand in one column.',
      ],
    ],
    [
      'an item too far out',
      `${head}a:\n  - id: b\n    c: d\n\n - id: c\n`,
      [
        '7:2 This item is not indented like its neighbours; the hyphens of one list stand in one column.',
      ],
    ],
    [
      'a line too far in',
      `${head}a:\n  b: c\n\n     d: e\n`,
      ['6:6 This line is indented too far; keys of one map begin in one column.'],
    ],
    [
      'a tab',
      `${head}a:\n  b: c\n\n\td: e\n`,
      ['6:1 This line is indented with a tab; use spaces.'],
    ],
    [
      'an open quotation mark',
      `${head}a: "b\nc: d\n\n`,
      ['3:4 The quotation mark that opens here is never closed.'],
    ],
    [
      'an open list in an open map',
      `${head}a: { x: [1, 2\n\nb: c\n`,
      ['3:9 The "[" that opens here is never closed; write "]" where it ends.'],
    ],
    [
      'an open JSON file',
      '{ "a": [1,\n',
      ['1:8 The "[" that opens here is never closed; write "]" where it ends.'],
    ],
    [
      'a colon in a text',
      `${head}title: Peace: a history\n`,
      ['3:8 A text that holds a colon and a space needs quotes around it.'],
    ],
    [
      'a comma that is missing',
      '{ "a": 1,\n  "b": 2 "c": 3 }',
      ['2:8 A comma is missing before this, or a text that holds a colon needs quotes.'],
    ],
    [
      'two commas',
      `${head}a: { b: c,, d: e }\n`,
      [
        '3:11 "," does not belong here; remove it, or look for a bracket, quotation mark or comma missing before it.',
      ],
    ],
    [
      'a reserved character',
      `${head}a: @b\n`,
      ['3:4 A text that begins with "@" needs quotes around it.'],
    ],
    [
      'an apostrophe in single quotes',
      `${head}a: 'it's'\n`,
      ["3:8 Within single quotes an apostrophe is written twice (''); or use double quotes."],
    ],
    [
      'a backslash',
      `${head}a: "b\\q"\n`,
      ['3:6 A backslash in double quotes must be written twice; or use single quotes.'],
    ],
    [
      'a line with no key',
      `${head}just a text\n\nb: c\n`,
      [
        '3:1 This line has no "key:"; write one, or indent a text that goes on from the line above.',
      ],
    ],
    ['a list as a key', `${head}? [a]\n: b\n`, ['3:3 A key is a word, not a list or a map.']],
    [
      'a comment too close',
      `${head}a: "b"#c\n`,
      ['3:7 Write a space before "#", or put the text in quotes.'],
    ],
  ])('%s', (_, text, sentences) => {
    expect(errorsOf(text)).toEqual(sentences);
  });

  it('is told of three mistakes at most', () => {
    expect(errorsOf(`${head}${'a: b\n'.repeat(9)}`)).toHaveLength(3);
  });
});

describe('a byte-order mark', () => {
  it('counts as no column', () => {
    expect(errorsOf('\ufeffform: x\n')).toContainEqual(expect.stringMatching(/^1:1 "form"/));
    expect(errorsOf('\ufefftitle: a: b\n')).toEqual([expect.stringMatching(/^1:8 /)]);
    expect(checkStory(`\ufeff${pactFile}`).errors).toEqual([]);
    expect(errorsOf('\ufeff')).toEqual([expect.stringContaining('The file is empty')]);
  });
});
