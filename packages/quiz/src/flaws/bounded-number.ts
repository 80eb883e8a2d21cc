import type { Timeline } from '@aide-memoire/core';
import { cuesOf } from './texts.ts';

/** The numbers that an option can mean: "under 10 minutes" is all up to 10. */
export interface BoundedNumber {
  readonly least: number;
  readonly most: number;
  /** What is counted, as it is written. */
  readonly unit: string;
}

export function boundedNumber(text: string, timeline: Timeline): BoundedNumber | undefined {
  const { bounded, below } = cuesOf(timeline);
  const match = bounded.exec(text.toLowerCase());
  if (!match) return undefined;
  const [all, bound, digits = ''] = match;
  const value = Number(digits.replaceAll(',', ''));
  return {
    least: bound !== undefined && below.has(bound) ? -Infinity : value,
    most: bound !== undefined && !below.has(bound) ? Infinity : value,
    unit: text.slice(all.length).trim(),
  };
}
