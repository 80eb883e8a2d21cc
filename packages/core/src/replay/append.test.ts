import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ReplayError } from '../errors.ts';
import type { StoryEvent } from '../story.ts';
import { eventOf, legalStory, pactStory } from '../testing/stories.ts';
import { replay } from './replay.ts';

describe('append', () => {
  it('gives what replaying the longer log gives, one event at a time', () => {
    fc.assert(
      fc.property(legalStory, fc.nat(), (story, n) => {
        const start = n % (story.events.length + 1);
        const shorter = replay({ ...story, events: story.events.slice(0, start) });
        const longer = story.events
          .slice(start)
          .reduce((timeline, event) => timeline.append(event), shorter);
        const whole = replay(story);
        expect(longer.length).toBe(whole.length);
        expect(shorter.length).toBe(start);
        for (let i = 0; i <= whole.length; i++) expect(longer.at(i)).toEqual(whole.at(i));
        for (const { id } of story.subjects) expect(longer.path(id)).toEqual(whole.path(id));
        expect(longer.asOf({ known: '2023-03-05' })).toEqual(whole.asOf({ known: '2023-03-05' }));
        expect(longer.story).toEqual(story);
        for (let i = 0; i <= start; i++) expect(shorter.at(i)).toEqual(whole.at(i));
      }),
    );
  });

  it('lets a log grow two ways, neither knowing of the other', () => {
    const timeline = replay(pactStory);
    const ended = timeline.append(eventOf({ id: 'ending', moves: { pact: 'terminate' } }));
    const halted = timeline.append(eventOf({ id: 'halt', moves: { pact: 'suspend' } }));
    const resumed = halted.append(eventOf({ id: 'return', moves: { pact: 'resume' } }));
    expect([timeline, ended, halted, resumed].map((one) => one.at(one.length)['pact'])).toEqual([
      'extended',
      'terminated',
      'suspended',
      'in-force',
    ]);
    expect(timeline.path('pact')).toHaveLength(3);
    expect(() => timeline.stepOf('ending')).toThrow(ReplayError);
    expect(() => halted.stepOf('ending')).toThrow(ReplayError);
    expect(ended.stepOf('ending').index).toBe(5);
  });

  it('leaves everything as it was when the event is not legal', () => {
    const two = {
      ...pactStory,
      subjects: [
        ...pactStory.subjects,
        { ...(pactStory.subjects[0] ?? expect.fail()), id: 'other' },
      ],
    };
    const timeline = replay(two);
    // The first move of the event is legal, the second is not.
    const bad: StoryEvent = eventOf({ id: 'bad', moves: { other: 'sign', pact: 'sign' } });
    expect(() => timeline.append(bad)).toThrow('cannot sign "pact"');
    expect(() => timeline.append(eventOf({ id: 'bad', moves: { nothing: 'sign' } }))).toThrow(
      '"nothing"',
    );
    expect(() => timeline.append(eventOf({ id: 'signing' }))).toThrow('Two events');
    expect(timeline.at(4)).toEqual({ pact: 'extended', other: 'negotiated' });
    const after = timeline.append(eventOf({ id: 'good', moves: { other: 'sign' } }));
    expect(after.at(5)).toEqual({ pact: 'extended', other: 'signed' });
    expect(after.path('other')).toHaveLength(1);
  });
});
