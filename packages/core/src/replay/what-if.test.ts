import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextStatus } from '../machines/index.ts';
import type { Story } from '../story.ts';
import { legalStory, pactStory } from '../testing/stories.ts';
import { replay } from './replay.ts';
import { subjectsOf } from './story-index.ts';

describe('without an event', () => {
  /** The rule as it is written, over the whole log. */
  function plainly({ subjects, events }: Story, taken: string) {
    const machines = new Map(
      subjectsOf({ ...pactStory, subjects }).map(({ id, machine }) => [id, machine]),
    );
    const statuses = new Map(
      subjects.map(({ id, starts }) => [id, starts ?? machines.get(id)?.initial ?? '']),
    );
    const gone = new Set<string>();
    const dropped: string[] = [];
    for (const event of events) {
      const tried = Object.entries(event.moves).map(([subject, move]) => {
        const machine = machines.get(subject);
        return { subject, to: machine && nextStatus(machine, statuses.get(subject) ?? '', move) };
      });
      const isIllegal = tried.length > 0 && tried.every(({ to }) => to === undefined);
      if (event.id === taken || event.needs.some((id) => gone.has(id)) || isIllegal)
        gone.add(event.id);
      else {
        for (const { subject, to } of tried) {
          if (to === undefined) dropped.push(`${event.id} ${subject}`);
          else statuses.set(subject, to);
        }
      }
    }
    return { gone: [...gone], dropped, state: Object.fromEntries(statuses) };
  }

  it('says what the rule says, looking only where something stands elsewhere', () => {
    fc.assert(
      fc.property(legalStory, fc.nat(), (story, n) => {
        const taken = story.events[n % story.events.length]?.id ?? '';
        const { fallen, dropped, state, timeline } = replay(story).without(taken);
        const expected = plainly(story, taken);
        expect(fallen.map(({ event }) => event)).toEqual(expected.gone);
        expect(dropped.map(({ event, subject }) => `${event} ${subject}`)).toEqual(
          expected.dropped,
        );
        expect(state).toEqual(expected.state);
        expect(timeline.at(timeline.length)).toEqual(state);
      }),
      { numRuns: 300 },
    );
  });
});
