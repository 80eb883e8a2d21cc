import { parseDate } from '../date/index.ts';
import { ReplayError } from '../errors.ts';
import { headline, legalMoves, statusLabel } from '../machines/index.ts';
import type { Id, Story } from '../story.ts';
import { knownOn } from './known.ts';
import { precedence } from './precedence.ts';
import { indexStory, type StoryIndex } from './story-index.ts';
import type {
  Change,
  Clock,
  LegalMove,
  Move,
  PathMove,
  State,
  Step,
  Timeline,
} from './timeline.ts';
import { walk } from './walk.ts';
import { without } from './what-if.ts';

/**
 * Replays a story's log through its machines.
 *
 * @throws ReplayError for a log built in code: `illegal-move`, `unknown-machine`, `unknown-status`,
 * `unknown-subject`, `invalid-date`. A story from `parseStory` never throws.
 */
export function replay(story: Story): Timeline {
  const index = indexStory(story);
  checkSubjects(story, index);
  const paths = new Map<Id, PathMove[]>(story.subjects.map(({ id }) => [id, []]));
  for (const { event, index: i, subject, machine, move, from, to } of walk(story)) {
    if (to === undefined) {
      const legal = legalMoves(machine, from).join(', ') || 'none';
      throw new ReplayError(
        'illegal-move',
        `"${event.id}" cannot ${move} "${subject}", which is ${statusLabel(machine, from)} (${from}); legal moves: ${legal}.`,
      );
    }
    paths.get(subject)?.push({ step: i + 1, event: event.id, subject, move, from, to });
  }
  return new ReplayedTimeline(story, index, paths);
}

function checkSubjects(story: Story, index: StoryIndex): void {
  for (const { id, starts } of story.subjects) {
    const machine = index.machineOf(id);
    if (starts !== undefined && !Object.hasOwn(machine.states, starts)) {
      throw new ReplayError(
        'unknown-status',
        `"${id}" cannot start as "${starts}"; a ${machine.label} has no such status.`,
      );
    }
  }
  for (const event of story.events) {
    for (const subject of Object.keys(event.moves)) index.machineOf(subject);
  }
}

/** Keeps one path of moves a subject; states and steps are views made on demand. */
class ReplayedTimeline implements Timeline {
  readonly story: Story;
  readonly index: StoryIndex;
  readonly #paths: ReadonlyMap<Id, readonly PathMove[]>;
  readonly #stepOf: ReadonlyMap<Id, number>;
  readonly #knownOn: ReadonlyMap<Id, number>;
  readonly isProvablyBefore: Timeline['isProvablyBefore'];

  constructor(story: Story, index: StoryIndex, paths: ReadonlyMap<Id, readonly PathMove[]>) {
    this.story = story;
    this.index = index;
    this.#paths = paths;
    this.#stepOf = new Map(story.events.map(({ id }, i) => [id, i + 1]));
    this.isProvablyBefore = precedence(story.events, index.dates);
    this.#knownOn = new Map(story.events.map((event) => [event.id, knownOn(event, index)]));
  }

  get length(): number {
    return this.story.events.length;
  }

  step(index: number): Step {
    const event = this.story.events[index - 1];
    if (!event) throw this.#noStep(index, 1);
    const moves: Move[] = Object.keys(event.moves).flatMap((subject) => {
      const made = this.#pathOf(subject)[this.#count(subject, index) - 1];
      return made ? [{ subject, move: made.move, from: made.from, to: made.to }] : [];
    });
    const changes = moves
      .filter(({ from, to }) => from !== to)
      .map(({ subject, from, to }) => ({ subject, from, to }));
    return { index, event, moves, changes };
  }

  stepOf(event: Id): Step {
    return this.step(this.#indexOf(event));
  }

  at(index: number): State {
    this.#checkIndex(index);
    return this.#state((subject) => this.#pathOf(subject)[this.#count(subject, index) - 1]);
  }

  asOf(clock: Clock): State {
    const counts = this.#counter(clock);
    return this.#state((subject) => this.#pathOf(subject).findLast(({ event }) => counts(event)));
  }

  counts(event: Id, clock: Clock): boolean {
    this.#indexOf(event);
    return this.#counter(clock)(event);
  }

  knownOn(event: Id): number {
    this.#indexOf(event);
    return this.#knownOn.get(event) ?? Infinity;
  }

  diff(a: number, b: number): readonly Change[] {
    const [before, after] = [this.at(a), this.at(b)];
    return this.story.subjects.flatMap(({ id }) => {
      const [from, to] = [before[id] ?? '', after[id] ?? ''];
      return from === to ? [] : [{ subject: id, from, to }];
    });
  }

  legalMoves(index: number): Readonly<Record<Id, readonly LegalMove[]>> {
    const state = this.at(index);
    return Object.fromEntries(
      this.story.subjects.map((subject) => {
        const machine = this.index.machineOf(subject.id);
        const parties = subject.of.map(this.index.nameOf);
        const status = state[subject.id] ?? machine.initial;
        const moves = legalMoves(machine, status).map((move) => ({
          move,
          to: machine.states[status]?.on[move] ?? status,
          headline: headline(machine, move, { subject: subject.name, parties }),
        }));
        return [subject.id, moves];
      }),
    );
  }

  path(subject: Id): readonly PathMove[] {
    return this.#pathOf(subject);
  }

  without(event: Id) {
    this.#indexOf(event);
    return without(this.story, event, replay);
  }

  #state(lastMove: (subject: Id) => PathMove | undefined): State {
    return Object.fromEntries(
      this.story.subjects.map(({ id, starts }) => [
        id,
        lastMove(id)?.to ?? starts ?? this.index.machineOf(id).initial,
      ]),
    );
  }

  #counter(clock: Clock): (event: Id) => boolean {
    if ('happened' in clock) {
      const day = parseDate(clock.happened).latest;
      return (event) => (this.index.dates.get(event)?.latest ?? Infinity) <= day;
    }
    const day = parseDate(clock.known).latest;
    return (event) => (this.#knownOn.get(event) ?? Infinity) <= day;
  }

  #pathOf(subject: Id): readonly PathMove[] {
    const path = this.#paths.get(subject);
    if (!path) throw new ReplayError('unknown-subject', `There is no subject "${subject}".`);
    return path;
  }

  /** How many moves of the subject lie within the first `index` steps; by binary search. */
  #count(subject: Id, index: number): number {
    const path = this.#pathOf(subject);
    let [low, high] = [0, path.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((path[middle]?.step ?? Infinity) <= index) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #indexOf(event: Id): number {
    const index = this.#stepOf.get(event);
    if (index === undefined)
      throw new ReplayError('unknown-event', `There is no event "${event}".`);
    return index;
  }

  #checkIndex(index: number): void {
    if (!Number.isInteger(index) || index < 0 || index > this.length) throw this.#noStep(index, 0);
  }

  #noStep(index: number, first: number): ReplayError {
    return new ReplayError(
      'unknown-step',
      `There is no step ${index}; steps run from ${first} to ${this.length}.`,
    );
  }
}
