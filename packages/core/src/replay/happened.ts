import { dateInWords, parseDate } from '../date/index.ts';
import type { StoryEvent } from '../story.ts';

/** When an event happened, in words with its precision. */
export const happenedInWords = (event: StoryEvent): string =>
  dateInWords(parseDate(event.happened));
