import {
  collect,
  type Collected,
  dueItems,
  type ReviewItem,
  type Schedule,
  scheduleOf,
} from '@aide-memoire/learner';
import { browser } from '$app/env';
import { logInView } from '#lib/learner/log-in-view.svelte.ts';
import { type Catalogued, readCatalogs } from '#lib/questions/catalogs.ts';
import type { StoryRef } from '#lib/story/address.ts';
import { keysOf } from './catalog.ts';
import { Clock } from './clock.svelte.ts';
import { type UnfinishedSession, unfinishedOf, withAnythingHere } from './unfinished.ts';

/** `failed`: the catalogs could not be had, as without a network at the first visit. */
export type ReckoningState = 'loading' | 'ready' | 'failed';

const NOT_READY: Schedule = new Map();

/**
 * What the learner's log comes to today, over all stories that can be studied here. It follows the log, also as another
 * tab writes it, and the calendar. What is known and how the days went is reckoned elsewhere: the shelf wants only this.
 */
export class Reckoning {
  readonly #shelf: readonly StoryRef[];
  readonly #log = logInView();
  readonly #clock = new Clock();
  #state = $state<ReckoningState>('loading');
  #catalogs = $state.raw<readonly Catalogued[]>([]);

  /** All that the log says. */
  readonly collected: Collected = $derived(collect(this.#log.events));
  readonly #keys = $derived(keysOf(this.#catalogs));
  /** Empty until it is ready. */
  readonly schedule: Schedule = $derived(
    this.#state === 'ready'
      ? scheduleOf(this.collected, {
          now: this.#clock.now.getTime(),
          catalog: this.#keys,
        })
      : NOT_READY,
  );
  /** What is due today across stories, the most urgent first. */
  readonly due: readonly ReviewItem[] = $derived(dueItems(this.schedule, this.today));
  /** Sessions that can be gone on with, the last begun first; none until it is ready. */
  readonly unfinished: readonly UnfinishedSession[] = $derived(
    withAnythingHere(unfinishedOf(this.#log.events), this.#keys),
  );

  /** @param shelf the stories that every browser has. */
  constructor(shelf: readonly StoryRef[]) {
    this.#shelf = shelf;
    if (browser) void this.load();
  }

  get state(): ReckoningState {
    return this.#state;
  }

  /** The catalogs of the stories here; none until it is ready. */
  get catalogs(): readonly Catalogued[] {
    return this.#catalogs;
  }

  /** The learner's calendar day, `2026-11-21`. */
  get today(): string {
    return this.#clock.today;
  }

  /** Reads the catalogs and waits for the log; again after it failed. Never rejects. */
  async load(): Promise<void> {
    this.#state = 'loading';
    try {
      [this.#catalogs] = await Promise.all([readCatalogs(this.#shelf), this.#log.opened]);
      this.#state = 'ready';
    } catch {
      this.#state = 'failed';
    }
  }
}
