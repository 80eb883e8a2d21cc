import type { Id } from '@aide-memoire/core';

/** A point of a drawing, from its top left corner, in units of a pixel at its natural size. */
export type Point = readonly [x: number, y: number];

/** A machine laid out as a statechart: what a drawing needs. Plain data. */
export interface Chart {
  readonly machine: Id;
  readonly width: number;
  readonly height: number;
  readonly states: readonly ChartState[];
  readonly moves: readonly ChartMove[];
}

export interface ChartState {
  readonly status: string;
  /** Its label, in lines that fit its box. */
  readonly lines: readonly string[];
  /** Its middle. */
  readonly at: Point;
  readonly width: number;
  readonly height: number;
}

/** The way from one status to another, whichever moves lead along it. Moves that leave a status as it is are not drawn. */
export interface ChartMove {
  readonly from: string;
  readonly to: string;
  readonly points: readonly Point[];
  /** The middle of the room that is left for a word on it. */
  readonly label: Point;
}

/** By the machine's id; one for every machine that a story's subjects have. */
export type Charts = Readonly<Record<Id, Chart>>;
