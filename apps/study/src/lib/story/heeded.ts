/**
 * What of the address a page has heeded. A link to somewhere on the page brings the address once more, and so does Back
 * from there: what the reader has done since would be lost if the page heeded it again.
 */
export class Heeded {
  #search: string | undefined;

  /** True when the address asks for something that it did not ask for before; from now on that is heeded. */
  isNews(): boolean {
    const { search } = location;
    if (search === this.#search) return false;
    this.#search = search;
    return true;
  }
}
