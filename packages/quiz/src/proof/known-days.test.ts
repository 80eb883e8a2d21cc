import { parseDate, replay, type Story, type StoryEvent } from '@aide-memoire/core';
import { describe, expect, it } from 'vitest';
import { eventOf } from '@aide-memoire/core/testing';
import { type Draft, madeItem, reasonsFor, words } from '../testing/made-item.ts';
import { planStory, withEvent } from '../testing/plan-story.ts';

const titleOf = (id: string): string =>
  planStory.events.find((event) => event.id === id)?.title ?? '';
const check = (draft: Draft, story: Story = planStory): readonly string[] =>
  reasonsFor(madeItem(replay(story), draft), replay(story));
const reportIn = (source: string, tells?: readonly string[]): StoryEvent['reports'][number] => ({
  source,
  paragraph: 1,
  from: [],
  stance: 'asserts',
  ...(tells && { tells }),
});
const publishedOn = (paper: string, late: string, story: Story = planStory): Story => ({
  ...story,
  sources: [
    { id: 'paper', kind: 'publication', label: 'the paper', published: paper },
    { id: 'late', kind: 'publication', label: 'the late paper', published: late },
    { id: 'register', kind: 'record', label: 'the register', published: '2023-01-01' },
  ],
});

describe('known-by', () => {
  const told = (id: string, source = 'the paper', published = '2023-03-05') =>
    [
      titleOf(id),
      words.knownBy.told(titleOf(id), source, words.onDate(parseDate(published))),
    ] as const;
  const late = ['the late paper', '2023-04-01'] as const;
  const by: Draft = {
    query: { kind: 'known-by', event: 'refusal', day: '2023-03-08', known: 'by' },
    stem: 'Which of these could a reader of the sources have known on 8 March 2023?',
    key: 'refusal',
    options: {
      refusal: told('refusal'),
      speech: told('speech', ...late),
      retort: told('retort', ...late),
    },
    events: ['refusal'],
  };
  const later: Draft = {
    query: { kind: 'known-by', event: 'speech', day: '2023-03-08', known: 'later' },
    stem: 'Which of these was still unknown to a reader of the sources on 8 March 2023?',
    key: 'speech',
    options: { speech: told('speech', ...late), visit: told('visit'), refusal: told('refusal') },
    events: ['speech'],
  };

  it('is proven when the key alone was told by then, or alone was not', () => {
    expect(check(by)).toEqual([]);
    expect(check(later)).toEqual([]);
  });

  it('has no other key', () => {
    expect(check({ ...by, key: 'speech' })).toContain('option "speech" is not true');
    expect(check({ ...later, key: 'visit' })).toContain('option "speech" is true too');
  });

  it('keeps clear of the day a source came out, the more so where that is only approximate', () => {
    const on = (day: string): Draft => ({
      ...by,
      query: { kind: 'known-by', event: 'refusal', day, known: 'by' },
      stem: words.knownBy.stemBy(words.onDate(parseDate(day))),
    });
    expect(check(on('2023-03-05'))).toContain('when option "refusal" was known is not certain');
    expect(check(on('2023-03-06'))).toEqual([]);
    const about = publishedOn('2023-03-05~', '2023-04-01');
    const options = { ...by.options, refusal: told('refusal', 'the paper', '2023-03-05~') };
    expect(check({ ...on('2023-03-07'), options }, about)).toContain(
      'when option "refusal" was known is not certain',
    );
    expect(check({ ...on('2023-03-08'), options }, about)).toEqual([]);
  });

  it('keeps to the days on which the story was being read', () => {
    const day = '2023-02-11';
    const query = { kind: 'known-by', event: 'speech', day, known: 'later' } as const;
    expect(
      check({ ...later, query, stem: words.knownBy.stemLater('on 11 February 2023') }),
    ).toContain('nobody was reading of this story on that day');
  });

  it('calls nothing unknown that was told in part, or in a source without a date', () => {
    const part = withEvent(planStory, 'speech', {
      reports: [reportIn('late'), reportIn('paper', ['by'])],
    });
    expect(check(later, part)).toContain('when option "speech" was known is not certain');
    const undated = {
      ...publishedOn('2023-03-05', '2023-04-01'),
      events: withEvent(planStory, 'retort', { reports: [reportIn('late'), reportIn('leaflet')] })
        .events,
    };
    const sources = [
      ...undated.sources,
      { id: 'leaflet', kind: 'publication' as const, label: 'a leaflet' },
    ];
    expect(check(by, { ...undated, sources })).toContain(
      'when option "retort" was known is not certain',
    );
  });

  it('asks of no background, and tells which source it was', () => {
    const story = publishedOn('2023-03-05', '2023-04-01');
    const background = withEvent(story, 'visit', { reports: [reportIn('register')] });
    expect(check(later, background)).toContain('option "visit" is background');
    const options = { ...by.options, speech: told('speech') };
    expect(check({ ...by, options })).toContain(
      'the feedback of "speech" tells of another publication',
    );
  });

  it('calls nothing unknown, nor first told, that a source already out differs on', () => {
    const dispute = (source: string, voiced?: string): Story => ({
      ...planStory,
      disputes: [
        {
          id: 'tone',
          question: 'Was it bitter?',
          about: ['speech'],
          positions: [
            {
              id: 'yes',
              claim: 'it was',
              moves: {},
              reports: voiced === undefined ? [reportIn(source)] : [],
              ...(voiced !== undefined && { in: voiced }),
            },
          ],
        },
      ],
    });
    const told = 'the feedback of "speech" tells of another publication';
    const unknown = 'when option "speech" was known is not certain';
    expect(check(later, dispute('paper'))).toEqual([told, unknown]);
    expect(check(later, dispute('', 'refusal'))).toEqual([told, unknown]);
    expect(check(by, dispute('paper'))).toEqual([told, unknown]);
    expect(check(by, dispute('late'))).toEqual([]);
  });

  it('shows the source that was out by then', () => {
    const both = withEvent(planStory, 'refusal', {
      reports: [reportIn('paper'), reportIn('late')],
    });
    const evidence = madeItem(replay(both), by).evidence.filter(({ source }) => source === 'late');
    expect(check({ ...by, evidence }, both)).toContain('nothing is shown that was out by then');
  });
});

describe('not-stated', () => {
  const claim = (
    event: string,
    day: string,
    standing: 'stated' | 'contradicted' | 'not-stated',
    really: string,
  ): Draft => ({
    query: { kind: 'not-stated', event, day, standing },
    stem: words.notStated.stem(titleOf(event), words.onDate(parseDate(day))),
    key: standing,
    options: Object.fromEntries(
      (['stated', 'contradicted', 'not-stated'] as const).map((id) => [
        id,
        [
          words.notStated.options[id],
          id === standing ? words.notStated[id](titleOf(event), really) : words.notStated.no[id],
        ] as const,
      ]),
    ),
    events: [event],
  });
  const stated = claim('visit', '2023-01-15', 'stated', 'on 15 January 2023');
  const contradicted = claim('visit', '2023-01-20', 'contradicted', 'on 15 January 2023');
  const open = claim('backing', '2023-02-03', 'not-stated', 'in February 2023');
  const february = withEvent(planStory, 'backing', { happened: '2023-02' });
  const openStory = withEvent(february, 'refusal', { happened: '2023-02-10' });

  it('is proven when the day is the one, another, or one of several', () => {
    expect(check(stated)).toEqual([]);
    expect(check(contradicted)).toEqual([]);
    expect(check(open, openStory)).toEqual([]);
  });

  it('has no other key', () => {
    for (const [draft, story] of [
      [stated, planStory],
      [contradicted, planStory],
      [open, openStory],
    ] as const)
      for (const key of Object.keys(draft.options))
        if (key !== draft.key)
          expect(check({ ...draft, key }, story)).toContain(`option "${key}" is not true`);
  });

  it('calls no day open that comes after what it had to come before', () => {
    const draft = claim('backing', '2023-02-12', 'not-stated', 'in February 2023');
    expect(check(draft, openStory)).toContain('what the sources make of the day is not certain');
  });

  it('relies on no date that is about right, and on no report that does not tell it', () => {
    expect(check(stated, withEvent(planStory, 'visit', { happened: '2023-01-15~' }))).toContain(
      'the date is not known for certain',
    );
    expect(
      check(stated, withEvent(planStory, 'visit', { reports: [reportIn('paper', ['by'])] })),
    ).toContain('what the sources make of the day is not certain');
    const story = publishedOn('2023-03-05', '2023-04-01');
    expect(check(stated, withEvent(story, 'visit', { reports: [reportIn('register')] }))).toContain(
      'the event is background',
    );
  });

  it('says nothing against a day on which the same happened', () => {
    const again = eventOf({
      id: 'again',
      happened: '2023-01',
      act: 'visit',
      by: ['borland'],
      title: 'Once more',
    });
    const story = { ...planStory, events: [...planStory.events, again] };
    expect(check(contradicted, story)).toContain('on that day the same may have happened: "again"');
    expect(check(stated, story)).toEqual([]);
  });

  it('asks of no title that tells a date', () => {
    const title = 'Borland sends a visitor in March';
    expect(check(stated, withEvent(planStory, 'visit', { title }))).toContain(
      'the title tells of a date',
    );
  });

  it('shows its options in their order, in their words', () => {
    const item = madeItem(replay(planStory), stated);
    const timeline = replay(planStory);
    expect(reasonsFor({ ...item, options: item.options.toReversed() }, timeline)).toContain(
      'the options are not the three in their order',
    );
    const options = item.options.map((option) => ({ ...option, text: `${option.text} so` }));
    expect(reasonsFor({ ...item, options }, timeline)).toContain(
      'option "stated" is worded as another',
    );
    const feedback = { ...item.feedback, contradicted: words.notStated.no['not-stated'] };
    expect(reasonsFor({ ...item, feedback }, timeline)).toContain(
      'option "contradicted" is told something else',
    );
  });
});
