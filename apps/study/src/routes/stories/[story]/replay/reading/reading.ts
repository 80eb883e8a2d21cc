import type { EdtfDate, Id, PathMove, Step, Timeline } from '@aide-memoire/core';
import { type Life, lifeOf, statusIn } from './life.ts';
import { type ClockName, type Order, orderBy } from './order.ts';
import { countUpTo } from './search.ts';

/** A story read by one clock. All that takes a pass over its events is done here, once; a place costs its subjects. */
export class Reading {
  readonly timeline: Timeline;
  readonly length: number;
  /** The places of the events that changed anything. */
  readonly changes: readonly number[];
  readonly #order: Order;
  readonly #places: readonly number[];
  readonly #lives: ReadonlyMap<Id, Life>;

  constructor(timeline: Timeline, clock: ClockName) {
    this.timeline = timeline;
    this.length = timeline.length;
    const order = orderBy(clock, timeline);
    const places: number[] = [];
    order.steps.forEach((step, i) => (places[step - 1] = i + 1));
    this.#order = order;
    this.#places = places;
    this.#lives = new Map(
      timeline.story.subjects.map(({ id, starts }) => {
        const start = starts ?? timeline.index.machineOf(id).initial;
        return [id, lifeOf(timeline.path(id), start, order, (step) => this.placeOf(step))];
      }),
    );
    const all = [...this.#lives.values()].flatMap(({ changes }) => changes);
    this.changes = [...new Set(all)].sort((a, b) => a - b);
  }

  get clock(): ClockName {
    return this.#order.clock;
  }

  get dates(): readonly (EdtfDate | undefined)[] {
    return this.#order.dates;
  }

  stepAt(place: number): Step {
    return this.timeline.step(this.#order.steps[place - 1] ?? place);
  }

  /** The place of a step of the log. */
  placeOf(step: number): number {
    return this.#places[step - 1] ?? step;
  }

  dateAt(place: number): EdtfDate | undefined {
    return this.#order.dates[place - 1];
  }

  /** The last place of what came before a place: the step or the day before. */
  before(place: number): number {
    return (this.#order.since[place - 1] ?? 1) - 1;
  }

  statusAt(subject: Id, place: number): string {
    return statusIn(this.#life(subject), this.#reached(place));
  }

  statusBefore(subject: Id, place: number): string {
    return statusIn(this.#life(subject), this.before(place));
  }

  /** The place from which a subject is moved, where that is still to come. */
  takenUpAfter(subject: Id, place: number): number | undefined {
    const { first } = this.#life(subject);
    return first !== undefined && first > this.#reached(place) ? first : undefined;
  }

  /** The moves of a subject that count at a place, in the order of the log. */
  pathTo(subject: Id, place: number): readonly PathMove[] {
    const reached = this.#reached(place);
    return this.#life(subject).path.filter(
      ({ step }) => this.placeOf(step) <= reached && this.dateAt(this.placeOf(step)),
    );
  }

  /** The next place after a place at which a subject changes, or anything where none is named. */
  changeAfter(place: number, subject?: Id): number | undefined {
    const places = this.#changesOf(subject);
    return places[countUpTo(places, place)];
  }

  changeBefore(place: number, subject?: Id): number | undefined {
    const places = this.#changesOf(subject);
    return places[countUpTo(places, place - 1) - 1];
  }

  /** The last place that counts when a place is shown: the day's last, where a day comes at once. */
  #reached(place: number): number {
    return this.#order.until[place - 1] ?? place;
  }

  #changesOf(subject: Id | undefined): readonly number[] {
    return subject === undefined ? this.changes : this.#life(subject).changes;
  }

  #life(subject: Id): Life {
    return this.#lives.get(subject) ?? NO_LIFE;
  }
}

const NO_LIFE: Life = {
  start: '',
  path: [],
  from: [],
  statuses: [],
  changes: [],
  first: undefined,
};
