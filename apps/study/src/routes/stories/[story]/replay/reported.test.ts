import { evidenceOf, replay, type StoryEvent } from '@aide-memoire/core';
import { describe, expect, test } from 'vitest';
import { report, story, talk } from '#lib/testing/story.ts';
import { quotesOf, reportLine } from './reported.ts';

function reported(event: StoryEvent) {
  const timeline = replay(story({ events: [event] }));
  const { attributions } = evidenceOf(timeline, event.id);
  return {
    lines: attributions.map((attribution) => reportLine(attribution, event, timeline.index.nameOf)),
    quotes: quotesOf(attributions, event, timeline.index.nameOf),
  };
}

describe('a report in words', () => {
  test('names the chain from its origin on, and the paragraph', () => {
    const reports = [report('digest', { from: ['cnn', 'official'], paragraph: 3 })];
    expect(reported(talk({ reports })).lines).toEqual([
      {
        chain: 'A US official, to CNN, in the news digest',
        links: ['A US official', 'CNN', 'The news digest'],
        paragraph: 'paragraph 3',
        stance: undefined,
        tells: undefined,
      },
    ]);
  });

  test('says which parts it tells, a detail by its label', () => {
    const details = { length: { label: 'the length of the talk', value: 10, unit: 'minutes' } };
    const reports = [report('efe', { tells: ['happened', 'place', 'length'] })];
    expect(reported(talk({ details, reports })).lines[0]?.tells).toBe(
      'that it happened, the place and the length of the talk',
    );
  });

  test('says so when it denies', () => {
    const reports = [report('efe', { stance: 'denies' })];
    expect(reported(talk({ reports })).lines[0]?.stance).toBe('denies it');
  });
});

describe('quotes', () => {
  test('belong to the speaker that the report names', () => {
    const reports = [report('efe', { quote: 'No.', speaker: 'lavrov', paragraph: 4 })];
    expect(reported(talk({ reports })).quotes).toEqual([
      { text: 'No.', speaker: 'Lavrov', reported: ['the EFE report, paragraph 4'] },
    ]);
  });

  test('else to the only one who acted, and to nobody when there are two', () => {
    const reports = [report('efe', { quote: 'No.' })];
    expect(reported(talk({ reports, by: ['blinken'] })).quotes[0]?.speaker).toBe('Blinken');
    expect(reported(talk({ reports })).quotes[0]?.speaker).toBeUndefined();
  });

  test('of the same words are one quote that several quote', () => {
    const reports = [report('efe', { quote: 'No.' }), report('digest', { quote: 'No.' })];
    expect(reported(talk({ reports })).quotes.map((quote) => quote.reported)).toEqual([
      ['the EFE report, paragraph 1', 'the news digest, paragraph 1'],
    ]);
  });
});
