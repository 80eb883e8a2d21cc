import { version } from '$app/env';
import type { StoryIssue } from '@aide-memoire/core';
import type { Chosen } from '#lib/opened/file-access.ts';
import { readStoryFile } from '#lib/opened/read-file.ts';
import type { keepOpened, KeptWhere, openedStory, OpenedStory } from '#lib/opened/store.ts';
import type { ask, Examined, KindFound } from '#lib/questions/ask.ts';
import type { StoryRef } from '#lib/story/address.ts';

/** How far a file has come on its way to a story that can be studied. */
export type Stage =
  | { readonly is: 'waiting' }
  | { readonly is: 'stopped' }
  | { readonly is: 'proving'; readonly chosen: Chosen }
  | {
      readonly is: 'found';
      readonly opened: OpenedStory;
      readonly kinds: readonly KindFound[];
      readonly warnings: readonly StoryIssue[];
      readonly text: string;
      /** The one of the same id that keeping it would replace. */
      readonly instead: OpenedStory | undefined;
    }
  | { readonly is: 'kept'; readonly opened: OpenedStory; readonly where: KeptWhere }
  | {
      readonly is: 'broken';
      readonly chosen: Chosen;
      readonly text: string;
      readonly issues: readonly StoryIssue[];
    }
  | { readonly is: 'refused'; readonly chosen: Chosen; readonly sentence: string };

/** What opening needs of the world. */
export interface Means {
  readonly shelf: readonly StoryRef[];
  readonly ask: typeof ask;
  readonly openedStory: typeof openedStory;
  readonly keepOpened: typeof keepOpened;
  readonly now: () => number;
}

/** A file being opened: one at a time, and the last one chosen counts. */
export class Opening {
  #stage = $state.raw<Stage>({ is: 'waiting' });
  #share = $state(0);
  #abort = new AbortController();
  readonly #means: Means;

  constructor(means: Means) {
    this.#means = means;
  }

  get stage(): Stage {
    return this.#stage;
  }

  /** How much is proven, from 0 to 1. */
  get share(): number {
    return this.#share;
  }

  /** Reads, checks and proves a file; nothing is kept yet. Never rejects. */
  async open(chosen: Chosen): Promise<void> {
    this.#abort.abort();
    const abort = (this.#abort = new AbortController());
    this.#share = 0;
    this.#stage = { is: 'proving', chosen };
    const stage = await this.#reached(chosen, abort.signal);
    if (!abort.signal.aborted) this.#stage = stage;
  }

  stop(): void {
    this.#abort.abort();
    this.#stage = { is: 'stopped' };
  }

  /** Keeps what was found. */
  async keep(): Promise<void> {
    const stage = this.#stage;
    if (stage.is !== 'found') return;
    const { opened } = stage;
    const where = await this.#means.keepOpened(opened);
    if (this.#stage === stage) this.#stage = { is: 'kept', opened, where };
  }

  async #reached(chosen: Chosen, signal: AbortSignal): Promise<Stage> {
    const refused = (sentence: string): Stage => ({ is: 'refused', chosen, sentence });
    const read = await readStoryFile(chosen.file);
    if (!read.ok) return refused(read.sentence);
    const { text } = read;
    const examined = await this.#examined(chosen.file.name, text, signal);
    switch (examined?.is) {
      case undefined:
        return refused(
          'The part of the app that checks it could not be loaded, or it failed. Load this page again, then open the file once more.',
        );
      case 'unusable':
        return refused(examined.sentence);
      case 'broken':
        return { is: 'broken', chosen, text, issues: examined.issues };
      case 'story':
        return this.#found(examined, chosen, text);
    }
  }

  #examined(file: string, text: string, signal: AbortSignal): Promise<Examined | undefined> {
    const onProgress = (share: number): void => {
      if (!signal.aborted) this.#share = share;
    };
    return this.#means.ask('open', { text, file }, { onProgress, signal }).catch(() => undefined);
  }

  async #found(
    { story, catalog, kinds, warnings }: Extract<Examined, { is: 'story' }>,
    chosen: Chosen,
    text: string,
  ): Promise<Stage> {
    const shelved = this.#means.shelf.find(({ id }) => id === story.id);
    if (shelved) {
      const sentence = `Its id, “${story.id}”, is that of a story on the shelf (“${shelved.title}”), so answers about the two would be mixed up. Write another one behind “id:” in the file, and open it again.`;
      return { is: 'refused', chosen, sentence };
    }
    const opened: OpenedStory = {
      story,
      catalog,
      madeBy: version,
      file: chosen.file.name,
      openedAt: this.#means.now(),
    };
    const instead = await this.#means.openedStory(story.id);
    return { is: 'found', opened, kinds, warnings, text, instead };
  }
}
