import * as v from 'valibot';
import type { Stored } from '../store/port.ts';
import type { LearnerEvent } from './event.ts';
import { isDayThen } from './fields.ts';
import { isEventType, SHAPES } from './shapes.ts';

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
  if (!isEventType(type)) {
    const known = Object.keys(SHAPES).join(', ');
    return refuse(
      `"type" is ${inWords(type)}, which is no event that this release knows: ${known}.`,
    );
  }
  const { success, output, issues } = v.safeParse(SHAPES[type], value, { abortEarly: true });
  if (success && isDayThen(output)) return { ok: true, event: output };
  const { id } = value;
  const which = typeof id === 'string' && id !== '' ? ` ${inWords(id)}` : '';
  const fault = success
    ? `"day" must be the day of "at", within two days, not ${inWords(output.day)}`
    : faultOf(issues[0]);
  return refuse(`In the event${which} of type "${type}", ${fault}.`);
}

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

function faultOf(issue: v.BaseIssue<unknown>): string {
  const field = (issue.path ?? []).reduce(
    (path, { key }) => (typeof key === 'number' ? `${path}[${key}]` : joined(path, String(key))),
    '',
  );
  // The object complains of a key that is not there, the key's own shape of one that is.
  const isMissing = issue.type === 'loose_object' && issue.received === 'undefined';
  if (isMissing) return `"${field}" is missing`;
  // Where two fields do not go together, the issue's input is the object, its path the field to blame.
  const value = issue.path?.at(-1)?.value ?? issue.input;
  return `"${field}" ${issue.message}, not ${inWords(value)}`;
}

const joined = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

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
