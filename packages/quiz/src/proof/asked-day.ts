import { type EdtfDate, isExactDay, readDate } from '@aide-memoire/core';

/** The day that a query writes as `2023-02-28`, or undefined when it writes no one day for certain. */
export function askedDay(text: string): EdtfDate | undefined {
  const read = readDate(text);
  return read.ok && isExactDay(read.date) && read.date.text === text ? read.date : undefined;
}
