import { parseDate, replay, type Story } from '@aide-memoire/core';
import { describe, expect, it } from 'vitest';
import { eventOf } from '@aide-memoire/core/testing';
import { madeItem, reasonsFor, words } from '../testing/made-item.ts';
import { planStory, withEvent } from '../testing/plan-story.ts';
import type { Draft } from '../testing/made-item.ts';

const titleOf = (id: string, story: Story = planStory): string =>
  story.events.find((event) => event.id === id)?.title ?? '';
/** Options that are events, each told what the sentence says of its title and date. */
const told = (
  ids: Readonly<Record<string, (title: string, date: string) => string>>,
): Draft['options'] =>
  Object.fromEntries(
    Object.entries(ids).map(([id, say]) => {
      const { title, happened } =
        planStory.events.find((event) => event.id === id) ?? eventOf({ id });
      return [id, [title, say(title, words.date(parseDate(happened)))] as const];
    }),
  );
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
  const { right, nothing } = words.whatChanged;
  const noChange = (title: string, date: string): string => nothing(title, date, 'the Plan');
  const changed: Draft = {
    query: { kind: 'what-changed', subject: 'plan', event: 'backing' },
    stem: 'What took the Plan from “put forward, with no answer known” to “put forward and backed by a partner”?',
    key: 'backing',
    options: told({ backing: right, push: noChange, visit: noChange }),
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

  it('names nobody who says nothing of the change', () => {
    const silent = dispute(['backing'], 'accept');
    const [told, otherwise] = silent.positions;
    if (!told || !otherwise) return expect.fail();
    const from = (id: string): typeof told.reports => [
      { source: 'late', paragraph: 3, from: [id], stance: 'asserts' },
    ];
    const query = { ...changed.query, holder: 'arland' } as const;
    const stem = changed.stem.replace('What', 'Going by what Arland said, what');
    const asked = (position: typeof told): readonly string[] => {
      const disputes = [{ ...silent, positions: [position, otherwise] }];
      return check({ ...changed, query, stem }, { ...planStory, disputes });
    };
    const reports = from('arland');
    expect(asked({ ...told, reports })).toEqual(['"arland" does not hold this']);
    expect(asked({ ...told, reports, moves: { plan: 'endorse' } })).toEqual([]);
    // Whoever did it, or passed it on, knows of it.
    const disputes = [silent];
    const borland = { ...query, holder: 'borland' };
    const stemOf = changed.stem.replace('What', 'Going by what Borland said, what');
    expect(check({ ...changed, query: borland, stem: stemOf }, { ...planStory, disputes })).toEqual(
      [],
    );
    const passedOn = withEvent({ ...planStory, disputes }, 'backing', {
      reports: from('arland'),
    });
    expect(check({ ...changed, query, stem }, passedOn)).toEqual([]);
  });

  it('is asked of no subject that shares its name', () => {
    const [plan] = planStory.subjects;
    if (!plan) return expect.fail();
    const subjects = [plan, { ...plan, id: 'other-plan', name: 'THE PLAN' }];
    expect(check(changed, { ...planStory, subjects })).toEqual([
      'another subject has the name of "plan"',
    ]);
  });

  it('tells every option what the log says of it, and nothing else', () => {
    const telling = (id: string, text: string): readonly string[] =>
      check({ ...changed, options: { ...changed.options, [id]: [titleOf(id), text] } });
    const title = titleOf('push');
    expect(telling('push', `${title} is the right answer, well done.`)).toEqual([
      'option "push" is told something else',
    ]);
    expect(
      telling(
        'push',
        words.whatChanged.otherwise(title, '20 January 2023', 'one thing', 'another'),
      ),
    ).toEqual(['option "push" is told something else']);
    expect(telling('backing', `${changed.options['backing']?.[1] ?? ''} So there.`)).toEqual([
      'the key is told something else',
    ]);
  });

  it('explains nothing beside what the key is told, what changed and who tells of it', () => {
    const timeline = replay(planStory);
    const item = madeItem(timeline, changed);
    const told = changed.options['backing']?.[1] ?? '';
    const explanation = item.explanation.replace(told, `${told} The moon is made of cheese.`);
    expect(reasonsFor({ ...item, explanation }, timeline)).toEqual([
      'its explanation says something else in between',
    ]);
    const evidence = [...item.evidence, ...item.evidence];
    expect(reasonsFor({ ...item, evidence }, timeline)).toEqual([
      'the same evidence is shown twice',
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
  const { earlier, later } = words.whatNext;
  const next: Draft = {
    query: { kind: 'what-next', subject: 'plan', event: 'push' },
    stem: '“Arland asks for a reply” What came next with the Plan?',
    key: 'backing',
    options: told({
      backing: (title, date) => words.whatNext.right(title, `on ${date}`),
      offer: earlier,
      refusal: later,
    }),
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
    const options = {
      ...next.options,
      backing: [titleOf('backing'), words.whatNext.right(titleOf('backing'), 'on 9 February 2023')],
      refusal: [titleOf('refusal'), later(titleOf('refusal'), 'about 10 February 2023')],
    } as const;
    expect(check({ ...next, options }, outright)).toEqual([]);
  });

  it('may invent one move that was legal, and that nobody made or claims', () => {
    const headline = 'the Plan is accepted';
    const options = { ...next.options, 'move:accept': [headline, headline] as const };
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
  const { rightFalls, stands } = words.whatIf;
  const fallsWithIt = (title: string): string => rightFalls(title, titleOf('offer'));
  const falls: Draft = {
    query: { kind: 'what-if', event: 'offer', falls: 'refusal' },
    stem: words.whatIf.stemFalls(titleOf('offer')),
    key: 'refusal',
    options: told({ refusal: fallsWithIt, visit: stands, speech: stands }),
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
    expect(
      check({ ...falls, options: told({ refusal: fallsWithIt, backing: stands, speech: stands }) }),
    ).toContain('option "backing" is true too');
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

  it('offers nothing that comes after what falls', () => {
    const reason = 'option "speech" comes after something that falls';
    expect(check(falls, withEvent(planStory, 'speech', { after: ['refusal'] }))).toEqual([reason]);
    const [next, ...rest] = planStory.events.toReversed();
    if (!next) return expect.fail();
    const events = [...rest.toReversed(), { ...next, needs: ['speech'] }];
    const far = withEvent({ ...planStory, events }, 'speech', { after: ['refusal'] });
    const options = { ...falls.options, ...told({ retort: stands }) };
    expect(check({ ...falls, options }, far)).toEqual([
      reason,
      'option "retort" comes after something that falls',
    ]);
    expect(check(falls, withEvent(planStory, 'speech', { after: ['visit'] }))).toEqual([]);
  });

  it('tells where a status would have been lost, and that it really came to it', () => {
    const saying = (id: string, text: string): readonly string[] =>
      check({
        ...status,
        options: { ...status.options, [id]: [status.options[id]?.[0] ?? '', text] },
      });
    expect(saying('rejected', words.whatIf.unreached)).toEqual([]);
    expect(saying('backed', words.whatIf.actual)).toEqual([
      'option "backed" is told something else',
    ]);
    expect(saying('backed', words.whatIf.earlier(titleOf('push')))).toEqual([
      'option "backed" is told something else',
    ]);
    const unmade = ['Not yet made', words.whatIf.earlier(titleOf('offer'))] as const;
    const { tabled, rejected } = status.options;
    if (!tabled || !rejected) return expect.fail();
    expect(check({ ...status, options: { tabled, rejected, unmade } })).toEqual([]);
    const never = [unmade[0], words.whatIf.unreached] as const;
    expect(check({ ...status, options: { tabled, rejected, unmade: never } })).toEqual([
      'option "unmade" is told something else',
    ]);
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
