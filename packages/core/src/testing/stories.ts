import fc from 'fast-check';
import { legalMoves, MACHINES, nextStatus } from '../machines/index.ts';
import type { Story, StoryEvent, Subject } from '../story.ts';

/** A story in as few words as a test wants to say. */
export function storyOf(parts: Partial<Story>): Story {
  return {
    format: 'aide-memoire/story@1',
    id: 'test',
    title: 'Test',
    language: 'en',
    summary: 'A story for a test.',
    sources: [
      { id: 'paper', kind: 'publication', label: 'the paper', published: '2023-03-05' },
      { id: 'late', kind: 'publication', label: 'the late paper', published: '2023-04-01' },
    ],
    entities: ['arland', 'borland'].map((id) => ({
      id,
      kind: 'country' as const,
      name: id.charAt(0).toUpperCase() + id.slice(1),
      short: id.charAt(0).toUpperCase() + id.slice(1),
      aliases: [],
      named: true,
    })),
    subjects: [],
    events: [],
    disputes: [],
    acts: {},
    ...parts,
  };
}

/** An event of the test story: reported by the paper, by Arland, unless said otherwise. */
export function eventOf(parts: Partial<StoryEvent> & Pick<StoryEvent, 'id'>): StoryEvent {
  return {
    happened: '2023-03-02',
    act: 'state',
    by: ['arland'],
    to: [],
    title: `Arland does what is called ${parts.id}`,
    details: {},
    moves: {},
    needs: [],
    after: [],
    reports: [{ source: 'paper', paragraph: 1, from: [], stance: 'asserts' }],
    ...parts,
  };
}

export const pact: Subject = {
  id: 'pact',
  machine: 'treaty',
  name: 'the Pact',
  of: ['arland', 'borland'],
};

/** Signed in 2020, in force in 2021, extended on 2 March 2023. */
export const pactStory = storyOf({
  subjects: [pact],
  events: [
    eventOf({ id: 'signing', happened: '2020', act: 'sign', moves: { pact: 'sign' } }),
    eventOf({
      id: 'force',
      happened: '2021-06',
      moves: { pact: 'enter-into-force' },
      needs: ['signing'],
    }),
    eventOf({ id: 'speech', happened: '2022-01-10' }),
    eventOf({
      id: 'extension',
      happened: '2023-03-02',
      moves: { pact: 'extend' },
      reports: [{ source: 'late', paragraph: 3, from: [], stance: 'asserts' }],
    }),
  ],
});

/** Any legal story: up to four subjects of any machines, up to forty events with up to three moves each. */
export const legalStory: fc.Arbitrary<Story> = fc
  .record({
    machines: fc.array(fc.constantFrom(...MACHINES.keys()), { minLength: 1, maxLength: 4 }),
    events: fc.array(
      fc.record({
        picks: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 3 }),
        needs: fc.array(fc.nat(), { maxLength: 1 }),
        late: fc.boolean(),
      }),
      { minLength: 1, maxLength: 40 },
    ),
  })
  .map(({ machines, events }) => {
    const subjects = machines.map((machine, i) => ({ ...pact, id: `subject-${i}`, machine }));
    const statuses = new Map(
      subjects.map(({ id, machine }) => [id, MACHINES.get(machine)?.initial ?? '']),
    );
    return storyOf({
      subjects,
      events: events.map(({ picks, needs, late }, i) => {
        const moves: Record<string, string> = {};
        for (const [which, choice] of picks) {
          const subject = subjects[which % subjects.length];
          const machine = MACHINES.get(subject?.machine ?? '');
          if (!subject || !machine || subject.id in moves) continue;
          const legal = legalMoves(machine, statuses.get(subject.id) ?? '');
          const move = legal[choice % Math.max(legal.length, 1)];
          if (move === undefined) continue;
          moves[subject.id] = move;
          statuses.set(subject.id, nextStatus(machine, statuses.get(subject.id) ?? '', move) ?? '');
        }
        return eventOf({
          id: `event-${i}`,
          happened: new Date(Date.UTC(2022, 0, 1 + i)).toISOString().slice(0, 10),
          moves,
          needs: i === 0 ? [] : [...new Set(needs.map((n) => `event-${n % i}`))],
          reports: [{ source: late ? 'late' : 'paper', paragraph: 1, from: [], stance: 'asserts' }],
        });
      }),
    });
  });
