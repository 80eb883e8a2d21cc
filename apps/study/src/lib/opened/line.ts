import { type KeptWhere, keptWhere, type OpenedStory } from './store.ts';

/** What a list says of an opened story. */
export interface OpenedLine {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly summary: string;
  readonly file: string;
  /** When it was opened: `21 Nov 2026, 14:05`, by the learner's clock. */
  readonly when: string;
  readonly events: number;
  readonly questions: number;
  readonly where: KeptWhere;
}

export const lineOf = ({ story, catalog, file, openedAt }: OpenedStory): OpenedLine => ({
  id: story.id,
  title: story.title,
  language: story.language,
  summary: story.summary,
  file,
  when: whenInWords(openedAt),
  events: story.events.length,
  questions: catalog.items.length,
  where: keptWhere(story.id),
});

export const whenInWords = (time: number): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(time);
