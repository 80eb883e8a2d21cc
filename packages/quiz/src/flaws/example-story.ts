import {
  replay,
  type Report,
  type Story,
  type StoryEvent,
  type Timeline,
} from '@aide-memoire/core';

/** The story that the rules' examples are about: two countries, a pact, a speech that two papers tell differently. */
export const exampleTimeline = (): Timeline => replay(STORY);

const told = (source: string, paragraph: number, more: Partial<Report> = {}): Report => ({
  source,
  paragraph,
  from: [],
  stance: 'asserts',
  ...more,
});

const event = (
  id: string,
  happened: string,
  title: string,
  more: Partial<StoryEvent>,
): StoryEvent => ({
  id,
  happened,
  title,
  act: 'state',
  by: [],
  to: [],
  details: {},
  moves: {},
  needs: [],
  after: [],
  reports: [told('paper', 1)],
  ...more,
});

const STORY: Story = {
  format: 'aide-memoire/story@1',
  id: 'example',
  title: 'A pact and a speech',
  language: 'en',
  summary: 'A story for examples.',
  sources: [
    { id: 'paper', kind: 'publication', label: 'the morning paper', published: '2022-06-01' },
    { id: 'gazette', kind: 'publication', label: 'the gazette', published: '2022-07-01' },
    { id: 'herald', kind: 'publication', label: 'the herald', published: '2022-08-01' },
  ],
  entities: [
    ...['Arland', 'Borland', 'Corland'].map((name) => ({
      id: name.toLowerCase(),
      kind: 'country' as const,
      name,
      short: name,
      aliases: [],
      named: true,
    })),
    ...['Ames', 'Bell', 'Cole'].map((short) => ({
      id: short.toLowerCase(),
      kind: 'person' as const,
      name: `President ${short}`,
      short,
      aliases: [],
      named: true,
    })),
    ...[
      { id: 'port', name: 'Portown', in: 'arland' },
      { id: 'quay', name: 'Long Quay', in: 'port' },
      { id: 'hill', name: 'Hillham', in: 'borland' },
      { id: 'lake', name: 'Lakeby', in: 'corland' },
    ].map((place) => ({
      ...place,
      kind: 'place' as const,
      short: place.name,
      aliases: [],
      named: true,
    })),
  ],
  subjects: [{ id: 'pact', machine: 'treaty', name: 'the Pact', of: ['arland', 'borland'] }],
  events: [
    event('signing', '2020-01-10', 'Arland and Borland put pen to paper', {
      by: ['arland', 'borland'],
      place: 'port',
      moves: { pact: 'sign' },
      details: {
        ships: { label: 'the ceiling on ships', value: 40, unit: 'ships' },
        aim: { label: 'the aim', because: 'Arland wanted quiet seas' },
      },
    }),
    event('force', '2021-06-01', 'Arland and Borland begin to apply the Pact', {
      by: ['arland', 'borland'],
      moves: { pact: 'enter-into-force' },
      needs: ['signing'],
    }),
    event('freeze', '2022-03-05', 'Bell turns away from the Pact in a speech', {
      by: ['bell'],
      place: 'hill',
      moves: { pact: 'suspend' },
      details: { blame: { label: 'the reason given', because: 'Arland had cheated' } },
      reports: [told('paper', 2), told('gazette', 3)],
    }),
    event('walk', '2022-04-02', 'Ames and Bell walk along the shore', {
      by: ['ames', 'bell'],
      place: 'lake',
    }),
    event('letter', '2022-05-01', 'Cole hands Bell a letter', {
      by: ['cole'],
      to: ['bell'],
      reports: [told('herald', 2), told('gazette', 4, { from: ['bell'], stance: 'denies' })],
    }),
    event('thaw', '2022-06-20', 'Ames and Bell go back to the Pact', {
      by: ['ames', 'bell'],
      moves: { pact: 'resume' },
      reports: [told('gazette', 1)],
    }),
  ],
  disputes: [
    {
      id: 'what-bell-did',
      question: 'What had Bell done about the Pact?',
      about: ['freeze'],
      positions: [
        { id: 'paused', claim: 'paused it', moves: {}, reports: [told('paper', 2)] },
        {
          id: 'left',
          claim: 'left it for good',
          moves: { pact: 'terminate' },
          reports: [told('gazette', 3)],
        },
        {
          id: 'ignored',
          claim: 'paid it no heed',
          moves: {},
          reports: [told('gazette', 5, { from: ['cole'] })],
        },
      ],
    },
    {
      id: 'where-they-walked',
      question: 'Where did Ames and Bell walk?',
      about: ['walk'],
      positions: [
        { id: 'lake', claim: 'by the lake', moves: {}, reports: [told('paper', 6)] },
        { id: 'quay', claim: 'on the quay', moves: {}, reports: [told('gazette', 6)] },
      ],
    },
  ],
  acts: {},
};
