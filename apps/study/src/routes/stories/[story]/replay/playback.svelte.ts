/** What playing needs of a player. */
export interface Playable {
  readonly atFirst: boolean;
  readonly atLast: boolean;
  first(): void;
  next(): void;
}

/** How long a step is shown at the plain speed: time to read a headline and to look at what changed. */
const STEP = 4000;

export const SPEEDS = [
  { speed: 0.5, label: '½×' },
  { speed: 1, label: '1×' },
  { speed: 2, label: '2×' },
] as const;

/**
 * States: paused, playing. Events: `play` (from the beginning when at the end), `pause`, a step's time running out.
 * It never plays by itself, and pauses at the end.
 */
export class Playback {
  readonly #player: Playable;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #playing = $state(false);
  #speed = $state(1);

  constructor(player: Playable) {
    this.#player = player;
  }

  get playing(): boolean {
    return this.#playing;
  }

  get speed(): number {
    return this.#speed;
  }

  set speed(speed: number) {
    this.#speed = speed;
    if (this.#playing) this.#wait();
  }

  /** Seconds for a step, at the speed chosen. */
  get seconds(): number {
    return STEP / this.#speed / 1000;
  }

  play(): void {
    if (this.#playing || (this.#player.atFirst && this.#player.atLast)) return;
    if (this.#player.atLast) this.#player.first();
    this.#playing = true;
    this.#wait();
  }

  pause(): void {
    clearTimeout(this.#timer);
    this.#playing = false;
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#player.next();
      if (this.#player.atLast) this.pause();
      else this.#wait();
    }, STEP / this.#speed);
  }
}
