import { readFileSync } from 'node:fs';
import {
  evidenceOf,
  evidenceOfPosition,
  replay,
  type Report,
  type Story,
} from '@aide-memoire/core';
import { checkStory } from '@aide-memoire/core/parse';
import { describe, expect, it } from 'vitest';
import { loadStory, readStory, storyIds } from './index.ts';

describe('the shelf', () => {
  it('holds every folder that has a story', () => {
    expect(storyIds()).toContain('new-start-2023');
    expect(storyIds()).not.toContain('src');
  });

  it('reads a story as its author wrote it', () => {
    const file = new URL('../new-start-2023/story.yaml', import.meta.url);
    expect(readStory('new-start-2023')).toBe(readFileSync(file, 'utf8'));
  });

  it.each(['new-start-2024', '', '.', '..', '../new-start-2023', 'src'])(
    'says which stories there are when asked for "%s"',
    (id) => {
      const sentence = `There is no story "${id}"; the built-in ones are: ${storyIds().join(', ')}.`;
      expect(() => readStory(id)).toThrow(new RangeError(sentence));
      expect(() => loadStory(id)).toThrow(new RangeError(sentence));
    },
  );
});

describe.each(storyIds())('%s', (id) => {
  const { story, errors, warnings } = checkStory(readStory(id), { file: `${id}/story.yaml` });

  it('has no errors and no warnings', () => {
    expect([...errors, ...warnings]).toEqual([]);
  });

  it('is named like its folder', () => {
    expect(story?.id).toBe(id);
    expect(loadStory(id)).toEqual(story);
  });
});

describe('new-start-2023', () => {
  const story = loadStory('new-start-2023');
  const timeline = replay(story);

  /** Each article's non-blank lines that state something; headlines, subheadings and reference lists do not. */
  const PARAGRAPHS: Readonly<Record<string, readonly number[]>> = {
    digest: [2, 3, 4, 5, 6, 7, 8, 9],
    efe: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    'march-10': [1, 3, 4, 5],
  };
  /** Lines that there are: a higher number cites nothing. */
  const LAST_LINE: Readonly<Record<string, number>> = { digest: 14, efe: 12, 'march-10': 5 };

  it.each(Object.entries(PARAGRAPHS))('cites every paragraph of %s', (source, paragraphs) => {
    const cited = reportsOf(story)
      .filter((report) => report.source === source)
      .map(({ paragraph }) => paragraph);
    expect(paragraphs.filter((paragraph) => !cited.includes(paragraph))).toEqual([]);
  });

  it('cites no line beyond the end of an article, and reads no source but these and the records', () => {
    const beyond = reportsOf(story).filter(
      ({ source, paragraph }) =>
        paragraph !== undefined && !(paragraph <= (LAST_LINE[source] ?? 0)),
    );
    expect(beyond).toEqual([]);
  });

  it('rests nothing on records alone but what lies behind the story', () => {
    const background = story.events.filter(({ id }) => evidenceOf(timeline, id).background);
    expect(background.map(({ id, happened }) => [id, happened])).toEqual([
      ['new-start-in-force', '2011-02-05'],
      ['whelan-arrested', '2018-12-28'],
      ['new-start-extended', '2021-02-03'],
    ]);
  });

  it('names in reports the sources that the digest names, as links of a chain only', () => {
    const passedOn = ['bloomberg', 'wbur', 'cnn', 'wion', 'npr', 'washington-post'];
    const links = new Set(reportsOf(story).flatMap(({ from }) => from));
    expect(passedOn.filter((source) => !links.has(source))).toEqual([]);
    expect(reportsOf(story).filter(({ source }) => passedOn.includes(source))).toEqual([]);
  });

  it('gives nobody a source, an entity or a subject that the story has no use for', () => {
    const used = new Set([
      ...reportsOf(story).flatMap(({ source, from, speaker }) => [source, ...from, speaker]),
      ...story.events.flatMap(({ by, to, place, moves }) => [
        ...by,
        ...to,
        place,
        ...Object.keys(moves),
      ]),
      ...story.entities.flatMap(({ of, in: within }) => [of, within]),
    ]);
    const named = [...story.sources, ...story.entities, ...story.subjects].map(({ id }) => id);
    // Biden is named for an administration whose motive a paper guesses at.
    expect(named.filter((id) => !used.has(id))).toEqual(['biden']);
  });

  it('orders the day of the talk: asked for, held, what was said in it, what was said about it', () => {
    const before = (event: string): string[] => {
      const { needs = [], after = [] } = timeline.index.events.get(event) ?? {};
      return [...needs, ...after].flatMap((id) => [id, ...before(id)]);
    };
    expect(before('talk')).toEqual(
      expect.arrayContaining(['talk-requested', 'tashkent-statement']),
    );
    for (const later of [
      'new-start-raised',
      'support-restated',
      'whelan-raised',
      'official-briefs',
      'zakharova-denies',
      'blinken-press-conference',
      'lavrov-hears-nothing',
    ]) {
      expect(before(later), later).toContain('talk');
    }
  });

  it.each([
    [
      '2011-12-31',
      { 'new-start': 'in-force', 'russia-in-new-start': 'active', 'whelan-case': 'free' },
    ],
    ['2022-02-23', { 'new-start': 'extended', war: 'peace', 'wartime-contact': 'none' }],
    ['2022-08-31', { war: 'war', 'wartime-contact': 'avoided', 'whelan-case': 'convicted' }],
    [
      '2023-02-21',
      {
        'new-start': 'extended',
        'russia-in-new-start': 'suspended',
        'america-in-new-start': 'active',
      },
    ],
    ['2023-03-01', { 'delhi-talk': 'ruled-out', 'wartime-contact': 'avoided' }],
    [
      '2023-03-02',
      {
        'delhi-talk': 'held',
        'wartime-contact': 'talking',
        'peace-plan': 'backed',
        'american-support': 'open-ended',
      },
    ],
    [
      '2023-03-10',
      {
        'wartime-contact': 'talking',
        'russia-in-new-start': 'suspended',
        'whelan-offer': 'tabled',
        'whelan-case': 'convicted',
        war: 'war',
      },
    ],
  ])('stands as it stood on %s', (happened, statuses) => {
    expect(timeline.asOf({ happened })).toMatchObject(statuses);
  });

  it('knows on 2 March nothing that only the later report tells', () => {
    const known = story.events.filter(({ id }) => timeline.counts(id, { known: '2023-03-09' }));
    const later = story.events.filter((event) => !known.includes(event)).map(({ id }) => id);
    expect(later).toEqual([
      'handshake',
      'lavrov-assessment',
      'blinken-silent',
      'lavrov-account',
      'lavrov-on-positions',
      'lavrov-on-necessity',
      'lavrov-withholds',
      'lavrov-hears-nothing',
    ]);
  });

  it('gives one official one voice, however many papers quote it', () => {
    const length = evidenceOf(timeline, 'talk', 'length');
    expect(length.attributions).toHaveLength(2);
    expect(length.origins).toEqual(['official']);
  });

  it('has titles that stay apart when a name is blanked', () => {
    const names = story.entities.map(({ short }) => short);
    const blanked = story.events.flatMap(({ id, title }) =>
      names
        .filter((name) => title.includes(name))
        .map((name) => [title.replaceAll(name, '____'), id]),
    );
    const twins = blanked.filter(([title, id]) =>
      blanked.some(([other, by]) => other === title && by !== id),
    );
    expect(twins).toEqual([]);
  });

  it('keeps the day and the place of an event out of its title', () => {
    const months = /\b(?:January|February|March|April|June|July|August|\d{1,4})\b/;
    const telling = story.events.filter(({ title, place }) => {
      const where = place === undefined ? undefined : timeline.index.entities.get(place)?.name;
      return (
        months.test(title.replaceAll('G20', '')) || (where !== undefined && title.includes(where))
      );
    });
    expect(telling).toEqual([]);
  });

  it('settles no dispute by a title', () => {
    const contested =
      /\b(?:meeting|encounter|conversation|contact|withdr\w+|leaves?|suspend\w*|breaks?|freezes?|rejoin|sign|resume)\b/i;
    const about = new Set(
      ['what-it-was', 'what-russia-did', 'treaty-plea'].flatMap((id) =>
        story.disputes.filter((dispute) => dispute.id === id).flatMap((dispute) => dispute.about),
      ),
    );
    const titles = story.events.filter(({ id }) => about.has(id)).map(({ title }) => title);
    expect(titles).toHaveLength(3);
    expect(titles.filter((title) => contested.test(title))).toEqual([]);
  });

  describe('disputes', () => {
    it('are eight or more', () => {
      expect(story.disputes.length).toBeGreaterThanOrEqual(8);
    });

    it.each(story.disputes.map((dispute) => [dispute.id, dispute] as const))(
      '%s: claims could stand as options side by side',
      (_, { positions }) => {
        const claims = positions.map(({ claim }) => claim);
        for (const claim of claims) {
          const others = claims.filter((other) => other !== claim);
          expect(others.filter((other) => other.includes(claim))).toEqual([]);
          const mean = others.reduce((sum, { length }) => sum + length, 0) / others.length;
          expect(claim.length / mean).toBeGreaterThan(0.7);
          expect(claim.length / mean).toBeLessThan(1.3);
        }
      },
    );

    it.each(
      story.disputes.flatMap(({ id, positions }) => positions.map((p) => [id, p.id, p] as const)),
    )('%s: %s rests on an article', (_, __, position) => {
      const { attributions, background } = evidenceOfPosition(timeline, position);
      expect(attributions.some(({ report }) => report.paragraph !== undefined)).toBe(true);
      expect(background).toBe(false);
    });
  });

  it('is a story of some length', () => {
    const { events, disputes, subjects, entities } = story;
    const quotes = new Set(reportsOf(story).flatMap(({ quote }) => quote ?? []));
    const lively = subjects.filter(({ id }) => timeline.path(id).length >= 3);
    expect({
      events: events.length,
      disputes: disputes.length,
      subjects: subjects.length,
      subjectsWithThreeMovesOrMore: lively.length,
      people: entities.filter(({ kind }) => kind === 'person').length,
      quotes: quotes.size,
    }).toEqual({
      events: 45,
      disputes: 13,
      subjects: 10,
      subjectsWithThreeMovesOrMore: 6,
      people: 13,
      quotes: 12,
    });
  });
});

/** Every report of the story, on events and on positions. */
const reportsOf = ({ events, disputes }: Story): readonly Report[] => [
  ...events.flatMap(({ reports }) => reports),
  ...disputes.flatMap(({ positions }) => positions.flatMap(({ reports }) => reports)),
];
