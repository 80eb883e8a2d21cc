import type { Item } from '@aide-memoire/quiz';

/** An answer somebody gave. */
export interface Answer {
  readonly item: Item;
  /** The id of the option; of a question for the order, the ids of all options in the order given. */
  readonly chosen: readonly string[];
  readonly right: boolean;
  /** True for the second look at a question that was missed. */
  readonly again: boolean;
}

/** One session: its questions in turn, then once more those that were missed. */
export class Quiz {
  readonly items: readonly Item[];
  #queue = $state.raw<readonly Item[]>([]);
  #position = $state(0);
  #chosen = $state.raw<readonly string[]>([]);
  #answers = $state.raw<readonly Answer[]>([]);

  constructor(items: readonly Item[]) {
    this.items = items;
    this.#queue = items;
    this.#chosen = chosenAtFirst(this.item);
  }

  /** The question asked now, or undefined when the session is over. */
  get item(): Item | undefined {
    return this.#queue[this.#position];
  }

  /** How many questions came before this one. */
  get position(): number {
    return this.#position;
  }

  /** What `check` would compare with the key; empty before a choice. */
  get chosen(): readonly string[] {
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
    const { item } = this;
    if (this.answer || !item || asksOrder(item)) return;
    if (option !== undefined && item.options.some(({ id }) => id === option)) {
      this.#chosen = [option];
    }
  }

  /**
   * Puts an option of a question for the order one place earlier or later.
   *
   * @returns its new place, from 0; undefined when there is none to go to.
   */
  move(option: string, by: -1 | 1): number | undefined {
    const from = this.#chosen.indexOf(option);
    const other = this.#chosen[from + by];
    if (this.answer || !this.item || !asksOrder(this.item) || from < 0 || other === undefined) {
      return undefined;
    }
    this.#chosen = this.#chosen.with(from, other).with(from + by, option);
    return from + by;
  }

  /** Compares what is chosen with the key. False when there is nothing to compare. */
  check(): boolean {
    const [item, chosen] = [this.item, this.#chosen];
    if (!item || chosen.length === 0 || this.answer) return false;
    const right = item.key.every((id, i) => id === chosen[i]);
    const again = this.isAgain;
    if (!right && !again) this.#queue = [...this.#queue, item];
    this.#answers = [...this.#answers, { item, chosen, right, again }];
    return true;
  }

  /** The next question, once this one is checked. */
  proceed(): void {
    if (!this.answer) return;
    this.#position += 1;
    this.#chosen = chosenAtFirst(this.item);
  }
}

/** Whether all options are to be put in order, instead of one to be chosen. */
export const asksOrder = ({ kind }: Item): boolean => kind === 'order';

/** Options that are to be put in order already stand in one. */
const chosenAtFirst = (item: Item | undefined): readonly string[] =>
  item && asksOrder(item) ? item.options.map(({ id }) => id) : [];
