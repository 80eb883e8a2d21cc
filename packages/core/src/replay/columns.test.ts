import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextStatus, treaty } from '../machines/index.ts';
import type { Story } from '../story.ts';
import { legalStory } from '../testing/stories.ts';
import { emptyColumns, statusesAfter } from './columns.ts';
import type { LogEvent } from './log.ts';
import { replayLog } from './push.ts';
import { replay } from './replay.ts';

describe('checkpoints', () => {
  it('bound what going to a point reads: at most the moves of `every` steps', () => {
    const subjects = Array.from({ length: 100 }, (_, i) => ({ id: `s${i}`, machine: treaty }));
    const events = Array.from({ length: 5_000 }, (_, i): LogEvent => ({
      id: `e${i}`,
      moves:
        i < 100
          ? { [`s${i}`]: 'sign' }
          : i < 200
            ? { [`s${i - 100}`]: 'enter-into-force' }
            : { [`s${i % 100}`]: 'extend' },
    }));
    const { columns } = replayLog(subjects, events);
    let reads = 0;
    const counted = new Proxy(columns.to, {
      get(target, key) {
        if (typeof key === 'string' && /^\d+$/.test(key)) reads += 1;
        const value: unknown = Reflect.get(target, key);
        return value;
      },
    });
    let most = 0;
    for (let steps = 0; steps <= 5_000; steps += 7) {
      reads = 0;
      statusesAfter({ ...columns, to: counted }, steps);
      most = Math.max(most, reads);
    }
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(columns.every);
  });

  it('stand as many steps apart as there are subjects, within bounds', () => {
    const every = (width: number) => emptyColumns(new Uint16Array(width), 0).every;
    expect([0, 1, 64, 65, 1_000, 1_000_000].map(every)).toEqual([64, 64, 64, 128, 1024, 4096]);
  });

  it('change nothing about what is read, whatever the log', () => {
    fc.assert(
      fc.property(legalStory, (story) => {
        // The same events over and over would not be legal; ten independent copies of the story side by side are.
        const copies = Array.from({ length: 10 }, (_, c) => copyOf(story, c));
        const long = {
          ...story,
          subjects: copies.flatMap(({ subjects }) => subjects),
          events: copies.flatMap(({ events }) => events),
        };
        const timeline = replay({ ...long, disputes: [] });
        const plain = new Map(
          long.subjects.map(({ id, starts }) => [
            id,
            starts ?? timeline.index.machineOf(id).initial,
          ]),
        );
        expect(timeline.at(0)).toEqual(Object.fromEntries(plain));
        for (let i = 1; i <= timeline.length; i++) {
          for (const [subject, move] of Object.entries(timeline.step(i).event.moves)) {
            plain.set(
              subject,
              nextStatus(timeline.index.machineOf(subject), plain.get(subject) ?? '', move) ?? '',
            );
          }
          expect(timeline.at(i)).toEqual(Object.fromEntries(plain));
        }
      }),
      { numRuns: 20 },
    );
  });
});

function copyOf(story: Story, c: number): Story {
  const renamed = (id: string): string => `${id}-copy-${c}`;
  return {
    ...story,
    subjects: story.subjects.map((subject) => ({ ...subject, id: renamed(subject.id) })),
    events: story.events.map((event) => ({
      ...event,
      id: renamed(event.id),
      needs: event.needs.map(renamed),
      moves: Object.fromEntries(
        Object.entries(event.moves).map(([id, move]) => [renamed(id), move]),
      ),
    })),
  };
}
