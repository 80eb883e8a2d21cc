import type { Posed } from './ask.ts';

/** How far the questions are; `none` before and after, `nothing-found` when there are none to ask. */
export type Preparation = 'none' | 'under-way' | 'nothing-found' | 'failed';

/** Makes questions, says how far it is from 0 to 1, and ends when the signal says so. */
export type Make = (options: {
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}) => Promise<readonly Posed[]>;

/** Has questions made, those last asked for: what is asked for while others are made takes their place. */
export class Making {
  #preparation = $state<Preparation>('none');
  #share = $state(0);
  #wish = new AbortController();

  get preparation(): Preparation {
    return this.#preparation;
  }

  /** From 0 to 1. */
  get share(): number {
    return this.#share;
  }

  /** What comes now is not wanted any more. */
  stop(): void {
    this.#wish.abort();
    this.#preparation = 'none';
  }

  /** @returns the questions; undefined when there are none, when they cannot be made, or are not wanted any more. */
  async questions(make: Make): Promise<readonly Posed[] | undefined> {
    this.stop();
    const { signal } = (this.#wish = new AbortController());
    this.#preparation = 'under-way';
    this.#share = 0;
    try {
      const posed = await make({ onProgress: (share) => (this.#share = share), signal });
      if (signal.aborted) return undefined;
      this.#preparation = posed.length === 0 ? 'nothing-found' : 'none';
      return posed.length === 0 ? undefined : posed;
    } catch {
      if (!signal.aborted) this.#preparation = 'failed';
      return undefined;
    }
  }
}
