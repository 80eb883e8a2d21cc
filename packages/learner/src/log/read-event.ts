import type { Stored } from '../store/port.ts';
import type { LearnerEvent } from './event.ts';
import { type Fault, isRecord } from './shape.ts';
import { EVENT_TYPES, shapeOf } from './shapes.ts';

/** An event, or a sentence that says what is wrong with it and where. */
export type ReadEvent =
  | { readonly ok: true; readonly event: LearnerEvent }
  | { readonly ok: false; readonly sentence: string };

/** What of a stream can be read, and what cannot. */
export interface ReadLog {
  /** In the order of the stream. */
  readonly events: readonly LearnerEvent[];
  readonly refused: readonly { readonly version: number; readonly sentence: string }[];
}

/** Takes a value from a store or a file for an event if it is one; never throws. */
export function readEvent(value: unknown): ReadEvent {
  if (!isRecord(value)) return refuse(`An event is an object, not ${inWords(value)}.`);
  const { v: version, type } = value;
  if (version !== 1) return refuse(unknownVersion(version));
  const shape = shapeOf(type);
  if (!shape) {
    const known = EVENT_TYPES.join(', ');
    return refuse(
      `"type" is ${inWords(type)}, which is no event that this release knows: ${known}.`,
    );
  }
  const event = { ...value };
  const fault = shape(event);
  if (isFaultless(event, fault)) return { ok: true, event };
  const { id } = value;
  const which = typeof id === 'string' && id !== '' ? ` ${inWords(id)}` : '';
  return refuse(`In the event${which} of type ${inWords(type)}, ${faultInWords(fault)}.`);
}

/** @param fault what the shape of its type found. */
const isFaultless = (event: unknown, fault: Fault | undefined): event is LearnerEvent =>
  isRecord(event) && fault === undefined;

/** Reads what a store keeps. An event that cannot be read stands in no other's way. */
export function readLog(stored: readonly Stored[]): ReadLog {
  const events: LearnerEvent[] = [];
  const refused: { version: number; sentence: string }[] = [];
  for (const { version, event } of stored) {
    const read = readEvent(event);
    if (read.ok) events.push(read.event);
    else refused.push({ version, sentence: read.sentence });
  }
  return { events, refused };
}

const refuse = (sentence: string): ReadEvent => ({ ok: false, sentence });

function unknownVersion(version: unknown): string {
  if (version === undefined) return 'The event has no version: "v" is missing.';
  if (typeof version === 'number' && version > 1) {
    return `The event has version ${version} ("v"), and this release knows version 1: a newer release of the app can read it.`;
  }
  return `The event’s version, "v", is ${inWords(version)}; this release knows version 1.`;
}

function faultInWords(fault: Fault | undefined): string {
  if (!fault) return 'nothing is wrong';
  const { path, message, value } = fault;
  if (message === undefined) return `"${path}" is missing`;
  return `"${path}" ${message}, not ${inWords(value)}`;
}

/** A value, short enough for a sentence. */
function inWords(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
    case 'number':
    case 'boolean':
      return String(value);
    case 'undefined':
      return 'nothing';
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? `a list of ${value.length}` : 'an object';
    default:
      return `a ${typeof value}`;
  }
}
