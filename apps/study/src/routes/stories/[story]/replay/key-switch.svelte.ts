const NAME = 'aide-memoire:replay-keys';

/**
 * Whether the keys of the replay work. Who speaks to the computer, or types with a stick, may set them off by mistake, so
 * they can be turned off; the browser remembers it where it remembers anything.
 */
export class KeySwitch {
  #on = $state(true);

  /** Reads what the browser remembers. */
  read(): void {
    try {
      this.#on = localStorage.getItem(NAME) !== 'off';
    } catch {
      // Storage is refused: then they are on.
    }
  }

  get on(): boolean {
    return this.#on;
  }

  set on(on: boolean) {
    this.#on = on;
    try {
      if (on) localStorage.removeItem(NAME);
      else localStorage.setItem(NAME, 'off');
    } catch {
      // Storage is refused: then it holds until the page is left.
    }
  }
}
