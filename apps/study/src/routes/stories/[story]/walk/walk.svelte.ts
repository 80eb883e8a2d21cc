import type { Id } from '@aide-memoire/core';
import type { Scene } from '@aide-memoire/quiz';
import type { Choices, ChoiceStore } from './choices.ts';

/** A way through the scenes of a story: in each one choice, then what came of it. */
export class Walk {
  readonly scenes: readonly Scene[];
  readonly #keep: ChoiceStore['keep'];
  #position = $state(0);
  #chosen = $state<string>();
  #choices = $state.raw<Choices>({});

  constructor(scenes: readonly Scene[], { read, keep }: ChoiceStore) {
    this.scenes = scenes;
    this.#keep = keep;
    const kept = read();
    this.#choices = Object.fromEntries(
      scenes.flatMap(({ event, options }): readonly [Id, string][] => {
        const chosen = kept[event];
        const isOne = options.some(({ id }) => id === chosen);
        return chosen !== undefined && isOne ? [[event, chosen]] : [];
      }),
    );
  }

  /** The scene one is in; undefined when it is over. */
  get scene(): Scene | undefined {
    return this.scenes[this.#position];
  }

  /** How many scenes came before this one. */
  get position(): number {
    return this.#position;
  }

  get isLast(): boolean {
    return this.#position === this.scenes.length - 1;
  }

  /** The option that is marked, checked or not. */
  get chosen(): string | undefined {
    return this.checked ?? this.#chosen;
  }

  /** The choice in this scene, once it is checked. */
  get checked(): string | undefined {
    return this.scene && this.#choices[this.scene.event];
  }

  /** Whether what came next was what one chose; undefined where nothing was checked. */
  foresaw({ event, key }: Scene): boolean | undefined {
    const chosen = this.#choices[event];
    return chosen === undefined ? undefined : key.includes(chosen);
  }

  /** How many scenes were checked, and how many of them foreseen. */
  get tally(): { readonly checked: number; readonly foreseen: number } {
    const checked = this.scenes.map((scene) => this.foresaw(scene));
    return {
      checked: checked.filter((each) => each !== undefined).length,
      foreseen: checked.filter((each) => each === true).length,
    };
  }

  /** Begins where one left off, or anew when one had come to the end. */
  begin(): void {
    const unchecked = this.scenes.findIndex((scene) => this.foresaw(scene) === undefined);
    if (unchecked < 0) this.#take({});
    this.#goTo(Math.max(unchecked, 0));
  }

  /** Goes to the scene of an event, or past the last; begins where there is no such scene. */
  open(at: { readonly scene: Id } | 'end'): void {
    if (at === 'end') {
      this.#goTo(this.scenes.length);
      return;
    }
    const named = this.scenes.findIndex(({ event }) => event === at.scene);
    if (named < 0) this.begin();
    else this.#goTo(named);
  }

  /** @param option its id; one that the scene does not have changes nothing, as does one after the check. */
  choose(option: string): void {
    if (this.checked !== undefined) return;
    if (this.scene?.options.some(({ id }) => id === option)) this.#chosen = option;
  }

  /** Takes the choice for good. False when there is none to take. */
  check(): boolean {
    if (!this.scene || this.checked !== undefined || this.#chosen === undefined) return false;
    this.#take({ ...this.#choices, [this.scene.event]: this.#chosen });
    return true;
  }

  /** The next scene, once this one is checked. */
  proceed(): void {
    if (this.checked !== undefined) this.#goTo(this.#position + 1);
  }

  #goTo(position: number): void {
    this.#position = position;
    this.#chosen = undefined;
  }

  #take(choices: Choices): void {
    this.#choices = choices;
    this.#keep(choices);
  }
}
