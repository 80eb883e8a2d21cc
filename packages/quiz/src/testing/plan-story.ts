import type { Id, Story, StoryEvent } from '@aide-memoire/core';
import { eventOf, storyOf } from '@aide-memoire/core/testing';

/** The story with one event told otherwise. */
export const withEvent = (story: Story, id: Id, parts: Partial<StoryEvent>): Story => ({
  ...story,
  events: story.events.map((event) => (event.id === id ? { ...event, ...parts } : event)),
});

const told = (source: Id): StoryEvent['reports'] => [
  { source, paragraph: 1, from: [], stance: 'asserts' },
];

/** A plan is offered on 10 January 2023, pressed for, backed and turned down; two speeches follow. */
export const planStory = storyOf({
  subjects: [{ id: 'plan', machine: 'proposal', name: 'the Plan', of: ['arland', 'borland'] }],
  events: [
    eventOf({
      id: 'offer',
      happened: '2023-01-10',
      act: 'propose',
      title: 'Arland puts a plan on the table',
      moves: { plan: 'propose' },
    }),
    eventOf({
      id: 'visit',
      happened: '2023-01-15',
      act: 'visit',
      by: ['borland'],
      title: 'Borland sends a visitor',
    }),
    eventOf({
      id: 'push',
      happened: '2023-01-20',
      act: 'urge',
      title: 'Arland asks for a reply',
      moves: { plan: 'press' },
      needs: ['offer'],
    }),
    eventOf({
      id: 'backing',
      happened: '2023-02-01',
      act: 'endorse',
      by: ['borland'],
      title: 'Borland speaks well of the idea',
      moves: { plan: 'endorse' },
      needs: ['offer'],
    }),
    eventOf({
      id: 'refusal',
      happened: '2023-02-10',
      act: 'reject',
      by: ['borland'],
      title: 'Borland says no after all',
      moves: { plan: 'reject' },
      needs: ['backing'],
    }),
    eventOf({
      id: 'speech',
      happened: '2023-03-02',
      title: 'Arland holds a bitter speech',
      reports: told('late'),
    }),
    eventOf({
      id: 'retort',
      happened: '2023-03-03',
      act: 'deny',
      by: ['borland'],
      title: 'Borland pays back in kind',
      reports: told('late'),
    }),
  ],
});
