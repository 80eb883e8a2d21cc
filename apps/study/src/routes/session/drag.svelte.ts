import type { Attachment } from 'svelte/attachments';
import { type Extent, placeUnder } from './place-under.ts';

interface Held {
  readonly from: number;
  readonly rows: readonly Extent[];
  /** How far down it was dragged, in pixels. */
  readonly by: number;
}

/**
 * A row of a list, dragged by its handle. The list stays as it is until the row is let go, and is only drawn otherwise:
 * a row that moved in the page would slip out of the finger's hold.
 */
export class Drag {
  #held = $state.raw<Held>();
  readonly #drop: (from: number, to: number) => void;

  /** @param drop hears where a row was taken from and where it was put; not where it stayed. */
  constructor(drop: (from: number, to: number) => void) {
    this.#drop = drop;
  }

  /** The place of the row that is held. */
  get from(): number | undefined {
    return this.#held?.from;
  }

  /** The place that a row would have if the held one were let go now. */
  placeOf(place: number): number {
    const held = this.#held;
    if (!held) return place;
    const { from, rows, by } = held;
    const to = placeUnder(rows, from, by);
    if (place === from) return to;
    if (place > from && place <= to) return place - 1;
    return place < from && place >= to ? place + 1 : place;
  }

  /** How far down a row is drawn from where it lies, in pixels. */
  shiftOf(place: number): number {
    const held = this.#held;
    if (!held) return 0;
    const { from, rows, by } = held;
    return place === from ? by : (this.placeOf(place) - place) * roomOf(rows, from);
  }

  /** Makes an element the handle of the row at this place, of the list that it is in. */
  handle(place: () => number): Attachment<HTMLElement> {
    return (element) => {
      let start: number | undefined;
      const down = (event: PointerEvent): void => {
        const list = element.closest('ol');
        if (!list || !event.isPrimary || event.button !== 0) return;
        // No text is to be marked on the way.
        event.preventDefault();
        element.setPointerCapture(event.pointerId);
        start = event.pageY;
        this.#held = { from: place(), rows: extentsOf(list), by: 0 };
      };
      const move = ({ pageY }: PointerEvent): void => {
        if (start !== undefined && this.#held) this.#held = { ...this.#held, by: pageY - start };
      };
      const end = (): void => {
        start = undefined;
        this.#held = undefined;
      };
      const up = (): void => {
        const held = this.#held;
        end();
        if (!held) return;
        const to = placeUnder(held.rows, held.from, held.by);
        if (to !== held.from) this.#drop(held.from, to);
      };
      const key = (event: KeyboardEvent): void => {
        if (event.key === 'Escape') end();
      };
      element.addEventListener('pointerdown', down);
      element.addEventListener('pointermove', move);
      element.addEventListener('pointerup', up);
      element.addEventListener('pointercancel', end);
      addEventListener('keydown', key);
      return () => {
        element.removeEventListener('pointerdown', down);
        element.removeEventListener('pointermove', move);
        element.removeEventListener('pointerup', up);
        element.removeEventListener('pointercancel', end);
        removeEventListener('keydown', key);
      };
    };
  }
}

const extentsOf = (list: Element): readonly Extent[] =>
  [...list.children].map((row) => row.getBoundingClientRect());

/** What a row leaves free when it is taken out: itself, and the gap to its neighbour. */
function roomOf(rows: readonly Extent[], place: number): number {
  const [row, next, before] = [rows[place], rows[place + 1], rows[place - 1]];
  if (!row) return 0;
  if (next) return next.top - row.top;
  return before ? row.top + row.height - (before.top + before.height) : 0;
}
