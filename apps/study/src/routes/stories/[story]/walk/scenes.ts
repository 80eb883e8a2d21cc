import type { Detail, Scene } from '@aide-memoire/quiz';

/** The scenes of a story in each detail, made once each; once more where that failed. */
export class Scenes {
  readonly #make: (detail: Detail) => Promise<readonly Scene[]>;
  readonly #made = new Map<Detail, Promise<readonly Scene[]>>();

  constructor(make: (detail: Detail) => Promise<readonly Scene[]>) {
    this.#make = make;
  }

  of(detail: Detail): Promise<readonly Scene[]> {
    const made = this.#made.get(detail) ?? this.#make(detail);
    this.#made.set(detail, made);
    made.catch(() => this.#made.delete(detail));
    return made;
  }
}
