import type { Dispute, Position, Report, Story, StoryEvent } from '@aide-memoire/core';
import { eventOf } from '@aide-memoire/core/testing';
import { describe, expect, it } from 'vitest';
import { idsOf, offered, questionsOf, report, story, words } from '../testing/asking.ts';

describe('who-said, of a quote', () => {
  const quoting = (id: string, parts: Partial<Report>): StoryEvent =>
    eventOf({
      id,
      by: ['ada'],
      title: `A speech is held, called ${id}`,
      reports: [report({ quote: 'nobody leaves this harbour tonight', ...parts })],
    });

  it('offers others who are quoted or act', () => {
    const told = story({ events: [quoting('vow', {})] });
    expect(offered('who-said', told, 'who-said:vow:paper:1')).toEqual([
      'ben',
      'cleo',
      'dan',
      'eve',
    ]);
  });

  it('does not ask for words that somebody else is quoted with as well', () => {
    const again = quoting('echo', { quote: 'Nobody leaves this harbour tonight!', speaker: 'ben' });
    expect(idsOf('who-said', story({ events: [quoting('vow', {}), again] }))).toEqual([]);
  });

  it('does not offer who is quoted with a phrase of them', () => {
    const phrase = 'and nobody leaves this harbour tonight but me';
    const told = story({
      events: [
        quoting('vow', {}),
        quoting('echo', { quote: phrase, speaker: 'ben', paragraph: 2 }),
      ],
    });
    expect(offered('who-said', told, 'who-said:vow:paper:1')).toEqual(['cleo', 'dan', 'eve']);
  });

  it('does not offer who passed the words on', () => {
    const told = story({ events: [quoting('vow', { from: ['ben'] })] });
    expect(offered('who-said', told, 'who-said:vow:paper:1')).toEqual(['cleo', 'dan', 'eve']);
  });

  it('asks for the first of two quotes of one paragraph, for its number names no other', () => {
    const vow = quoting('vow', {});
    const told = story({
      events: [
        {
          ...vow,
          reports: [report({ quote: 'perhaps' }), ...vow.reports],
        },
      ],
    });
    expect(idsOf('who-said', told)).toEqual([]);
  });
});

describe('words that are quoted within a quote', () => {
  it('have single quotation marks', () => {
    const stem = words.whoSaid.stemQuote('He said “no” to us');
    expect(stem).toBe('Whose words are these? “He said ‘no’ to us”');
  });
});

describe('who-said, of a claim', () => {
  const claim = (id: string, parts: Partial<Position>): Position => ({
    id,
    claim: `for reason number ${id}`,
    moves: {},
    reports: [],
    ...parts,
  });
  const from = (id: string, parts: Partial<Report> = {}): Partial<Position> => ({
    reports: [report({ from: [id], ...parts })],
  });
  const strike = eventOf({ id: 'strike', by: ['arland'], title: 'The docks stand still' });
  const denied = eventOf({
    id: 'talk',
    by: ['ada', 'eve'],
    title: 'A talk is said to have been held',
    reports: [report({ stance: 'denies' })],
  });
  const dispute = (...positions: readonly Position[]): Dispute => ({
    id: 'cause',
    question: 'What was it about?',
    about: ['strike'],
    positions,
  });
  const disputed = (...positions: readonly Position[]): Story =>
    story({ events: [strike, denied], disputes: [dispute(...positions)] });

  it('offers those with another answer, then those without', () => {
    const told = disputed(claim('a', from('ada')), claim('b', from('ben')));
    expect(offered('who-said', told, 'who-said:cause:a')).toEqual(['ben', 'cleo', 'dan', 'eve']);
  });

  it('counts a position that was voiced in a denied event, and asks for it of nobody', () => {
    const told = disputed(
      claim('a', from('ada')),
      claim('b', { in: 'talk' }),
      claim('c', from('cleo')),
    );
    expect(idsOf('who-said', told)).toEqual(['who-said:cause:c']);
    // Ada and Eve have an answer, if one in doubt: they are not told to have none.
    expect(offered('who-said', told, 'who-said:cause:c')).toEqual(['ben', 'dan']);
  });

  it('asks nobody to answer for one of two positions', () => {
    const told = disputed(
      claim('a', from('ada')),
      claim('b', { in: 'talk' }),
      claim('c', from('cleo')),
      claim('d', from('dan')),
      claim('e', from('ben')),
    );
    const holders = questionsOf('disagreement', told).map(({ id }) => id.split(':').at(-1));
    expect(holders).toEqual(['cleo', 'dan', 'ben']);
  });

  it('does not offer whose words the claim is told in', () => {
    const told = disputed(
      claim('a', from('ada', { quote: 'it was all about money', speaker: 'ben' })),
      claim('b', from('cleo')),
    );
    expect(offered('who-said', told, 'who-said:cause:a')).toEqual(['cleo', 'dan', 'eve']);
  });
});
