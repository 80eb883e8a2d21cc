import type { LearnerEvent } from './event.ts';
import { readEvent, type ReadEvent } from './read-event.ts';

/** Far more than an event of ours has, and so little that going through one by recursion never exhausts the stack. */
const DEPTH = 32;

/** JavaScript gives these a meaning of its own, and readers drop fields so named without a word. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads an event that is to stay what it is, in the log and in every export. Besides what `readEvent` refuses this
 * refuses what JSON has no word for, values nested too deep, and fields that would be dropped; never throws on data.
 */
export function readPlainEvent(value: unknown): ReadEvent {
  const read = readEvent(value);
  if (!read.ok) return read;
  const fault = faultIn(value);
  if (fault === undefined) return read;
  return { ok: false, sentence: `In the event ${JSON.stringify(read.event.id)}, ${fault}.` };
}

/** Lets nobody change an event that was read, for whoever else it is handed out to. */
export const frozen = (event: LearnerEvent): LearnerEvent => {
  freeze(event);
  return event;
};

/** Whether a value can be copied: one that is nested without end cannot. */
export const isTooDeep = (value: unknown): boolean => faultIn(value) === TOO_DEEP;

const TOO_DEEP = `values are nested deeper than ${DEPTH} levels`;

/** Goes down level by level instead of by recursion; a thing that is there twice on one level is looked at once. */
function faultIn(value: unknown): string | undefined {
  let level = new Set([value]);
  for (let depth = 0; level.size > 0; depth++) {
    const below = new Set<unknown>();
    for (const one of level) {
      const fault = isObject(one) ? partsInto(below, one) : faultOf(one);
      if (fault !== undefined) return fault;
      if (isObject(one) && depth >= DEPTH) return TOO_DEEP;
    }
    level = below;
  }
  return undefined;
}

function partsInto(below: Set<unknown>, one: object): string | undefined {
  if (Array.isArray(one)) {
    for (const part of one) below.add(part);
    return undefined;
  }
  const sort = Object.prototype.toString.call(one);
  if (sort !== '[object Object]') return `${sort} is nothing that JSON can say`;
  for (const [name, part] of Object.entries<unknown>({ ...one })) {
    if (RESERVED.has(name)) return `a field is named "${name}", which JavaScript keeps for itself`;
    // A field of no value is none, here as in JSON.
    if (part !== undefined) below.add(part);
  }
  return undefined;
}

function faultOf(value: unknown): string | undefined {
  switch (typeof value) {
    case 'string':
    case 'boolean':
    case 'object':
      return undefined;
    case 'number':
      return Number.isFinite(value) ? undefined : `${value} is nothing that JSON can say`;
    default:
      return `a value of type ${typeof value} is nothing that JSON can say`;
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** What is frozen already was gone through. */
function freeze(value: unknown): void {
  if (!isObject(value) || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
}
