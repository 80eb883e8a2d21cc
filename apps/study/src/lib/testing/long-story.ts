import type { Story, StoryEvent } from '@aide-memoire/core';
import { report, story, talk } from './story.ts';

/** A story of as many talks as wanted, one a day, each of which changes one subject of two. */
export function longStory(length: number): Story {
  const day = (i: number): string => new Date(Date.UTC(2000, 0, 1 + i)).toISOString().slice(0, 10);
  const sources = Array.from({ length: 20 }, (_, i) => ({
    id: `paper-${i}`,
    kind: 'publication' as const,
    label: `paper ${i}`,
    published: day(Math.ceil((length * (i + 1)) / 20)),
  }));
  const events = Array.from({ length }, (_, i): StoryEvent => {
    const moves = i % 2 === 0 ? { meeting: i % 4 === 0 ? 'hold' : 'request' } : {};
    const source = `paper-${(i * 7) % 20}`;
    const title = `Blinken and Lavrov talk, time ${i + 1}`;
    return talk({ id: `talk-${i + 1}`, happened: day(i), title, moves, reports: [report(source)] });
  });
  const other = {
    id: 'other',
    machine: 'meeting',
    name: 'another talk',
    of: ['blinken', 'lavrov'],
  };
  const base = story();
  return {
    ...base,
    id: 'long',
    title: 'A long story',
    sources,
    events,
    subjects: [...base.subjects, other],
  };
}
