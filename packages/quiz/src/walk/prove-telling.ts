import {
  dateInWords,
  happenedInWords,
  type Id,
  statusLabel,
  type Timeline,
} from '@aide-memoire/core';
import type { WalkWords } from '../words/index.ts';
import { isSurelyBefore, statusBefore } from './prove-order.ts';
import type { Scene } from './scene.ts';

/** What is told before the question and after it is what the log says, word for word, and nothing is told too soon. */
export function* proveTelling(
  scene: Scene,
  timeline: Timeline,
  words: WalkWords,
): Iterable<string> {
  yield* proveSoFar(scene, timeline, words);
  yield* proveSecrets(scene, timeline);
  yield* proveReveal(scene, timeline, words);
}

function* proveSoFar(scene: Scene, timeline: Timeline, words: WalkWords): Iterable<string> {
  const { told, standing } = scene.proof;
  if (told.length > 2) yield 'it tells too much';
  if (told.length === 0 && scene.step > 1) yield 'it tells nothing of what came before';
  for (const id of told) {
    const event = timeline.index.events.get(id);
    if (!event) {
      yield `there is no event "${id}"`;
      return;
    }
    if (event.reports.some(({ stance }) => stance === 'denies'))
      yield `it tells "${id}", which somebody denies`;
    if (timeline.stepOf(id).index >= scene.step || !isSurelyBefore(timeline, id, scene.event))
      yield `"${id}" may not have come before`;
  }
  const [first, second] = told;
  if (first !== undefined && second !== undefined && !isSurelyBefore(timeline, first, second))
    yield `"${second}" may not have come after "${first}"`;

  const standings: { subject: string; label: string }[] = [];
  for (const id of standing) {
    const found = statusBefore(timeline, scene.step, id);
    if ('doubt' in found) {
      yield found.doubt;
      return;
    }
    const label = statusLabel(timeline.index.machineOf(id), found.status);
    standings.push({ subject: timeline.index.subjects.get(id)?.name ?? id, label });
  }
  const events = told.map((id: Id) => {
    const { event } = timeline.stepOf(id);
    return { title: event.title, date: happenedInWords(event) };
  });
  if (scene.soFar !== words.soFar(events, standings))
    yield 'its story so far is told in another way than the log does';
}

/** Nothing of the event or of what is later in the log is told before the answer. */
function* proveSecrets({ step, soFar, question }: Scene, timeline: Timeline): Iterable<string> {
  const before = `${soFar} ${question}`.toLowerCase();
  for (const { id, title } of timeline.story.events.slice(step - 1)) {
    if (before.includes(title.toLowerCase())) yield `it gives "${id}" away`;
  }
}

function* proveReveal(
  { step, reveal }: Scene,
  timeline: Timeline,
  words: WalkWords,
): Iterable<string> {
  const { event, changes } = timeline.step(step);
  const { index, story } = timeline;
  const date = index.dates.get(event.id);
  if (reveal.title !== event.title) yield 'it reveals another event';
  if (!date || reveal.date !== dateInWords(date)) yield 'it reveals another date';
  if (reveal.summary !== event.summary) yield 'it sums up another event';
  const made = changes.map(({ subject, from, to }) => {
    const labels = index.machineOf(subject).labels;
    const name = index.subjects.get(subject)?.name ?? subject;
    return words.change(name, labels[from] ?? from, labels[to] ?? to);
  });
  if (JSON.stringify(reveal.changes) !== JSON.stringify(made)) yield 'it reveals other changes';
  const open = story.disputes.filter(({ about }) => about.includes(event.id));
  if (JSON.stringify(reveal.disputed) !== JSON.stringify(open.map(({ question }) => question)))
    yield 'it reveals other disputes';
}
