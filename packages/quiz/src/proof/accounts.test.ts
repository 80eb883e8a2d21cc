import { replay, type Report, type Story } from '@aide-memoire/core';
import { describe, expect, it } from 'vitest';
import { evidenceRefs } from '../evidence-refs.ts';
import { type Draft, madeItem, reasonsFor, shownFor, words } from '../testing/made-item.ts';
import { planStory, withEvent } from '../testing/plan-story.ts';

const report = (
  source: string,
  from: readonly string[] = [],
  parts: Partial<Report> = {},
): Report => ({
  source,
  paragraph: 2,
  from,
  stance: 'asserts',
  ...parts,
});

const disputed: Story = {
  ...planStory,
  disputes: [
    {
      id: 'tone',
      question: 'How did Borland put it?',
      about: ['backing', 'refusal'],
      positions: [
        { id: 'coldly', claim: 'in cold words', moves: {}, reports: [report('paper', ['arland'])] },
        { id: 'kindly', claim: 'in kind words', moves: {}, in: 'retort', reports: [] },
        { id: 'not', claim: 'in no words', moves: {}, reports: [report('late'), report('paper')] },
      ],
    },
  ],
};
const withPosition = (
  id: string,
  parts: Partial<Story['disputes'][number]['positions'][number]>,
) => ({
  ...disputed,
  disputes: disputed.disputes.map((dispute) => ({
    ...dispute,
    positions: dispute.positions.map((each) => (each.id === id ? { ...each, ...parts } : each)),
  })),
});

describe('disagreement', () => {
  const query = {
    kind: 'disagreement',
    dispute: 'tone',
    position: 'coldly',
    holder: 'arland',
  } as const;
  const options = {
    coldly: [
      'In cold words',
      words.disagreement.right('How did Borland put it?', 'Arland', 'in cold words'),
    ],
    kindly: ['In kind words', words.disagreement.other('in kind words', ['Borland'])],
    not: ['In no words', words.disagreement.other('in no words', ['the late paper', 'the paper'])],
  } as const;
  const about = words.disagreement.about('Borland says no after all', '10 February 2023');
  const draftFor = (story: Story): Draft => ({
    query,
    because: `${options.coldly[1]} ${about}`,
    stem: 'How did Borland put it? Answer as Arland does.',
    key: 'coldly',
    options,
    events: ['refusal'],
    positions: ['tone/coldly'],
    evidence: shownFor(replay(story), 'refusal', 'tone/coldly', 'arland'),
  });
  const check = (parts: Partial<Draft> = {}, story: Story = disputed): readonly string[] =>
    reasonsFor(madeItem(replay(story), { ...draftFor(story), ...parts }), replay(story));

  it('is proven when the holder holds one position', () => {
    expect(check()).toEqual([]);
    const evidence = shownFor(replay(disputed), 'refusal', 'tone/kindly', 'borland');
    const told = words.disagreement.right('How did Borland put it?', 'Borland', 'in kind words');
    const voiced = {
      because: `${told} ${about}`,
      options: {
        coldly: ['In cold words', words.disagreement.other('in cold words', ['Arland'])],
        kindly: ['In kind words', told],
        not: [
          'In no words',
          words.disagreement.other('in no words', ['the late paper', 'the paper']),
        ],
      } as const,
      query: { ...query, position: 'kindly', holder: 'borland' },
      stem: 'How did Borland put it? Answer as Borland does.',
      key: 'kindly',
      positions: ['tone/kindly'],
      evidence,
    };
    expect(check(voiced)).toEqual([]);
  });

  it('has no other key', () => {
    expect(check({ key: 'not' })).toContain('option "coldly" is true too');
    expect(check({ key: 'not' })).toContain('option "not" is not true');
  });

  it('is asked of nobody who holds two positions, or another', () => {
    const two = withPosition('not', { reports: [report('late', ['arland'])] });
    expect(check({}, two)).toContain('"arland" holds 2 positions');
    const other = { ...query, holder: 'late' };
    expect(
      check({ query: other, stem: 'How did Borland put it? Answer as the late paper does.' }),
    ).toContain('"late" does not hold this');
    const denied = withPosition('coldly', {
      reports: [report('paper', ['arland'], { stance: 'denies' })],
    });
    expect(check({ evidence: draftFor(disputed).evidence ?? [] }, denied)).not.toEqual([]);
  });

  it('rests on the position alone, shown whole', () => {
    expect(check({ positions: ['tone/not', 'tone/coldly'] })).toContain(
      'the proof rests on another position',
    );
    expect(
      check({
        events: ['backing'],
        evidence: shownFor(replay(disputed), 'backing', 'tone/coldly', 'arland'),
      }),
    ).toContain('the proof rests on another event');
    expect(check({ evidence: evidenceRefs(replay(disputed), 'refusal') })).toContain(
      'the evidence is of something else',
    );
    const twice = withPosition('coldly', {
      reports: [report('paper', ['arland']), report('late', ['arland'])],
    });
    const evidence = draftFor(twice).evidence?.slice(0, 1) ?? [];
    expect(check({ evidence }, twice)).toContain('"late" reports the position, and is not shown');
  });

  it('words its options as the claims, and gives none away', () => {
    const worded = { ...options, not: ['In a few words', 'In a few words.'] as const };
    expect(check({ options: worded })).toContain('option "not" is worded as another position');
    const invented = {
      coldly: options.coldly,
      kindly: options.kindly,
      never: ['Never', 'Never.'] as const,
    };
    expect(check({ options: invented })).toContain('option "never" is no position of the dispute');
    const question = 'Was it in cold words?';
    const told = {
      ...disputed,
      disputes: disputed.disputes.map((each) => ({ ...each, question })),
    };
    expect(check({ stem: `${question} Answer as Arland does.` }, told)).toContain(
      'the question gives the answer away',
    );
  });
});

describe('why', () => {
  const reasons = withEvent(planStory, 'refusal', {
    details: {
      price: { label: 'a reason', because: 'the price was too high' },
      pride: { label: 'a reason', because: 'nobody had asked first' },
    },
    reports: [
      report('paper', ['borland'], { tells: ['happened', 'price'] }),
      report('late', [], { tells: ['pride'] }),
    ],
  });
  const story = withEvent(reasons, 'backing', {
    details: { trade: { label: 'a reason', because: 'trade was to grow' } },
  });
  const draftFor = (from: Story): Draft => ({
    query: { kind: 'why', event: 'refusal', detail: 'price', holder: 'borland' },
    stem: '“Borland says no after all” Which reason does Borland give?',
    key: 'refusal/price',
    options: {
      'refusal/price': [
        'The price was too high',
        words.why.right(
          'Borland',
          'the price was too high',
          'Borland says no after all',
          '10 February 2023',
        ),
      ],
      'refusal/pride': [
        'Nobody had asked first',
        words.why.rival('nobody had asked first', ['the late paper']),
      ],
      'backing/trade': [
        'Trade was to grow',
        words.why.elsewhere('trade was to grow', 'Borland speaks well of the idea'),
      ],
    },
    events: ['refusal'],
    details: ['refusal/price'],
    evidence: evidenceRefs(replay(from), 'refusal', 'price'),
  });
  const check = (parts: Partial<Draft> = {}, from: Story = story): readonly string[] =>
    reasonsFor(madeItem(replay(from), { ...draftFor(from), ...parts }), replay(from));

  it('is proven when the holder gives that reason and no other', () => expect(check()).toEqual([]));

  it('has no other key', () => {
    expect(check({ key: 'refusal/pride' })).toContain('option "refusal/pride" is not true');
    expect(check({ key: 'refusal/pride' })).toContain('option "refusal/price" is true too');
  });

  it('names somebody who gives it, and offers nothing else of theirs', () => {
    const query = { kind: 'why', event: 'refusal', detail: 'price', holder: 'late' } as const;
    const stem = '“Borland says no after all” Which reason does the late paper give?';
    expect(check({ query, stem })).toContain('"late" does not give this reason');
    const both = withEvent(story, 'refusal', { reports: [report('paper', ['borland'])] });
    expect(check({}, both)).toContain('option "refusal/pride" is true too');
    const same = withEvent(story, 'backing', {
      details: { trade: { label: 'a reason', because: 'The price was too high' } },
    });
    expect(check({}, same)).toContain('option "backing/trade" is worded as another reason');
  });

  it('offers no reason for what may be the same deed', () => {
    const twin = withEvent(
      withEvent(story, 'backing', { act: 'reject', happened: '2023-02' }),
      'refusal',
      {
        needs: [],
      },
    );
    expect(check({}, twin)).toContain('option "backing/trade" may be a reason for this too');
    expect(check({}, withEvent(story, 'backing', { act: 'reject' }))).toEqual([]);
    expect(check({}, { ...story, disputes: disputed.disputes })).toContain(
      'option "backing/trade" may be a reason for this too',
    );
  });

  it('shows who gives the reason, and nobody who does not', () => {
    const evidence = evidenceRefs(replay(story), 'refusal');
    expect(check({ evidence })).toContain('"late" is shown, and does not give the reason there');
    expect(check({ evidence: evidenceRefs(replay(story), 'refusal', 'pride') })).toContain(
      '"paper" tells "price" of "refusal", and is not shown',
    );
    expect(check({ details: ['refusal/pride'] })).toContain('the proof rests on another detail');
  });
});
