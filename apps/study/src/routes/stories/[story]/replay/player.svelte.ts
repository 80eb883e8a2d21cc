import type { Id, Step, Timeline } from '@aide-memoire/core';

/** Which step is shown, and the verbs that show another. */
export class Player {
  readonly timeline: Timeline;
  readonly #keep: (event: Id) => void;
  #index = $state(1);
  #unknown = $state<string | undefined>(undefined);
  #steps = $state(0);

  /** @param keep puts the shown step where a link and a refresh find it, in place of the one before. */
  constructor(timeline: Timeline, keep: (event: Id) => void) {
    this.timeline = timeline;
    this.#keep = keep;
  }

  get index(): number {
    return this.#index;
  }

  get step(): Step {
    return this.timeline.step(this.#index);
  }

  /** What the address asked for and the story does not have. */
  get unknown(): string | undefined {
    return this.#unknown;
  }

  /** How often a verb has shown another step: tells a reader's own doing from a page that opens. */
  get steps(): number {
    return this.#steps;
  }

  get atFirst(): boolean {
    return this.#index === 1;
  }

  get atLast(): boolean {
    return this.#index === this.timeline.length;
  }

  first(): void {
    this.#stepTo(1);
  }

  prev(): void {
    this.#stepTo(this.#index - 1);
  }

  next(): void {
    this.#stepTo(this.#index + 1);
  }

  last(): void {
    this.#stepTo(this.timeline.length);
  }

  /** Any step, counted from 1, as one scrubs over it; the steps passed leave no trace in the history. */
  scrub(index: number): void {
    if (this.#show(index)) this.#keep(this.step.event.id);
  }

  /** Shows the step that an address names; the first one where it names none or one that is not there. */
  open(event: Id | null): void {
    const known = event !== null && this.timeline.index.events.has(event);
    this.#unknown = event === null || known ? undefined : event;
    this.#index = known ? this.timeline.stepOf(event).index : 1;
  }

  #stepTo(index: number): void {
    if (!this.#show(index)) return;
    this.#steps += 1;
    this.#keep(this.step.event.id);
  }

  #show(index: number): boolean {
    const wanted = Math.min(Math.max(Math.round(index), 1), this.timeline.length);
    if (wanted === this.#index) return false;
    this.#index = wanted;
    this.#unknown = undefined;
    return true;
  }
}
