import { parseDate } from '../date/index.ts';
import type { StoryEvent } from '../story.ts';
import type { StoryIndex } from './story-index.ts';

/**
 * The day an event became known: the earliest day on which a read source that tells of it was out for certain.
 * `Infinity` when none is dated.
 */
export function knownOn(event: StoryEvent, index: StoryIndex): number {
  const telling = event.reports.filter(
    ({ stance, tells }) =>
      stance !== 'denies' && (tells === undefined || tells.includes('happened')),
  );
  const days = (telling.length > 0 ? telling : event.reports).map(({ source }) => {
    const published = index.sources.get(source)?.published;
    return published === undefined ? Infinity : parseDate(published).latest;
  });
  return Math.min(Infinity, ...days);
}
