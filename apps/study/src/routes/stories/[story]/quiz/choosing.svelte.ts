import type { Id } from '@aide-memoire/core';
import { KINDS, type Kind } from '@aide-memoire/quiz';
import { USUAL, type Settings } from './settings.ts';

interface Means {
  /** Gives a seed when one is wanted. */
  readonly makeSeed: () => number;
  /** Puts settings into the address. */
  readonly keep: (settings: Settings) => void;
}

/**
 * What the set-up of a quiz says. While it is the same for everybody, the address says the same at any time: whichever of
 * the two somebody hands on, it makes the same questions.
 */
export class Choosing {
  readonly #means: Means;
  #now = $state.raw<Settings>(USUAL);
  /** The last that a quiz can be made from: one without any kind cannot. */
  #whole = $state.raw<Settings>(USUAL);
  /** Given up and taken up again it is the same: it may have been handed on already. */
  #seed: number | undefined;

  constructor(settings: Settings, means: Means) {
    this.#means = means;
    this.#now = settings;
    this.#whole = settings;
    this.#seed = settings.seed;
  }

  /** The settings as they are chosen; undefined while no kind is. */
  get settings(): Settings | undefined {
    return this.#now.kinds.length === 0 ? undefined : this.#now;
  }

  /** The settings that the address says, where it has a seed. */
  get shared(): Settings | undefined {
    return this.isSame && this.#whole.seed !== undefined ? this.#whole : undefined;
  }

  get isSame(): boolean {
    return this.#now.seed !== undefined;
  }

  set isSame(same: boolean) {
    if (same) this.#seed ??= this.#means.makeSeed();
    this.#choose({ seed: same ? this.#seed : undefined });
  }

  get count(): number {
    return this.#now.count;
  }

  set count(count: number) {
    this.#choose({ count });
  }

  get kinds(): readonly Kind[] {
    return this.#now.kinds;
  }

  set kinds(kinds: readonly Kind[]) {
    this.#choose({ kinds: KINDS.filter((kind) => kinds.includes(kind)) });
  }

  /** The last event that may be told about; empty for the whole story. */
  get upTo(): Id {
    return this.#now.upTo ?? '';
  }

  set upTo(upTo: Id) {
    this.#choose({ upTo: upTo === '' ? undefined : upTo });
  }

  #choose(some: Partial<Settings>): void {
    const before = this.#whole;
    this.#now = { ...this.#now, ...some };
    if (this.#now.kinds.length === 0) return;
    this.#whole = this.#now;
    if (this.isSame || before.seed !== undefined) this.#means.keep(this.#now);
  }
}
