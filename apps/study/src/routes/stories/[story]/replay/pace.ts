/** How many tasks may run in how many milliseconds. */
export interface Limit {
  readonly tasks: number;
  readonly within: number;
}

/**
 * Browsers refuse a page that writes to the history too often (Safari after 100 times in 30 seconds), as a held key
 * does. Tasks run at once until the limit is reached; then only the newest is kept, and run when there is room.
 */
export class Pace {
  readonly #limit: Limit;
  readonly #now: () => number;
  #ran: number[] = [];
  #waiting: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(limit: Limit, now: () => number) {
    this.#limit = limit;
    this.#now = now;
  }

  run(task: () => void): void {
    this.#waiting = task;
    if (this.#timer === undefined) this.#runOrWait();
  }

  /** Drops the task that waits, if one does. */
  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting = undefined;
  }

  #runOrWait(): void {
    const now = this.#now();
    this.#ran = this.#ran.filter((time) => now - time < this.#limit.within);
    const [oldest] = this.#ran;
    if (oldest !== undefined && this.#ran.length >= this.#limit.tasks) {
      this.#timer = setTimeout(
        () => {
          this.#timer = undefined;
          this.#runOrWait();
        },
        oldest + this.#limit.within - now,
      );
      return;
    }
    const task = this.#waiting;
    this.#waiting = undefined;
    if (!task) return;
    this.#ran.push(now);
    task();
  }
}
