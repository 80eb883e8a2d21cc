import type { Story } from '@aide-memoire/core';
import type { LeftOff } from '#lib/preferences/left-off.ts';

/** Where in a story a page is, for the shelf to lead back there; nothing for a page that is no place of a story. */
export function whereIn(
  { events }: Pick<Story, 'events'>,
  route: string | null,
  step: string | null,
): Pick<LeftOff, 'place' | 'step' | 'words'> | undefined {
  switch (route) {
    case '/stories/[story]':
      return { place: 'briefing', words: 'the briefing' };
    case '/stories/[story]/accounts':
      return { place: 'accounts', words: 'the accounts' };
    case '/stories/[story]/walk':
      return { place: 'walk', words: 'what happened next' };
    case '/stories/[story]/quiz':
      return { place: 'quiz', words: 'the quiz' };
    case '/stories/[story]/replay': {
      const at = events.findIndex(({ id }) => id === step);
      const event = events[at];
      if (!event) return { place: 'replay', words: 'the replay' };
      return { place: 'replay', step: event.id, words: `step ${at + 1}, ${event.title}` };
    }
    default:
      return undefined;
  }
}
