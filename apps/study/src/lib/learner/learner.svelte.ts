import {
  LearnerError,
  type LearnerEvent,
  type LearnerLog,
  learnerLog,
  memoryStore,
  type ReadLog,
} from '@aide-memoire/learner';
import { indexedDbStore } from '@aide-memoire/learner/indexeddb';
import { browser } from '$app/env';
import { DATABASE } from './database.ts';
import { whenErased } from './erased.ts';
import { holdTab } from './hold-tab.ts';
import { KnownEvents } from './known.svelte.ts';
import { letOthersSee } from './log-in-view.svelte.ts';
import { aboveContent } from './notice.svelte.ts';
import { askToPersist } from './persist.ts';
import StorageNotice from './StorageNotice.svelte';

/** Where what the learner does goes: on the disk, or, where the browser refuses that, in this tab until it is closed. */
export type Keeping = 'opening' | 'on-disk' | 'in-memory';

/** The learner of this browser, the same one in every tab: what was done, and whether it is safe. */
export class Learner {
  readonly #disk = indexedDbStore({
    name: DATABASE,
    onTrouble: (error) => {
      this.#trouble = asTrouble(error);
      void this.#startOver();
    },
  });
  #log: LearnerLog = learnerLog(this.#disk);
  #stopFollowing = (): void => undefined;
  readonly #known = new KnownEvents();
  #keeping = $state<Keeping>('opening');
  #trouble = $state.raw<LearnerError>();
  #refused = $state.raw<ReadLog['refused']>([]);
  /** Resolves when the log was read, or was found to be unreadable; never rejects. */
  readonly opened: Promise<void>;

  constructor() {
    this.opened = browser ? this.#open() : Promise.resolve();
    letOthersSee(this);
    if (!browser) return;
    // Wherever one goes in this tab, what is not safe is told of.
    aboveContent.notice = { learner: this, Told: StorageNotice };
    // A tab that goes on with a log that is gone would write half of it again.
    whenErased(() => {
      this.forget();
      location.reload();
    });
  }

  /** All that was done, what is not safe yet included; the same array for as long as it holds the same. */
  get events(): readonly LearnerEvent[] {
    return this.#known.events;
  }

  get keeping(): Keeping {
    return this.#keeping;
  }

  /** What is wrong with the storage, until a save succeeds. */
  get trouble(): LearnerError | undefined {
    return this.#trouble;
  }

  /** How many events are in this tab only, though they should be on the disk. */
  get unsaved(): number {
    return this.#known.unsaved.length;
  }

  /** What of the log cannot be read by this release; it is kept. */
  get refused(): ReadLog['refused'] {
    return this.#refused;
  }

  /** The log itself, for an import. */
  get log(): LearnerLog {
    return this.#log;
  }

  /**
   * Resolves once the events are safe, with whatever earlier ones were not.
   *
   * @throws LearnerError when they could not be made so: they are part of `events` all the same, and the next call tries
   *   again.
   */
  async record(events: readonly LearnerEvent[]): Promise<void> {
    this.#known.add(events);
    holdTab(true);
    await this.opened;
    await this.#save();
    if (events.some(({ type }) => type === 'answered')) askToPersist();
  }

  /** Tries again to save what is not safe, on the disk wherever there is one now. @throws LearnerError as `record` does. */
  async retry(): Promise<void> {
    await this.opened;
    if (this.#keeping === 'in-memory') await this.#moveToDisk();
    await this.#save();
  }

  /** The log was erased: what is not safe yet goes with it, and keeps nobody here. */
  forget(): void {
    this.#settle(this.#known.unsaved);
  }

  async #save(): Promise<void> {
    const saving = this.#known.unsaved;
    try {
      await this.#log.record(saving);
      await this.#catchUp();
    } catch (error) {
      throw (this.#trouble = asTrouble(error));
    }
    this.#settle(saving);
    if (this.#keeping === 'on-disk') this.#trouble = undefined;
  }

  #settle(events: readonly LearnerEvent[]): void {
    this.#known.settle(events);
    holdTab(this.unsaved > 0);
  }

  async #open(): Promise<void> {
    try {
      await this.#catchUp();
      this.#keeping = 'on-disk';
    } catch (error) {
      this.#trouble = asTrouble(error);
      this.#log = learnerLog(memoryStore());
      this.#keeping = 'in-memory';
    }
    this.#follow();
  }

  /** What was kept in this tab so far, as soon as the browser lets it. */
  async #moveToDisk(): Promise<void> {
    const log = learnerLog(this.#disk);
    try {
      await log.record(this.#known.saved);
    } catch (error) {
      throw (this.#trouble = asTrouble(error));
    }
    this.#log = log;
    this.#keeping = 'on-disk';
    this.#follow();
  }

  /** The storage was lost, erased perhaps: what the log holds now is read anew, if it can be read. */
  async #startOver(): Promise<void> {
    if (this.#keeping !== 'on-disk') return;
    const log = learnerLog(this.#disk);
    try {
      await log.events();
      this.#log = log;
      await this.#catchUp();
      if (this.unsaved === 0) this.#trouble = undefined;
    } catch {
      // What is known of it stays in this tab, and the trouble says why.
      return;
    }
    this.#follow();
  }

  /** Hears of what other tabs record. */
  #follow(): void {
    this.#stopFollowing();
    this.#stopFollowing = this.#log.subscribe(() => void this.#catchUp().catch(() => undefined));
  }

  async #catchUp(): Promise<void> {
    const { events, refused } = await this.#log.readLog();
    this.#known.see(events);
    this.#refused = refused;
  }
}

const asTrouble = (error: unknown): LearnerError =>
  error instanceof LearnerError
    ? error
    : new LearnerError('storage-failed', `The storage failed: ${String(error)}`, { cause: error });

let one: Learner | undefined;

/** The one learner of this tab. */
export const theLearner = (): Learner => (one ??= new Learner());
