/**
 * Browsers refuse a page that writes to the history too often (Safari after 100 times in 30 seconds), as a held key
 * does. Only the newest task is kept until it runs: soon where none ran just before, else when it is time.
 */
export class Pace {
  readonly #pause: number;
  readonly #soon: (run: () => void) => void;
  #waiting: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param pause milliseconds between two tasks.
   * @param soon has something done in its own time, when whoever waits for it has been served.
   */
  constructor(pause: number, soon: (run: () => void) => void) {
    this.#pause = pause;
    this.#soon = soon;
  }

  run(task: () => void): void {
    const isComing = this.#waiting !== undefined || this.#timer !== undefined;
    this.#waiting = task;
    if (!isComing) this.#soon(() => this.#timer === undefined && this.flush());
  }

  /** Runs the task that waits, if one does, before something else comes after it. */
  flush(): void {
    const task = this.#waiting;
    this.#waiting = undefined;
    if (!task) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.flush();
    }, this.#pause);
    task();
  }

  /** Drops the task that waits, if one does. */
  cancel(): void {
    this.#waiting = undefined;
  }
}
