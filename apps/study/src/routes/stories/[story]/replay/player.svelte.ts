import type { Id, Step, Timeline } from '@aide-memoire/core';
import { announce } from './announce.ts';
import type { ClockName } from './reading/order.ts';
import { Reading } from './reading/reading.ts';

/** What an address asked for and the story does not have. */
export interface Unknown {
  readonly step?: string;
  readonly without?: string;
}

/** What the replay shows, and the verbs that show something else. */
export class Player {
  readonly timeline: Timeline;
  readonly #keep: (how: 'replace' | 'add') => void;
  readonly #readings: Partial<Record<ClockName, Reading>> = {};
  #reading: Reading;
  #place = $state(1);
  #without = $state<Id>();
  #chosen = $state<Id>();
  #unknown = $state.raw<Unknown>({});
  #said = $state('');

  /**
   * @param keep puts what is shown where a link and a refresh find it: in place of what was there, or, after a jump,
   * beside it, so that Back returns.
   */
  constructor(timeline: Timeline, keep: (how: 'replace' | 'add') => void) {
    this.timeline = timeline;
    this.#keep = keep;
    this.#reading = $state.raw(this.#readingBy('happened'));
  }

  /** The story by the clock in use. */
  get reading(): Reading {
    return this.#reading;
  }

  /** Which step is shown, by the clock in use. */
  get place(): number {
    return this.#place;
  }

  get step(): Step {
    return this.#reading.stepAt(this.#place);
  }

  /** The event that is taken out, to see what falls with it. */
  get without(): Id | undefined {
    return this.#without;
  }

  /** The subject whose changes the reader follows. */
  get chosen(): Id | undefined {
    return this.#chosen;
  }

  get unknown(): Unknown {
    return this.#unknown;
  }

  /** What somebody who does not see the page is to hear of the last verb. */
  get said(): string {
    return this.#said;
  }

  get atFirst(): boolean {
    return this.#place === 1;
  }

  get atLast(): boolean {
    return this.#place === this.#reading.length;
  }

  first(): void {
    this.#stepTo(1);
  }

  prev(): void {
    this.#stepTo(this.#place - 1);
  }

  next(): void {
    this.#stepTo(this.#place + 1);
  }

  last(): void {
    this.#stepTo(this.#reading.length);
  }

  prevChange(): void {
    this.#changeTo(this.#reading.changeBefore(this.#place, this.#chosen), 'earlier');
  }

  nextChange(): void {
    this.#changeTo(this.#reading.changeAfter(this.#place, this.#chosen), 'later');
  }

  /** A step that somebody chose: Back returns to the one before. */
  jump(place: number): void {
    if (this.#show(place)) this.#keep('add');
    this.#said = announce(this.#reading, this.#place);
  }

  /** Any place, as one scrubs over it; the range says itself where it is. */
  scrub(place: number): void {
    if (this.#show(place)) this.#keep('replace');
    this.#said = '';
  }

  /** Reads the story by a clock, and stays at the event that is shown. */
  readBy(clock: ClockName): void {
    if (clock === this.#reading.clock) return;
    const { index } = this.step;
    this.#reading = this.#readingBy(clock);
    this.#place = this.#reading.placeOf(index);
    this.#said = announce(this.#reading, this.#place);
    this.#keep('replace');
  }

  /** Takes an event out, or puts it back: Back returns to the story as it was. */
  takeOut(event: Id | undefined): void {
    this.#without = event;
    this.#unknown = {};
    this.#keep('add');
  }

  choose(subject: Id | undefined): void {
    this.#chosen = subject;
  }

  /** Shows what an address names; the first step where it names none or one that is not there. */
  open(search: URLSearchParams): void {
    const { events } = this.timeline.index;
    const [step, without] = [search.get('step') ?? '', search.get('without') ?? ''];
    const isKnown = (id: string): boolean => events.has(id);
    this.#reading = this.#readingBy(search.get('clock') === 'known' ? 'known' : 'happened');
    this.#place = isKnown(step) ? this.#reading.placeOf(this.timeline.stepOf(step).index) : 1;
    this.#without = isKnown(without) ? without : undefined;
    this.#unknown = {
      ...(step !== '' && !isKnown(step) && { step }),
      ...(without !== '' && !isKnown(without) && { without }),
    };
    this.#said = '';
  }

  #readingBy(clock: ClockName): Reading {
    return (this.#readings[clock] ??= new Reading(this.timeline, clock));
  }

  #changeTo(place: number | undefined, which: 'earlier' | 'later'): void {
    const subject = this.timeline.index.subjects.get(this.#chosen ?? '');
    if (place === undefined) {
      this.#said = `There is no ${which} change${subject ? ` of ${subject.name}` : ''}.`;
    } else this.#stepTo(place);
  }

  #stepTo(place: number): void {
    if (!this.#show(place)) return;
    this.#said = announce(this.#reading, this.#place);
    this.#keep('replace');
  }

  #show(place: number): boolean {
    const wanted = Math.min(Math.max(Math.round(place), 1), this.#reading.length);
    if (wanted === this.#place) return false;
    this.#place = wanted;
    this.#unknown = {};
    return true;
  }
}
