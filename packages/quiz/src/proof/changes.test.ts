import { replay, type Story } from '@aide-memoire/core';
import { describe, expect, it } from 'vitest';
import { eventOf } from '../../../core/src/testing/stories.ts';
import { madeItem, reasonsFor, words } from '../testing/made-item.ts';
import { planStory, withEvent } from '../testing/plan-story.ts';
import type { Draft } from '../testing/made-item.ts';

const titleOf = (id: string, story: Story = planStory): string =>
  story.events.find((event) => event.id === id)?.title ?? '';
const titled = (...ids: string[]) =>
  Object.fromEntries(ids.map((id) => [id, [titleOf(id), `${titleOf(id)}.`] as const]));
const check = (draft: Draft, story: Story = planStory): readonly string[] =>
  reasonsFor(madeItem(replay(story), draft), replay(story));

const dispute = (about: readonly string[], move: string): Story['disputes'][number] => ({
  id: 'what-came-of-it',
  question: 'What did Borland do?',
  about,
  positions: [
    {
      id: 'as-told',
      claim: 'one thing',
      moves: {},
      reports: [{ source: 'paper', paragraph: 2, from: [], stance: 'asserts' }],
    },
    {
      id: 'otherwise',
      claim: 'another thing',
      moves: { plan: move },
      reports: [{ source: 'late', paragraph: 2, from: [], stance: 'asserts' }],
    },
  ],
});

describe('what-changed', () => {
  const changed: Draft = {
    query: { kind: 'what-changed', subject: 'plan', event: 'backing' },
    stem: 'What took the Plan from “put forward, with no answer known” to “put forward and backed by a partner”?',
    key: 'backing',
    options: titled('backing', 'push', 'visit'),
    events: ['backing'],
  };
  const askedOf = (holder: string): Draft => ({
    ...changed,
    query: { kind: 'what-changed', subject: 'plan', event: 'backing', holder },
    stem: changed.stem.replace('What', `Going by what the ${holder} said, what`),
  });

  it('is proven when one event made the change', () => expect(check(changed)).toEqual([]));

  it('has no other key', () => {
    const reasons = check({ ...changed, key: 'visit' });
    expect(reasons).toContain('option "visit" is not true');
    expect(reasons).toContain('option "backing" is true too');
  });

  it('is not asked where the same change was made twice', () => {
    const story = {
      ...planStory,
      events: [
        ...planStory.events,
        eventOf({
          id: 'anew',
          happened: '2023-03-04',
          title: 'It is anew',
          moves: { plan: 'accept' },
        }),
      ],
    };
    expect(check(changed, story)).toEqual([]);
    const twice = withEvent(story, 'anew', { moves: { plan: 'propose' } });
    const again = eventOf({
      id: 'again',
      happened: '2023-03-04',
      moves: { plan: 'endorse' },
      after: ['anew'],
    });
    expect(check(changed, { ...twice, events: [...twice.events, again] })).toContain(
      '"again" made the same change',
    );
  });

  it('is asked of no event that changed nothing', () => {
    const draft: Draft = {
      ...changed,
      query: { kind: 'what-changed', subject: 'plan', event: 'push' },
      key: 'push',
      events: ['push'],
    };
    expect(check(draft)).toContain('"push" does not change "plan"');
  });

  it('is not asked where the order of the moves is unknown', () => {
    // An answer of the same day that may have come first; then the backing would have changed something else.
    const rival = eventOf({
      id: 'no',
      happened: '2023-02-01',
      title: 'A first no',
      moves: { plan: 'reject' },
    });
    const [offer, visit, push, ...rest] = planStory.events;
    if (!offer || !visit || !push) return expect.fail();
    const story = { ...planStory, events: [offer, visit, push, rival, ...rest] };
    const draft = {
      ...changed,
      stem: changed.stem.replace(
        'put forward, with no answer known',
        'turned down by the other side',
      ),
    };
    expect(check(draft, story)).toContain('nobody knows whether "no" came before or after');
  });

  it('names a holder where it is disputed, and only there', () => {
    const story = { ...planStory, disputes: [dispute(['backing'], 'accept')] };
    expect(check(changed, story)).toContain('this is disputed, and the question names nobody');
    expect(check(askedOf('paper'), story)).toEqual([]);
    expect(
      check(
        { ...askedOf('late'), stem: askedOf('late').stem.replace('the late', 'the late paper') },
        story,
      ),
    ).toEqual(['"late" does not hold this']);
    expect(check(askedOf('paper'))).toEqual([
      'nothing is disputed, yet the question names a holder',
    ]);
  });

  it('offers nothing that may have made the change by some account', () => {
    expect(check(changed, { ...planStory, disputes: [dispute(['visit'], 'endorse')] })).toContain(
      'somebody claims otherwise what option "visit" changed',
    );
    const tied = { ...dispute(['backing', 'visit'], 'endorse'), positions: [] };
    expect(check(changed, { ...planStory, disputes: [tied] })).toContain(
      'option "visit" is disputed with the key',
    );
  });

  it('offers nothing denied, worded otherwise or under another title', () => {
    const denied = withEvent(planStory, 'visit', {
      reports: [{ source: 'late', paragraph: 1, from: [], stance: 'denies' }],
    });
    expect(check(changed, denied)).toContain('somebody denies option "visit"');
    const twin = withEvent(planStory, 'speech', { title: titleOf('visit') });
    expect(check(changed, twin)).toContain('another event has the title of "visit"');
    const options = { ...changed.options, visit: ['Somebody calls', 'Somebody calls.'] as const };
    expect(check({ ...changed, options })).toContain('option "visit" is worded as another event');
  });
});

describe('what-next', () => {
  const next: Draft = {
    query: { kind: 'what-next', subject: 'plan', event: 'push' },
    stem: '“Arland asks for a reply” What came next with the Plan?',
    key: 'backing',
    options: titled('backing', 'offer', 'refusal'),
    events: ['backing'],
  };

  it('is proven when nothing came between', () => expect(check(next)).toEqual([]));

  it('is not asked where somebody claims that another event moved it in between', () => {
    const between = eventOf({
      id: 'call',
      happened: '2023-01-25',
      title: 'A call between capitals',
    });
    const [offer, visit, push, ...rest] = planStory.events;
    if (!offer || !visit || !push) return expect.fail();
    const story = { ...planStory, events: [offer, visit, push, between, ...rest] };
    expect(check(next, story)).toEqual([]);
    expect(check(next, { ...story, disputes: [dispute(['call'], 'accept')] })).toEqual([
      'somebody claims that "call" came between',
    ]);
  });

  it('takes no date that is about right at its word', () => {
    const about = withEvent(planStory, 'backing', { happened: '2023-02-09', needs: [] });
    const near = withEvent(about, 'refusal', { happened: '2023-02-10~', needs: [] });
    expect(check(next, near)).toContain('what came next is not certain');
    const outright = withEvent(near, 'refusal', { needs: ['backing'] });
    expect(check(next, outright)).toEqual([]);
  });

  it('may invent one move that was legal, and that nobody made or claims', () => {
    const headline = 'the Plan is accepted';
    const options = { ...titled('backing', 'offer'), 'move:accept': [headline, headline] as const };
    const reasons = check({ ...next, options });
    expect(reasons).toContain('the move "accept" is worded as another');
    expect(reasons.join()).not.toContain('not legal');
    const claimed = { ...planStory, disputes: [dispute(['refusal'], 'accept')] };
    expect(check({ ...next, options }, claimed)).toContain('somebody claims the move "accept"');
  });
});

describe('what-if', () => {
  const status: Draft = {
    query: { kind: 'what-if', event: 'backing', subject: 'plan' },
    stem: words.whatIf.stemStatus(titleOf('backing'), 'the Plan'),
    key: 'tabled',
    options: {
      tabled: [
        'Put forward, with no answer known',
        words.whatIf.rightStatus(
          titleOf('backing'),
          'the Plan',
          'put forward, with no answer known',
        ),
      ],
      rejected: ['Turned down by the other side', words.whatIf.actual],
      backed: ['Put forward and backed by a partner', words.whatIf.unreached],
    },
    events: ['backing'],
  };
  const falls: Draft = {
    query: { kind: 'what-if', event: 'offer', falls: 'refusal' },
    stem: words.whatIf.stemFalls(titleOf('offer')),
    key: 'refusal',
    options: titled('refusal', 'visit', 'speech'),
    events: ['offer', 'refusal'],
  };

  it('is proven when the log without the event ends like that', () => {
    expect(check(status)).toEqual([]);
    expect(check(falls)).toEqual([]);
  });

  it('has no other key', () => {
    expect(check({ ...status, key: 'rejected' })).toContain('option "tabled" is true too');
    expect(check({ ...falls, key: 'visit' })).toContain('option "visit" is not true');
  });

  it('asks for no status that would be the same', () => {
    const story = withEvent(planStory, 'refusal', { needs: [] });
    expect(check(status, story)).toContain('it would end as it really did');
  });

  it('asks for no status that is disputed, and offers none that somebody claims', () => {
    const story = { ...planStory, disputes: [dispute(['push'], 'withdraw')] };
    expect(check(status, story)).toContain('by some account it would end otherwise');
    const claimed = { ...planStory, disputes: [dispute(['refusal'], 'endorse')] };
    expect(check(status, claimed)).toContain('somebody claims option "backed"');
  });

  it('offers nothing that falls too, came before, or would have lost a move', () => {
    expect(check({ ...falls, options: titled('refusal', 'backing', 'speech') })).toContain(
      'option "backing" is true too',
    );
    const later: Draft = {
      ...falls,
      query: { kind: 'what-if', event: 'backing', falls: 'refusal' },
      stem: words.whatIf.stemFalls(titleOf('backing')),
      events: ['backing', 'refusal'],
    };
    expect(check(later)).toContain('option "visit" had come about before');
    const two = {
      ...withEvent(planStory, 'speech', { moves: { plan: 'accept', war: 'invade' } }),
      subjects: [
        ...planStory.subjects,
        { id: 'war', machine: 'conflict', name: 'the war', of: ['arland', 'borland'] },
      ],
    };
    expect(check(falls, two)).toContain('option "speech" would have come to something else');
  });

  it('offers nothing that is disputed with what falls', () => {
    const tied = { ...dispute(['refusal', 'speech'], 'accept'), positions: [] };
    expect(check(falls, { ...planStory, disputes: [tied] })).toContain(
      'option "speech" is disputed with the key',
    );
    expect(check(falls, { ...planStory, disputes: [dispute(['speech'], 'accept')] })).toContain(
      'somebody claims otherwise what option "speech" changed',
    );
  });
});
