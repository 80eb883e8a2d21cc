import type { Path } from '../document.ts';
import { finding, type Rule } from './rule.ts';

/** Rule 1: an id names one thing in its story. Positions and details are named within their dispute or event. */
export const ids: Rule = function* ({ story }) {
  const first = new Map<string, string>();
  const named: [kind: string, id: string, path: Path][] = [
    ...story.sources.map(({ id }, i): [string, string, Path] => [
      'a source',
      id,
      ['sources', i, 'id'],
    ]),
    ...story.entities.map(({ id }, i): [string, string, Path] => [
      'an entity',
      id,
      ['entities', i, 'id'],
    ]),
    ...story.subjects.map(({ id }, i): [string, string, Path] => [
      'a subject',
      id,
      ['subjects', i, 'id'],
    ]),
    ...story.events.map(({ id }, i): [string, string, Path] => [
      'an event',
      id,
      ['events', i, 'id'],
    ]),
    ...story.disputes.map(({ id }, i): [string, string, Path] => [
      'a dispute',
      id,
      ['disputes', i, 'id'],
    ]),
  ];
  for (const [kind, id, path] of named) {
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, kind);
    else
      yield finding(
        'duplicate-id',
        path,
        `"${id}" is already the id of ${earlier}; give ${kind.replace(/^an? /, 'this ')} another.`,
      );
  }
  for (const [d, dispute] of story.disputes.entries()) {
    const seen = new Set<string>();
    for (const [p, { id }] of dispute.positions.entries()) {
      if (seen.has(id)) {
        yield finding(
          'duplicate-id',
          ['disputes', d, 'positions', p, 'id'],
          `"${id}" is already a position of this dispute.`,
        );
      }
      seen.add(id);
    }
  }
};
