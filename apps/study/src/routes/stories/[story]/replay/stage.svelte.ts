import type { Id, Timeline } from '@aide-memoire/core';
import type { Verb } from './keys.ts';
import { Pace } from './pace.ts';
import { Playback } from './playback.svelte.ts';
import { Player } from './player.svelte.ts';
import type { ClockName } from './reading/order.ts';
import { type Consequences, consequencesOf } from './what-if/consequences.ts';

/** Goes to an address of the page without leaving it: in place of the one before, or beside it. */
export type Go = (url: string, how: 'replace' | 'add') => void;

/** Once the frame that shows a step is painted: writing to the history costs a quarter of what the step does. */
const afterPaint = (run: () => void): void => {
  requestAnimationFrame(() => setTimeout(run));
};

/** Milliseconds between two steps that the address follows: some 85 in the 30 seconds in which Safari takes 100. */
const PAUSE = 350;

/** The player, the playback and the address, kept in step with each other. Whatever a reader does by hand pauses. */
export class Stage {
  readonly player: Player;
  readonly playback: Playback;
  readonly #href: (params: Readonly<Record<string, string | undefined>>) => string;
  readonly #go: Go;
  readonly #pace = new Pace(PAUSE, afterPaint);
  #charted = $state<Id>();
  readonly #whatIf: Consequences | undefined = $derived.by(() => {
    const { timeline, without } = this.player;
    return without === undefined ? undefined : consequencesOf(timeline, without);
  });

  constructor(
    timeline: Timeline,
    href: (params: Readonly<Record<string, string | undefined>>) => string,
    go: Go,
  ) {
    this.player = new Player(timeline, (how) => this.#keep(how));
    this.playback = new Playback(this.player);
    this.#href = href;
    this.#go = go;
  }

  /** The subject whose statechart is open. */
  get charted(): Id | undefined {
    return this.#charted;
  }

  get whatIf(): Consequences | undefined {
    return this.#whatIf;
  }

  /** Where an event is: by the clock in use, and without what is taken out. */
  readonly to = (event: Id): string => {
    const { reading, without } = this.player;
    const clock = reading.clock === 'known' ? 'known' : undefined;
    return this.#href({ step: event, clock, without });
  };

  act(verb: Exclude<Verb, 'help'>): void {
    const { player, playback } = this;
    const played = playback.playing;
    playback.pause();
    if (verb !== 'play') player[verb]();
    else if (!played) playback.play();
  }

  jump(place: number): void {
    this.playback.pause();
    this.player.jump(place);
  }

  scrub(place: number): void {
    this.playback.pause();
    this.player.scrub(place);
  }

  readBy(clock: ClockName): void {
    this.playback.pause();
    this.player.readBy(clock);
  }

  takeOut(event: Id | undefined): void {
    this.playback.pause();
    this.player.takeOut(event);
  }

  /** Opens a subject's statechart, and follows the subject from now on. */
  openChart(subject: Id): void {
    this.playback.pause();
    this.player.choose(subject);
    this.#charted = subject;
  }

  closeChart(): void {
    this.#charted = undefined;
  }

  /** Shows what an address asks for. */
  open(search: URLSearchParams): void {
    this.leave(true);
    this.closeChart();
    this.player.open(search);
  }

  /**
   * Nothing goes on once the reader goes elsewhere, and the address says what was shown last.
   * @param isGone whether the address is another's already, as with Back.
   */
  leave(isGone: boolean): void {
    if (isGone) this.#pace.cancel();
    else this.#pace.flush();
    this.playback.pause();
  }

  #keep(how: 'replace' | 'add'): void {
    const url = this.to(this.player.step.event.id);
    if (how === 'replace') {
      this.#pace.run(() => this.#go(url, how));
      return;
    }
    // Back is to return to what was shown last.
    this.#pace.flush();
    this.#go(url, how);
  }
}
