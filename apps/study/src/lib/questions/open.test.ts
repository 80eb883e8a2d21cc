import { readFileSync } from 'node:fs';
import { replay } from '@aide-memoire/core';
import { itemsOf, KINDS } from '@aide-memoire/quiz';
import { describe, expect, it } from 'vitest';
import { catalogOf, POOL_SEED } from './catalog.ts';
import { examined } from './open.ts';

/** The one that the app gives to download. */
const pactFile = readFileSync(
  new URL('../../../static/example-story.yaml', import.meta.url),
  'utf8',
);
const open = (text: string) => examined({ text, file: 'pact.yaml' }, () => undefined);

describe('the text of a file', () => {
  it('that holds a story is proven, with the same catalog as on the shelf', () => {
    const found = open(pactFile);
    if (found.is !== 'story') throw new Error(`It is ${found.is}.`);
    const timeline = replay(found.story);
    const pool = itemsOf(timeline, { seed: POOL_SEED });
    expect(pool.length).toBeGreaterThan(0);
    expect(found.catalog).toEqual(catalogOf(timeline, pool));
    expect(found.warnings).toEqual([]);
  });

  it('tells how many questions of each kind there are, and why there are none of another', () => {
    const found = open(pactFile);
    if (found.is !== 'story') throw new Error(`It is ${found.is}.`);
    expect(found.kinds.map(({ kind }) => kind)).toEqual(KINDS);
    for (const { kind, questions, reasons } of found.kinds) {
      expect(questions).toBe(found.catalog.items.filter((item) => item.kind === kind).length);
      if (questions > 0) expect(reasons).toEqual([]);
    }
    expect(found.kinds.find(({ kind }) => kind === 'known-by')?.reasons[0]).toMatch(/^\w+ \w+/);
  });

  it('says how far it is, from the parsing to the last kind', () => {
    const shares: number[] = [];
    examined({ text: pactFile, file: 'pact.yaml' }, (share) => shares.push(share));
    expect(shares).toHaveLength(KINDS.length + 1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeCloseTo(1);
  });

  it('with mistakes gets them all, each with its place', () => {
    const found = open(pactFile.replace('title: The Pact', 'titel: The Pact'));
    expect(found).toMatchObject({
      is: 'broken',
      issues: [
        { line: 1, path: 'title' },
        { line: 3, column: 1, path: 'titel', file: 'pact.yaml' },
      ],
    });
  });

  it('that is no YAML is told where', () => {
    const found = open('format: aide-memoire/story@1\nid: [pact\n');
    expect(found).toMatchObject({ is: 'broken', issues: [{ code: 'syntax', line: 2, column: 5 }] });
  });

  it('that forgot only what it is, is a story with a mistake', () => {
    expect(open(pactFile.replace('format: aide-memoire/story@1\n', '')).is).toBe('broken');
  });

  it.each([
    ['prose', 'Dear all, please find the story below.'],
    ['a list', '- one\n- two\n'],
    ['JSON of something else', '{"name": "package", "version": "1.0.0"}'],
  ])('that is %s is no story', (_, text) => {
    expect(open(text)).toMatchObject({
      is: 'unusable',
      sentence: expect.stringContaining('something other than a story') as string,
    });
  });

  it.each([
    ['empty', ' \n', 'The file is empty'],
    ['too long', 'a'.repeat(1_000_001), 'at most 1000000'],
    ['too deep', '['.repeat(100_000), 'nested far deeper'],
  ])('that is %s gets one sentence', (_, text, sentence) => {
    expect(open(text)).toMatchObject({
      is: 'unusable',
      sentence: expect.stringContaining(sentence) as string,
    });
  });
});
