import { Follower, type Following } from './follower.ts';

/** The subscribers of a store, by stream. */
export class Followers {
  readonly #byStream = new Map<string, Set<Follower>>();

  /** @returns what ends it. */
  add(stream: string, following: Following): () => void {
    const follower = new Follower(following);
    const ofStream = this.#byStream.get(stream) ?? new Set();
    this.#byStream.set(stream, ofStream.add(follower));
    return () => {
      follower.end();
      ofStream.delete(follower);
    };
  }

  nudge(stream: string, after: number): void {
    this.#byStream.get(stream)?.forEach((follower) => follower.nudge(after));
  }

  end(): void {
    for (const follower of [...this.#byStream.values()].flatMap((set) => [...set])) follower.end();
    this.#byStream.clear();
  }
}
