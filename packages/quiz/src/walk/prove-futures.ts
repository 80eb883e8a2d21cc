import { dateInSentence, happenedInWords, type Id, type Timeline } from '@aide-memoire/core';
import type { Option } from '../item.ts';
import type { WalkWords } from '../words/index.ts';
import { isSurelyBefore, statusBefore } from './prove-order.ts';
import { proveNotPassed } from './prove-not-passed.ts';
import type { Scene } from './scene.ts';

/** The key is what happened next, and every other option certainly did not: it came later, or nobody made that move. */
export function* proveFutures(
  scene: Scene,
  timeline: Timeline,
  words: WalkWords,
): Iterable<string> {
  for (const option of scene.options) {
    if (option.id === scene.event) yield* proveKey(option, scene, timeline, words);
    else if (option.id.startsWith('move:')) yield* proveMove(option, scene, timeline, words);
    else yield* proveLater(option, scene, timeline, words);
  }
}

function* proveKey(
  { id, text }: Option,
  scene: Scene,
  timeline: Timeline,
  words: WalkWords,
): Iterable<string> {
  const { event } = timeline.stepOf(id);
  const date = timeline.index.dates.get(id);
  if (text !== event.title) yield 'its key is worded as another event';
  if (!date || scene.feedback[id] !== words.right(event.title, dateInSentence(date)))
    yield 'its key is answered in another way';
  const twins = timeline.story.events.filter((other) => isSame(other.title, event.title));
  if (twins.length !== 1) yield 'another event has the title of its key';
}

function* proveLater(
  { id, text }: Option,
  scene: Scene,
  timeline: Timeline,
  words: WalkWords,
): Iterable<string> {
  const event = timeline.index.events.get(id);
  if (!event) {
    yield `there is no event "${id}"`;
    return;
  }
  if (text !== event.title) yield `option "${id}" is worded as another event`;
  if (scene.proof.wrong[id] !== 'later') yield `option "${id}" is not wrong for that reason`;
  if (event.reports.some(({ stance }) => stance === 'denies'))
    yield `somebody denies "${id}", so it may never have come`;
  if (!event.reports.some(({ stance }) => stance === 'asserts')) yield `nobody reports "${id}"`;
  for (const other of timeline.story.events) {
    if (isSame(other.title, text) && !isSurelyBefore(timeline, scene.event, other.id))
      yield `option "${id}" may have come next, or before`;
  }
  const disputes = timeline.story.disputes.filter(({ about }) => about.includes(scene.event));
  if (disputes.some(({ about }) => about.includes(id))) yield `a dispute ties "${id}" to the key`;
  if (scene.feedback[id] !== words.later(event.title, happenedInWords(event)))
    yield `option "${id}" is answered in another way`;
}

/** A move whose subject certainly stood where the log has it, that nobody made at any time, and that no account claims. */
function* proveMove(
  { id, text }: Option,
  scene: Scene,
  timeline: Timeline,
  words: WalkWords,
): Iterable<string> {
  const [, subject = '', move = ''] = id.split(':');
  const found = timeline.index.subjects.get(subject);
  const stood = found && statusBefore(timeline, scene.step, subject);
  if (!found || !stood || 'doubt' in stood) {
    yield stood && 'doubt' in stood ? stood.doubt : `there is no subject "${subject}"`;
    return;
  }
  const { headlines, labels } = timeline.index.machineOf(subject);
  const legal = timeline.legalMoves(scene.step - 1)[subject] ?? [];
  const taken = legal.find((candidate) => candidate.move === move);
  if (!taken && !Object.hasOwn(headlines, move)) yield `there is no move "${move}"`;
  if (scene.proof.wrong[id] !== (taken ? 'unmade' : 'barred'))
    yield `option "${id}" is not wrong for that reason`;
  if (text !== headlineOf(timeline, subject, move))
    yield `option "${id}" is worded as another move`;
  if (timeline.story.events.some(({ title }) => isSame(title, text)))
    yield `an event has the title of "${id}"`;
  for (const other of timeline.story.subjects) {
    const moves =
      other.id === subject ? [] : Object.keys(timeline.index.machineOf(other.id).headlines);
    if (moves.some((each) => isSame(headlineOf(timeline, other.id, each), text)))
      yield `a move on "${other.id}" has the title of "${id}"`;
  }
  if (timeline.path(subject).some((made) => made.move === move))
    yield `somebody made the move "${move}"`;
  const told = taken
    ? words.unmade(text)
    : words.barred(text, found.name, labels[stood.status] ?? stood.status);
  if (scene.feedback[id] !== told) yield `option "${id}" is answered in another way`;
  yield* proveNotPassed(timeline, scene.step, subject, move, stood.status);
}

/** The words of a move, filled in here for oneself: those of core are what is being checked. */
function headlineOf(timeline: Timeline, id: Id, move: string): string {
  const { index } = timeline;
  const names = (index.subjects.get(id)?.of ?? []).map(index.nameOf);
  const parties = [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(' and ');
  const text = (index.machineOf(id).headlines[move] ?? '')
    .split('{subject}')
    .join(index.subjects.get(id)?.name ?? id)
    .split('{parties}')
    .join(parties);
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
