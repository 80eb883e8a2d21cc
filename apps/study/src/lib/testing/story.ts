import type { Report, Story, StoryEvent } from '@aide-memoire/core';

/** A report as a file holds it, of which only the source must be said. */
export const report = (source: string, more: Partial<Report> = {}): Report => ({
  source,
  paragraph: 1,
  from: [],
  stance: 'asserts',
  ...more,
});

/** One talk between two ministers. */
export const talk = (more: Partial<StoryEvent> = {}): StoryEvent => ({
  id: 'talk',
  happened: '2023-03-02',
  act: 'talk',
  by: ['blinken', 'lavrov'],
  to: [],
  title: 'Blinken and Lavrov talk in New Delhi',
  details: {},
  moves: {},
  needs: [],
  after: [],
  reports: [report('efe')],
  ...more,
});

const person = { kind: 'person', aliases: [], named: true } as const;

/** A story of that talk, with two articles and a record to report it. */
export const story = (more: Partial<Story> = {}): Story => ({
  format: 'aide-memoire/story@1',
  id: 'a-talk',
  title: 'A talk',
  language: 'en',
  summary: 'Two ministers talk.',
  sources: [
    {
      id: 'efe',
      kind: 'publication',
      label: 'the EFE report',
      publisher: 'EFE',
      published: '2023-03-02~',
    },
    { id: 'digest', kind: 'publication', label: 'the news digest' },
    { id: 'cnn', kind: 'publication', label: 'CNN', publisher: 'CNN', published: '2023-03-02' },
    { id: 'record', kind: 'record', label: 'the public record' },
  ],
  entities: [
    { id: 'blinken', name: 'Antony Blinken', short: 'Blinken', ...person },
    { id: 'lavrov', name: 'Sergey Lavrov', short: 'Lavrov', ...person },
    { id: 'official', name: 'a US official', short: 'a US official', ...person },
  ],
  subjects: [{ id: 'meeting', machine: 'meeting', name: 'the talk', of: ['blinken', 'lavrov'] }],
  events: [talk()],
  disputes: [],
  acts: {},
  ...more,
});
