import {
  comesAgain,
  type Confidence,
  currentAnswer,
  currentTurn,
  type ItemReported,
  type LearnerEvent,
  type Means,
  progress,
  type Question,
  type Resumed,
  runSession,
  type SessionRun,
} from '@aide-memoire/learner';
import type { Item } from '@aide-memoire/quiz';
import type { Posed } from '#lib/questions/ask.ts';

/** What a session is run with. */
export interface Run {
  readonly posed: readonly Posed[];
  /** The address to return to for another one like it. */
  readonly from: string | undefined;
  /** The last event that it may tell about, if it was made so. */
  readonly upTo?: string | undefined;
  /** How many questions were wished for, where that is known. */
  readonly wanted?: number | undefined;
  readonly asksConfidence: boolean;
  /** One that goes on. */
  readonly resumed?: Resumed;
}

/** A study session as a page shows it: the session machine, seen through runes. */
export class RunningSession {
  readonly posed: readonly Posed[];
  readonly from: string | undefined;
  /** The last event that it may tell about, if it was made so. */
  readonly upTo: string | undefined;
  readonly #wanted: number;
  readonly #run: SessionRun;
  #snapshot;
  #openings = $state(0);
  /** The opening that came since another tab went on. */
  #overtakenAt = $state<string>();

  constructor({ posed, from, upTo, wanted = 0, asksConfidence, resumed }: Run, means: Means) {
    this.posed = posed;
    this.from = from;
    this.upTo = upTo;
    this.#wanted = wanted;
    const items = posed.map(({ item }) => item);
    this.#run = runSession({
      ...means,
      items,
      asksConfidence,
      later,
      ...(upTo !== undefined && { upTo }),
      ...(resumed && { resumed }),
    });
    this.#snapshot = $state.raw(this.#run.getSnapshot());
    this.#run.subscribe((snapshot) => (this.#snapshot = snapshot));
  }

  get context() {
    return this.#snapshot.context;
  }

  get id(): string {
    return this.context.session;
  }

  get phase(): Question {
    return this.#snapshot.value.question;
  }

  /** The question of this turn; none when all were asked. */
  get current(): Posed | undefined {
    const item = currentTurn(this.context)?.item;
    return item && this.posed.find((posed) => posed.item === item);
  }

  /** Another one whenever a question is asked anew: also one that was taken back. */
  get opening(): string {
    const turn = currentTurn(this.context);
    return `${turn?.item.story}/${turn?.item.id} ${turn?.again} ${this.#openings}`;
  }

  /** Whether another tab answered the question that was open, or ended the session. */
  get wasOvertaken(): boolean {
    return this.#overtakenAt === this.opening;
  }

  /** What `check` would compare with the key: an order that nobody touched stands as it was given. */
  get chosen(): readonly string[] {
    const item = this.current?.item;
    const { chosen } = this.context;
    return item && asksOrder(item) && chosen.length === 0
      ? item.options.map(({ id }) => id)
      : chosen;
  }

  /** The answer to this question, once it is checked and told. */
  get answer() {
    return this.phase === 'feedback' ? currentAnswer(this.context) : undefined;
  }

  /** Whether this question was reported, and as what. */
  get report(): ItemReported | undefined {
    const item = this.current?.item;
    return this.context.reports.findLast(
      (report) => report.item === item?.id && report.story === item.story,
    );
  }

  /** Whether the miss just made brings the question again. */
  get comesAgain(): boolean {
    return comesAgain(this.context);
  }

  get isLast(): boolean {
    return this.context.position === this.context.queue.length - 1 && !this.comesAgain;
  }

  /** Turns done and turns in all. */
  get progress() {
    return progress(this.context);
  }

  /** `Question 3 of 10`, `Second look 1 of 2`. */
  get place(): string {
    const { items, queue, position } = this.context;
    const isAgain = queue[position]?.again ?? false;
    // What was skipped here and answered in another tab may stand after second looks.
    const place = queue.slice(0, position + 1).filter(({ again }) => again === isAgain).length;
    return isAgain
      ? `Second look ${place} of ${queue.length - items.length}`
      : `Question ${place} of ${items.length}`;
  }

  /** Whether this is the first question of fewer than were wished for. */
  get isFirstOfFew(): boolean {
    return this.context.position === 0 && this.context.items.length < this.#wanted;
  }

  /** @param option its id; after the check it changes nothing. */
  choose(option: string): void {
    this.#run.send({ type: 'CHOOSE', chosen: [option] });
  }

  /**
   * Puts an option of an order so many places later, or earlier where that is negative.
   *
   * @returns its new place, from 0; undefined when there is none to go to.
   */
  move(option: string, by: number): number | undefined {
    const { chosen, current } = this;
    const from = chosen.indexOf(option);
    const to = from + by;
    const isOpen = this.phase === 'asking' || this.phase === 'confidence';
    if (!isOpen || !current || !asksOrder(current.item)) return undefined;
    if (from < 0 || by === 0 || chosen[to] === undefined) return undefined;
    const others = chosen.filter((other) => other !== option);
    this.#run.send({ type: 'CHOOSE', chosen: others.toSpliced(to, 0, option) });
    return to;
  }

  /** Done with choosing. False when nothing is chosen. */
  check(): boolean {
    if (this.context.chosen.length === 0 && this.chosen.length > 0) {
      this.#run.send({ type: 'CHOOSE', chosen: this.chosen });
    }
    this.#run.send({ type: 'CHECK' });
    return this.phase !== 'asking';
  }

  rate(confidence: Confidence): void {
    this.#run.send({ type: 'RATE', confidence });
  }

  /** On without an answer, or without a word on how sure. */
  skip(): void {
    this.#run.send({ type: 'SKIP' });
  }

  /** Read it: on to the next. That a question comes again is told with the feedback, so it takes no step of its own. */
  proceed(): void {
    this.#run.send({ type: 'CONTINUE' });
    if (this.phase === 'again-later') this.#run.send({ type: 'CONTINUE' });
  }

  takeBack(): void {
    this.#run.send({ type: 'TAKE_BACK' });
    this.#openings += 1;
  }

  reportItem(reason: ItemReported['reason'], note: string): void {
    const said = note.trim();
    this.#run.send({ type: 'REPORT', reason, ...(said !== '' && { note: said }) });
  }

  /** Hears what the log holds, what this session did itself included: another tab may have gone on with it. */
  hear(events: readonly LearnerEvent[]): void {
    const { opening, phase } = this;
    this.#run.send({ type: 'HEAR', events });
    if (this.opening !== opening || this.phase !== phase) this.#overtakenAt = this.opening;
  }

  stop(): void {
    this.#run.send({ type: 'STOP' });
  }
}

/** As a page waits. */
function later(ms: number, then: () => void): () => void {
  const timer = setTimeout(then, ms);
  return () => clearTimeout(timer);
}

/** Whether all options are to be put in order, instead of one to be chosen. */
export const asksOrder = ({ kind }: Item): boolean => kind === 'order';
