import { describe, expect, it } from 'vitest';
import { evidenceOf, evidenceOfPosition, holdersOf } from './evidence.ts';
import { replay } from './replay/replay.ts';
import type { Position, Report } from './story.ts';
import { eventOf, storyOf } from './testing/stories.ts';

const report = (parts: Partial<Report>): Report => ({
  source: 'paper',
  paragraph: 1,
  from: [],
  stance: 'asserts',
  ...parts,
});

const official = {
  id: 'official',
  kind: 'person',
  name: 'a senior official',
  short: 'an official',
  aliases: [],
  named: false,
} as const;

const sources = [
  { id: 'paper', kind: 'publication', label: 'the paper', published: '2023-03-05' },
  { id: 'late', kind: 'publication', label: 'the late paper', published: '2023-04-01' },
  { id: 'radio', kind: 'publication', label: 'the radio' },
  { id: 'archive', kind: 'record', label: 'the archive', published: '2010' },
] as const;

function timelineWith(reports: readonly Report[], positions: readonly Position[] = []) {
  const disputes =
    positions.length > 0 ? [{ id: 'which', question: 'Which?', about: ['talk'], positions }] : [];
  return replay(
    storyOf({
      sources,
      entities: [...storyOf({}).entities, official],
      events: [eventOf({ id: 'talk', reports })],
      disputes,
    }),
  );
}

describe('an event', () => {
  it('rests on one origin when two papers quote the same official', () => {
    const timeline = timelineWith([
      report({ from: ['radio', 'official'] }),
      report({ source: 'late', from: ['official'] }),
    ]);
    expect(evidenceOf(timeline, 'talk')).toMatchObject({
      origins: ['official'],
      verdict: 'single-origin',
    });
  });

  it('is corroborated by two origins', () => {
    const timeline = timelineWith([report({}), report({ source: 'late', from: ['radio'] })]);
    expect(evidenceOf(timeline, 'talk')).toMatchObject({
      origins: ['paper', 'radio'],
      verdict: 'corroborated',
    });
  });

  it('is disputed when a source denies it', () => {
    const timeline = timelineWith([report({}), report({ source: 'late', stance: 'denies' })]);
    expect(evidenceOf(timeline, 'talk')).toMatchObject({ origins: ['paper'], verdict: 'disputed' });
  });

  it('is background when it rests on records alone', () => {
    expect(evidenceOf(timelineWith([report({ source: 'archive' })]), 'talk').background).toBe(true);
    expect(
      evidenceOf(timelineWith([report({ source: 'archive' }), report({})]), 'talk').background,
    ).toBe(false);
  });

  it('is told part by part', () => {
    const timeline = timelineWith([
      report({ tells: ['happened'] }),
      report({ source: 'late', tells: ['place'] }),
    ]);
    expect(evidenceOf(timeline, 'talk', 'place').origins).toEqual(['late']);
    expect(evidenceOf(timeline, 'talk', 'happened').origins).toEqual(['paper']);
  });

  it('has no part that it has not', () => {
    expect(() => evidenceOf(timelineWith([report({})]), 'talk', 'weather')).toThrow(
      'no part "weather"',
    );
  });

  it.each([
    [[], 'the paper'],
    [['radio'], 'the radio, in the paper'],
    [['official'], 'an official, in the paper'],
    [['radio', 'official'], 'an official, to the radio, in the paper'],
    [['radio', 'late', 'official'], 'an official, to the late paper, in the radio, in the paper'],
  ])('from %j is attributed to "%s"', (from, words) => {
    const [attribution] = evidenceOf(timelineWith([report({ from })]), 'talk').attributions;
    expect(attribution?.words).toBe(words);
  });
});

describe('a position', () => {
  const own: Position = {
    id: 'a',
    claim: 'one',
    moves: {},
    reports: [report({ from: ['radio'] })],
  };
  const voiced: Position = { id: 'b', claim: 'two', in: 'talk', moves: {}, reports: [] };
  const timeline = timelineWith([report({ source: 'late' })], [own, voiced]);

  it('is held by the origins of its reports, or by whoever voiced it', () => {
    expect(holdersOf(timeline, own)).toEqual(['radio']);
    expect(holdersOf(timeline, voiced)).toEqual(['arland']);
  });

  it('rests on its reports, or on those of the event it was voiced in', () => {
    expect(evidenceOfPosition(timeline, own)).toMatchObject({
      origins: ['radio'],
      verdict: 'single-origin',
    });
    expect(evidenceOfPosition(timeline, voiced)).toMatchObject({ origins: ['late'] });
  });

  it('makes the event it is about disputed', () => {
    expect(evidenceOf(timeline, 'talk').verdict).toBe('disputed');
  });
});
