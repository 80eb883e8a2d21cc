import type { Posed } from '#lib/questions/ask.ts';

/** How far the questions are. `nothing-found`: none of them could be made again. */
export type MakingState = 'none' | 'under-way' | 'nothing-found' | 'failed';

type Make = (options: {
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}) => Promise<readonly Posed[]>;

/** Questions in the making: how far they are, and what became of them. */
export class Making {
  state = $state<MakingState>('none');
  /** From 0 to 1. */
  progress = $state(0);
  #stop: AbortController | undefined;

  /** @returns the questions, none where there are none, where it failed, or where it was stopped. */
  async run(make: Make): Promise<readonly Posed[]> {
    const stop = (this.#stop = new AbortController());
    this.progress = 0;
    this.state = 'under-way';
    try {
      const posed = await make({
        onProgress: (share) => (this.progress = share),
        signal: stop.signal,
      });
      if (stop.signal.aborted) return [];
      this.state = posed.length > 0 ? 'none' : 'nothing-found';
      return posed;
    } catch {
      this.state = stop.signal.aborted ? 'none' : 'failed';
      return [];
    }
  }

  stop(): void {
    this.#stop?.abort();
    this.state = 'none';
  }
}
