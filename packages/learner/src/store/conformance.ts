import { describe } from 'vitest';
import { itAppendsAndReads } from './conformance/append.ts';
import { itStandsRaces } from './conformance/races.ts';
import { itRefuses } from './conformance/refusals.ts';
import type { MakeStorage } from './conformance/storage.ts';
import { itTellsSubscribers } from './conformance/subscribers.ts';

export type { MakeStorage, Storage } from './conformance/storage.ts';

/** What an event store must do, whatever it keeps the events in. Every adapter's own test calls this. */
export function describeEventStore(name: string, make: MakeStorage): void {
  describe(`${name}: append and read`, () => itAppendsAndReads(make));
  describe(`${name}: refused appends`, () => itRefuses(make));
  describe(`${name}: racing writers`, () => itStandsRaces(make));
  describe(`${name}: subscribers`, () => itTellsSubscribers(make));
}
