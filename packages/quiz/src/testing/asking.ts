import { type Entity, replay, type Report, type Source, type Story } from '@aide-memoire/core';
import { eventOf, storyOf } from '@aide-memoire/core/testing';
import type { Kind } from '../item.ts';
import { GENERATORS } from '../kinds/index.ts';
import type { Question } from '../question.ts';
import { chance } from '../seed.ts';
import { wordsFor } from '../words/index.ts';

export const words = wordsFor('en');

/** What the generator of a kind makes of a story, and what it passes over, each as its code and names. */
export function ask(
  kind: Kind,
  story: Story,
  seed = 1,
): { asked: readonly Question[]; skipped: string[] } {
  const skipped: string[] = [];
  const asked = GENERATORS[kind]({
    timeline: replay(story),
    words,
    draw: (id) => chance(seed, id),
    skip: (reason, ...of) => {
      skipped.push([reason, ...of].join(': '));
    },
  });
  return { asked: [...asked], skipped };
}

export const questionsOf = (kind: Kind, story: Story): readonly Question[] =>
  ask(kind, story).asked;
export const idsOf = (kind: Kind, story: Story): readonly string[] =>
  questionsOf(kind, story).map(({ id }) => id);
export const offered = (kind: Kind, story: Story, id: string): readonly string[] =>
  questionsOf(kind, story)
    .filter((question) => question.id === id)
    .flatMap(({ distractors }) => distractors.map((option) => option.id))
    .sort();

export const report = (parts: Partial<Report> = {}): Report => ({
  source: 'paper',
  paragraph: 1,
  from: [],
  stance: 'asserts',
  ...parts,
});

export const person = (id: string): Entity => {
  const short = id.charAt(0).toUpperCase() + id.slice(1);
  return { id, kind: 'person', name: short, short, aliases: [], named: true };
};

export const paper = (id: string): Source => ({
  id,
  kind: 'publication',
  label: `the ${id}`,
  published: '2023-05-01',
});

export const cast = ['ada', 'ben', 'cleo', 'dan', 'eve'];

/** Everybody does something on a day of their own. */
export const deeds = cast.map((id, i) =>
  eventOf({
    id: `${id}-acts`,
    act: `act-${id}`,
    by: [id],
    happened: `2023-03-1${i}`,
    title: `Word comes from the house of number ${i}`,
  }),
);

export const story = (parts: Partial<Story>): Story =>
  storyOf({
    sources: ['paper', 'late', 'weekly'].map(paper),
    entities: cast.map(person),
    ...parts,
    events: [...(parts.events ?? []), ...deeds],
  });
