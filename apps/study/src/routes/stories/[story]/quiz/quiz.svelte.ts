import type { Item } from '@aide-memoire/quiz';

/** An answer somebody gave. */
export interface Answer {
  readonly item: Item;
  /** The option's id. */
  readonly chosen: string;
  readonly right: boolean;
  /** True for the second look at a question that was missed. */
  readonly again: boolean;
}

/** One session: its questions in turn, then once more those that were missed. */
export class Quiz {
  readonly items: readonly Item[];
  #queue = $state.raw<readonly Item[]>([]);
  #position = $state(0);
  #chosen = $state<string | undefined>(undefined);
  #answers = $state.raw<readonly Answer[]>([]);

  constructor(items: readonly Item[]) {
    this.items = items;
    this.#queue = items;
  }

  /** The question asked now, or undefined when the session is over. */
  get item(): Item | undefined {
    return this.#queue[this.#position];
  }

  /** How many questions came before this one. */
  get position(): number {
    return this.#position;
  }

  get chosen(): string | undefined {
    return this.#chosen;
  }

  get answers(): readonly Answer[] {
    return this.#answers;
  }

  /** The answer to this question, once it is checked. */
  get answer(): Answer | undefined {
    return this.#answers[this.#position];
  }

  get isAgain(): boolean {
    return this.#position >= this.items.length;
  }

  get isLast(): boolean {
    return this.#position === this.#queue.length - 1;
  }

  /** `Question 3 of 10`, `Second look 1 of 2`. */
  get progress(): string {
    const number = this.#position + 1;
    const total = this.items.length;
    return this.isAgain
      ? `Second look ${number - total} of ${this.#queue.length - total}`
      : `Question ${number} of ${total}`;
  }

  /** @param option its id; one that the question does not have changes nothing, as does one after the check. */
  choose(option: string | undefined): void {
    if (this.answer || !this.item?.options.some(({ id }) => id === option)) return;
    this.#chosen = option;
  }

  /** Compares the chosen option with the key. False when there is nothing to compare. */
  check(): boolean {
    const [item, chosen] = [this.item, this.#chosen];
    if (!item || chosen === undefined || this.answer) return false;
    const right = item.key.includes(chosen);
    const again = this.isAgain;
    if (!right && !again) this.#queue = [...this.#queue, item];
    this.#answers = [...this.#answers, { item, chosen, right, again }];
    return true;
  }

  /** The next question, once this one is checked. */
  proceed(): void {
    if (!this.answer) return;
    this.#position += 1;
    this.#chosen = undefined;
  }
}
