import { chanceOf, hitOf } from '../blind/hit.ts';
import type { Solver } from '../blind/solver.ts';
import { ENOUGH, OFTEN } from '../flaws/answer-balance.ts';
import type { Item } from '../item.ts';

/** For each solver, the probability it gives to the key minus that of a blind draw. */
export type Gains = Float64Array;

export function gainsOf(
  item: Item,
  solvers: readonly Solver[],
  elsewhere: ReadonlyMap<string, number>,
): Gains {
  const chance = chanceOf(item);
  return Float64Array.from(solvers, (solver) => hitOf(solver, item, elsewhere) - chance);
}

/** What balance looks at in one way to show a question. */
export interface Weights {
  readonly gains: Gains;
  /** The text of the key; undefined where there is no single one. */
  readonly answer: string | undefined;
  /** The texts of the distractors. */
  readonly others: readonly string[];
}

/** What it is worth to show a distractor that is right more often than it is shown as one. */
const STARVED = 0.6;

/**
 * What every blind solver would have gained so far over pure chance, and how often each answer was right and was not.
 * A set of items is balanced when nobody gains: each cue then points at the key as often as chance would, no more and no
 * less, and who is often right is as often there without being right.
 */
export class Balance {
  readonly #totals: Float64Array;
  readonly #right = new Map<string, number>();
  readonly #wrong = new Map<string, number>();

  constructor(solvers: number) {
    this.#totals = new Float64Array(solvers);
  }

  /** How much further from balance it would be with this one. */
  costOf({ gains, others }: Weights): number {
    let cost = 0;
    for (let i = 0; i < gains.length; i++) {
      const gain = gains[i] ?? 0;
      cost += gain * (2 * (this.#totals[i] ?? 0) + gain);
    }
    for (const text of others) if (this.#lack(text) > 0) cost -= STARVED;
    return cost;
  }

  add(weights: Weights): void {
    this.#put(weights, 1);
  }

  remove(weights: Weights): void {
    this.#put(weights, -1);
  }

  /**
   * The answers that are right in more than a third of all items, or often and more often than they are a distractor;
   * that which is so most comes first.
   */
  tooOften(): readonly string[] {
    const all = [...this.#right.values()].reduce((sum, count) => sum + count, 0);
    const third = all < ENOUGH ? Infinity : Math.max(1, all / 3);
    return [...this.#right]
      .filter(([text, count]) => count > third || (count >= OFTEN && this.#lack(text) > 0))
      .sort(([a, many], [b, more]) => this.#lack(b) - this.#lack(a) || more - many)
      .map(([text]) => text);
  }

  #lack(text: string): number {
    return (this.#right.get(text) ?? 0) - (this.#wrong.get(text) ?? 0);
  }

  #put({ gains, answer, others }: Weights, sign: 1 | -1): void {
    for (let i = 0; i < gains.length; i++) {
      this.#totals[i] = (this.#totals[i] ?? 0) + sign * (gains[i] ?? 0);
    }
    if (answer !== undefined) this.#right.set(answer, (this.#right.get(answer) ?? 0) + sign);
    for (const text of others) this.#wrong.set(text, (this.#wrong.get(text) ?? 0) + sign);
  }
}
