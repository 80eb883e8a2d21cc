import type { Story } from '../../story.ts';
import type { Path } from '../document.ts';
import { allReports, finding, type Rule } from './rule.ts';

/** Rule 1: no list names a thing twice. The chain of a report is no list, and `reports` looks after it. */
export const lists: Rule = function* ({ story }) {
  for (const { ids, path } of allLists(story)) {
    for (const [i, id] of ids.entries()) {
      if (ids.indexOf(id) === i) continue;
      const sentence = `"${id}" stands twice in this list; leave it out here.`;
      yield finding('listed-twice', [...path, i], sentence);
    }
  }
};

interface PlacedList {
  readonly ids: readonly string[];
  readonly path: Path;
}

/** Every list of ids in the story, with its place. */
function* allLists(story: Story): Iterable<PlacedList> {
  for (const [s, { of }] of story.subjects.entries())
    yield { ids: of, path: ['subjects', s, 'of'] };
  for (const [e, event] of story.events.entries()) {
    for (const key of ['by', 'to', 'needs', 'after'] as const)
      yield { ids: event[key], path: ['events', e, key] };
  }
  for (const [d, { about }] of story.disputes.entries())
    yield { ids: about, path: ['disputes', d, 'about'] };
  for (const { report, path } of allReports(story))
    yield { ids: report.tells ?? [], path: [...path, 'tells'] };
}
