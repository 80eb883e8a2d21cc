import { dateInWords, parseDate } from '../../date/index.ts';
import { finding, type Rule } from './rule.ts';

/** Rule 4: events stand in an order that a non-decreasing choice of days allows, after what they need. */
export const order: Rule = function* ({ story, setAside }) {
  const before = new Set<string>();
  const all = new Set(story.events.map(({ id }) => id));
  let earliest = -Infinity;
  let latestStart = '';
  for (const [i, event] of story.events.entries()) {
    const date = parseDate(event.happened);
    if (date.latest < earliest) {
      yield finding(
        'out-of-order',
        ['events', i, 'happened'],
        `"${event.id}" (${dateInWords(date)}) stands after "${latestStart}", which can only have happened later; move it up.`,
      );
    } else if (date.earliest > earliest) {
      earliest = date.earliest;
      latestStart = event.id;
    }
    for (const key of ['needs', 'after'] as const) {
      for (const [n, id] of event[key].entries()) {
        if (before.has(id) || setAside.has(id) || !all.has(id)) continue;
        const where = id === event.id ? 'is the event itself' : 'stands later in the file';
        yield finding(
          'out-of-order',
          ['events', i, key, n],
          `"${event.id}" says it came after "${id}", which ${where}.`,
        );
      }
    }
    before.add(event.id);
  }
};
