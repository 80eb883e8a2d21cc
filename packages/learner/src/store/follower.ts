import type { Stored } from './port.ts';

/** What a follower reads from, and whom it tells. */
export interface Following {
  /** The stream's version now. */
  readonly version: () => Promise<number>;
  readonly read: (after: number) => Promise<readonly Stored[]>;
  readonly heard: (stored: readonly Stored[]) => void;
  /** Gets what `heard` threw, and why a read failed; the next nudge tries again. */
  readonly onTrouble: (error: unknown) => void;
}

/**
 * One subscriber. It never trusts what a message says is new, but reads on from the version it heard last: so messages
 * may be lost, late or doubled, and events still come once and in order.
 */
export class Follower {
  readonly #following: Following;
  #version: Promise<number | undefined>;
  #due = false;
  #ended = false;

  constructor(following: Following) {
    this.#following = following;
    this.#version = this.#orTell(undefined, following.version);
  }

  /** Says that something was appended after a version; that one counts only if none is known yet. */
  nudge(after: number): void {
    if (this.#due) return;
    this.#due = true;
    this.#version = this.#version.then((version) => {
      this.#due = false;
      if (this.#ended) return version;
      return this.#orTell(version, () => this.#catchUp(version ?? after));
    });
  }

  end(): void {
    this.#ended = true;
  }

  async #catchUp(version: number): Promise<number> {
    const news = await this.#following.read(version);
    const last = news.at(-1);
    // It may have ended while it read.
    if (last === undefined || this.#ended) return version;
    try {
      this.#following.heard(news);
    } catch (error) {
      this.#following.onTrouble(error);
    }
    return last.version;
  }

  async #orTell(
    version: number | undefined,
    find: () => Promise<number>,
  ): Promise<number | undefined> {
    try {
      return await find();
    } catch (error) {
      if (!this.#ended) this.#following.onTrouble(error);
      return version;
    }
  }
}
