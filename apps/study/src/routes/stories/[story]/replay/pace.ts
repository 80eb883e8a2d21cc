/**
 * Browsers refuse a page that writes to the history too often (Safari after 100 times in 30 seconds), as a held key
 * does. A task runs at once where none ran just before; else the newest waits for its turn.
 */
export class Pace {
  readonly #pause: number;
  #waiting: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param pause milliseconds between two tasks. */
  constructor(pause: number) {
    this.#pause = pause;
  }

  run(task: () => void): void {
    this.#waiting = task;
    if (this.#timer === undefined) this.flush();
  }

  /** Runs the task that waits, if one does, at once. */
  flush(): void {
    clearTimeout(this.#timer);
    const task = this.#waiting;
    this.#waiting = undefined;
    this.#timer =
      task &&
      setTimeout(() => {
        this.flush();
      }, this.#pause);
    task?.();
  }

  /** Drops the task that waits, if one does. */
  cancel(): void {
    this.#waiting = undefined;
  }
}
