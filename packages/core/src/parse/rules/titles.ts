import { statusLabel } from '../../machines/index.ts';
import { walk } from '../../replay/walk.ts';
import type { Story } from '../../story.ts';
import type { Path } from '../document.ts';
import { finding, type Rule } from './rule.ts';

const PRONOUN =
  /\b(?:he|she|it|they|him|her|them|his|hers|its|their|theirs|we|us|our|you|your|i|me|my)\b/i;
const LENGTH = { least: 25, most: 70 };

/** Rule 6, as warnings: a title serves in every question, so it must read well alone and give nothing away. */
export const titles: Rule = function* ({ story }) {
  const short = new Map(story.entities.map((entity) => [entity.id, entity.short]));
  const seen = new Map<string, string>();
  const leadsTo = labelsReached(story);
  for (const [i, event] of story.events.entries()) {
    const path: Path = ['events', i, 'title'];
    const { title } = event;
    const warn = (sentence: string) => finding('title', path, sentence);
    if (title.length < LENGTH.least || title.length > LENGTH.most) {
      yield warn(
        `This title has ${title.length} characters; ${LENGTH.least} to ${LENGTH.most} read best.`,
      );
    }
    const names = event.by.map((id) => short.get(id) ?? id);
    if (
      names.length > 0 &&
      !names.some((name) => title.toLowerCase().startsWith(name.toLowerCase()))
    ) {
      yield warn(`Begin this title with who acts: ${names.join(' or ')}.`);
    }
    const pronoun = PRONOUN.exec(withoutNames(title, [...short.values()]));
    if (pronoun)
      yield warn(`"${pronoun[0]}" means nothing to who reads the title alone; write the name.`);
    if (/[.!?…]$/.test(title)) yield warn('A title is a headline; leave the full stop out.');
    const twin = seen.get(title.toLowerCase());
    if (twin !== undefined)
      yield warn(`"${twin}" has the same title; a question could not tell them apart.`);
    seen.set(title.toLowerCase(), event.id);
    for (const label of leadsTo.get(i) ?? []) {
      const word = contentWords(label).find((candidate) => contentWords(title).includes(candidate));
      if (word !== undefined)
        yield warn(`"${word}" gives away the status this leads to ("${label}").`);
    }
  }
};

/** For each event (by its index), the labels of the statuses it changes something to. */
function labelsReached(story: Story): ReadonlyMap<number, readonly string[]> {
  const labels = new Map<number, string[]>();
  for (const { index, machine, from, to } of walk(story)) {
    if (to === undefined || to === from) continue;
    labels.set(index, [...(labels.get(index) ?? []), statusLabel(machine, to)]);
  }
  return labels;
}

/** Names may hold what looks like a pronoun ("the US"). */
const withoutNames = (title: string, names: readonly string[]): string =>
  names.reduce((rest, name) => rest.replaceAll(name, ''), title).replace(/\bUS\b/g, '');

const contentWords = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => word.length >= 5);
