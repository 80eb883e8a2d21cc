import { describe, expect, it } from 'vitest';
import { pactFile } from '../testing/pact-file.ts';
import { checkStory } from './index.ts';

/** What is said of the pact file with one piece of it changed. */
function errorsAfter(from: string, to: string) {
  expect(pactFile).toContain(from);
  return checkStory(pactFile.replace(from, to)).errors;
}

const sentencesAfter = (from: string, to: string): string[] =>
  errorsAfter(from, to).map(({ sentence }) => sentence);

const lengthDetail = '{ label: the length, value: 10, unit: minutes, bound: under }';
const toneDetail = '{ label: the tone, text: calm }';

describe('a key that JavaScript keeps for itself', () => {
  it.each([
    ['moves: { the-pact: sign }', 'moves: { __proto__: sign, the-pact: sign }', 'moves'],
    ['language: en\n', 'language: en\n__proto__: { a: b }\n', ''],
    [toneDetail, '{ label: the tone, text: calm, __proto__: x }', 'tone'],
    [lengthDetail, '{ label: x, value: 1, unit: m }\n      __proto__: { label: x, text: y }', ''],
    ['disputes:', 'acts: { __proto__: { label: go } }\ndisputes:', 'acts'],
  ])('%s → %s', (from, to) => {
    const errors = errorsAfter(from, to);
    expect(errors.map(({ code }) => code)).toEqual(['unknown-key']);
    const before = pactFile.replace(from, to).split('__proto__')[0]?.split('\n') ?? [];
    expect(errors[0]).toMatchObject({
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
      sentence: '"__proto__" can be no key of a story; leave it out or rename it.',
    });
  });
});

describe('characters that no reader sees', () => {
  it.each([
    ['escape', '\\u001b', 'a control character (U+001B)'],
    ['C1', '\\u009b', 'a control character (U+009B)'],
    ['delete', '\\u007f', 'a control character (U+007F)'],
    ['carriage return', '\\r', 'a control character (U+000D)'],
    ['zero', '\\0', 'a control character (U+0000)'],
    ['override', '\\u202e', 'a character that turns the direction of writing (U+202E)'],
    ['isolate', '\\u2066', 'a character that turns the direction of writing (U+2066)'],
  ])('%s in a title', (_, written, what) => {
    const errors = errorsAfter('title: The Pact', `title: "The ${written}[31m Pact"`);
    expect(errors).toMatchObject([
      {
        code: 'control-character',
        line: 3,
        column: 8,
        path: 'title',
        sentence: `"title" holds ${what}; leave it out.`,
      },
    ]);
  });

  it('are found raw, too, and in lists, and are said once', () => {
    const title = 'title: Arland puts a name under the Pact';
    expect(errorsAfter(title, `${title}\u001b[0m`)).toMatchObject([{ code: 'control-character' }]);
    const aliases = 'name: Arland, aliases: ["A\\u0007"]';
    expect(sentencesAfter('name: Arland', aliases)).toEqual([
      'This entry of "aliases" holds a control character (U+0007); leave it out.',
    ]);
    const codes = errorsAfter('id: why', 'id: "why\\u001b"').map(({ code }) => code);
    expect(codes).toEqual(['control-character']);
  });

  it('never reach the sentences, wherever they stand', () => {
    const escapes = '"\\u001b[31m\\u009b\\u202e\\nx"';
    for (const [from, to] of [
      ['language: en\n', `language: en\n${escapes}: b\n`],
      ['moves: { the-pact: sign }', `moves: { the-pact: sign, ${escapes}: sign }`],
      ['happened: 2010-01-01', `happened: ${escapes}`],
      ['act: explain', `act: ${escapes}`],
      ['kind: person', `kind: ${escapes}`],
    ] as const) {
      const errors = errorsAfter(from, to);
      expect(errors.map(({ code }) => code)).toEqual(['control-character']);
      for (const { sentence, path } of errors)
        // eslint-disable-next-line no-control-regex -- they are what must not be there.
        expect(sentence + path).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
    }
  });

  it('are not tabs and newlines, nor the line ends of Windows', () => {
    const summary = 'summary: Two countries sign a pact and one of them hesitates.';
    expect(sentencesAfter(summary, 'summary: "Two\\tcountries\\nhesitate."')).toEqual([]);
    const folded = pactFile.replace(summary, 'summary: |\n  Two countries\n  hesitate.');
    expect(checkStory(folded.replaceAll('\n', '\r\n')).errors).toEqual([]);
  });
});
