import { evidenceOf, type Timeline } from '@aide-memoire/core';
import type { EvidenceRef } from '../item.ts';
import { type WalkWords, walkWordsFor } from '../words/index.ts';
import { proveFutures } from './prove-futures.ts';
import { proveTelling } from './prove-telling.ts';
import type { Scene } from './scene.ts';

export type SceneProven =
  { readonly ok: true } | { readonly ok: false; readonly reasons: readonly string[] };

/**
 * Recomputes a scene from the log, without the code that makes scenes: only core's queries and the words are shared.
 * Exactly one option may have come next, each feedback and the story so far must be what the log says, and nothing that
 * comes later may be told before it is asked.
 */
export function proveScene(scene: Scene, timeline: Timeline): SceneProven {
  const words = walkWordsFor(timeline.story.language);
  const reasons = [...proveShape(scene, timeline, words)];
  // A scene of another shape may name things the log does not have; there is nothing more to ask of it.
  if (reasons.length === 0) {
    reasons.push(
      ...proveTelling(scene, timeline, words),
      ...proveFutures(scene, timeline, words),
      ...proveSources(scene, timeline),
    );
  }
  return reasons.length === 0 ? { ok: true } : { ok: false, reasons };
}

/** One key, which is the event; three options, or four where they are wrong in three ways; a reason and a word on each. */
function* proveShape(scene: Scene, timeline: Timeline, words: WalkWords): Iterable<string> {
  const { options, key, feedback, proof } = scene;
  const event = timeline.index.events.get(scene.event);
  if (!event) {
    yield `there is no event "${scene.event}"`;
    return;
  }
  if (scene.id !== `scene:${event.id}`) yield 'its id names another event';
  if (timeline.story.events[scene.step - 1] !== event) yield 'its step shows another event';
  if (scene.question !== words.question) yield 'it asks something else';
  if (event.reports.some(({ stance }) => stance === 'denies')) yield 'somebody denies its event';
  if (key.length !== 1 || key[0] !== event.id) yield 'its key is not its event';
  const ids = new Set(options.map(({ id }) => id));
  const texts = new Set(options.map(({ text }) => text.trim().toLowerCase()));
  if (ids.size !== options.length || texts.size !== options.length)
    yield 'two options are the same';
  if (!ids.has(event.id)) yield 'its event is none of its options';
  const wrong = Object.entries(proof.wrong);
  const sorts = new Set(wrong.map(([, sort]) => sort));
  if (options.length !== (sorts.size === 3 ? 4 : 3))
    yield 'it has not three options, or four of three sorts beside the key';
  const named = wrong.map(([id]) => id);
  if (named.length !== ids.size - 1 || named.some((id) => id === event.id || !ids.has(id)))
    yield 'it does not say of each other option why it is wrong';
  const answered = Object.keys(feedback);
  if (answered.length !== ids.size || answered.some((id) => !ids.has(id)))
    yield 'it does not answer each of its options';
}

/** The reports it shows are all the story's, and assert that the event happened. */
function* proveSources(scene: Scene, timeline: Timeline): Iterable<string> {
  if (scene.evidence.length === 0) yield 'it shows no source';
  const { attributions } = evidenceOf(timeline, scene.event);
  const isShown = (ref: EvidenceRef): boolean =>
    attributions.some(
      ({ report, words }) =>
        report.stance === 'asserts' &&
        report.source === ref.source &&
        report.paragraph === ref.paragraph &&
        report.quote === ref.quote &&
        report.from.join() === (ref.from ?? []).join() &&
        words === ref.words,
    );
  for (const ref of scene.evidence) {
    if (ref.event !== scene.event || ref.position !== undefined || !isShown(ref))
      yield `"${ref.source}" does not report it like that`;
  }
}
