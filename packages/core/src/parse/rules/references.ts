import { ACTS } from '../../acts.ts';
import { MACHINES } from '../../machines/index.ts';
import type { Entity, EntityKind } from '../../story.ts';
import type { Finding, Path } from '../document.ts';
import { didYouMean } from '../nearest.ts';
import { finding, type Rule, type RuleContext } from './rule.ts';

const ACTORS: readonly EntityKind[] = ['person', 'country', 'organisation'];
const PLACES: readonly EntityKind[] = ['place', 'country'];
const GROUPS: readonly EntityKind[] = ['country', 'organisation'];

/** Rule 1: what is referred to exists, and is of a kind that fits. */
export const references: Rule = function* (context) {
  const { story } = context;
  const events = new Set(story.events.map(({ id }) => id));
  const subjects = new Set(story.subjects.map(({ id }) => id));
  const acts = new Set([...Object.keys(ACTS), ...Object.keys(story.acts)]);
  const entity = entityReference(context);
  const known = reference(context);

  for (const [i, { of, in: within }] of story.entities.entries()) {
    if (of !== undefined) yield* entity(of, GROUPS, ['entities', i, 'of']);
    if (within !== undefined) yield* entity(within, PLACES, ['entities', i, 'in']);
  }
  for (const [i, { machine, of }] of story.subjects.entries()) {
    yield* known(machine, new Set(MACHINES.keys()), 'machine', ['subjects', i, 'machine']);
    for (const [o, id] of of.entries()) yield* entity(id, ACTORS, ['subjects', i, 'of', o]);
  }
  for (const [i, event] of story.events.entries()) {
    const at: Path = ['events', i];
    yield* known(event.act, acts, 'act', [...at, 'act']);
    for (const [b, id] of event.by.entries()) yield* entity(id, ACTORS, [...at, 'by', b]);
    for (const [t, id] of event.to.entries()) yield* entity(id, ACTORS, [...at, 'to', t]);
    if (event.place !== undefined) yield* entity(event.place, PLACES, [...at, 'place']);
    for (const id of Object.keys(event.moves))
      yield* known(id, subjects, 'subject', [...at, 'moves', id]);
    for (const [n, id] of event.needs.entries())
      yield* known(id, events, 'event', [...at, 'needs', n]);
    for (const [a, id] of event.after.entries())
      yield* known(id, events, 'event', [...at, 'after', a]);
  }
  for (const [i, dispute] of story.disputes.entries()) {
    for (const [a, id] of dispute.about.entries())
      yield* known(id, events, 'event', ['disputes', i, 'about', a]);
    for (const [p, position] of dispute.positions.entries()) {
      const at: Path = ['disputes', i, 'positions', p];
      if (position.in !== undefined) yield* known(position.in, events, 'event', [...at, 'in']);
      for (const id of Object.keys(position.moves))
        yield* known(id, subjects, 'subject', [...at, 'moves', id]);
    }
  }
};

/** The built-in kinds of thing, which a command lists. */
const LISTED: ReadonlySet<string> = new Set(['machine', 'act']);
const SEE_LIST = ' "aide-memoire machines" lists the built-in ones.';

/** Checks an id against the ids of one kind of thing. */
function reference({ setAside }: RuleContext) {
  return function* (
    id: string,
    ids: ReadonlySet<string>,
    kind: string,
    path: Path,
  ): Iterable<Finding> {
    if (ids.has(id) || setAside.has(id)) return;
    const way = didYouMean(id, [...ids]) || (LISTED.has(kind) ? SEE_LIST : '');
    yield finding('unknown-reference', path, `There is no ${kind} "${id}".${way}`);
  };
}

/** Checks an id against the entities, and the entity against the kinds that make sense there. */
export function entityReference(context: RuleContext) {
  const entities = new Map<string, Entity>(
    context.story.entities.map((entity) => [entity.id, entity]),
  );
  const known = reference(context);
  return function* (id: string, kinds: readonly EntityKind[], path: Path): Iterable<Finding> {
    const entity = entities.get(id);
    if (!entity) yield* known(id, new Set(entities.keys()), 'entity', path);
    else if (!kinds.includes(entity.kind)) {
      yield finding(
        'wrong-kind',
        path,
        `"${id}" is a ${entity.kind}; only a ${kinds.join(', ')} can stand here.`,
      );
    }
  };
}
