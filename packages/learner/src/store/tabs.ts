/// <reference lib="dom" />
import { isNumber, isRecord, isText } from '../log/shape.ts';

/** Says that events were appended to a stream after a version. */
export interface Appended {
  readonly stream: string;
  readonly after: number;
}

/** Tells the other tabs of this site what was appended here, and hears what was there. */
export class Tabs {
  readonly #name: string;
  readonly #heard: (said: Appended) => void;
  #channel: BroadcastChannel | undefined;

  constructor(name: string, heard: (said: Appended) => void) {
    this.#name = name;
    this.#heard = heard;
  }

  /** Hears from now on. */
  listen(): void {
    this.#join();
  }

  tell(said: Appended): void {
    this.#join().postMessage(said);
  }

  close(): void {
    this.#channel?.close();
    this.#channel = undefined;
  }

  #join(): BroadcastChannel {
    if (this.#channel !== undefined) return this.#channel;
    const channel = new BroadcastChannel(this.#name);
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      // Any other script of the site can talk here as well.
      if (!isRecord(data)) return;
      const { stream, after } = data;
      if (isText(stream) && isNumber(after)) this.#heard({ stream, after });
    });
    this.#channel = channel;
    return channel;
  }
}
