import { dateInSentence, evidenceOf, readDate, type Timeline } from '@aide-memoire/core';
import type { Item, Query } from '../item.ts';
import { en, GAP } from '../words/en.ts';

/** What a learner reads must ask what the proof asks, and tell what it rests on: rebuilt from the query and compared. */
export function* proveWording(item: Item, timeline: Timeline): Iterable<string> {
  const { query, events, wrong } = item.proof;
  const [key = ''] = item.key;
  if (item.id !== idOf(query)) yield 'its id names another question';
  if (item.stem !== stemOf(query, timeline)) yield 'its stem asks another question';
  if (item.subject !== ('subject' in query ? query.subject : undefined))
    yield 'its subject is another';
  if (!(item.difficulty >= 0 && item.difficulty <= 1))
    yield 'its difficulty is not between 0 and 1';
  if (
    Object.keys(wrong).some((id) => id === key || !item.options.some((option) => option.id === id))
  ) {
    yield 'it gives a reason against its key, or against no option';
  }
  const right = item.feedback[key] ?? '';
  if (!item.explanation.startsWith(right)) yield 'its explanation is not what the key is told';
  for (const id of events) {
    const title = timeline.index.events.get(id)?.title;
    if (title === undefined || !right.includes(title))
      yield 'its explanation does not tell what it rests on';
  }
  for (const { id, text } of item.options) {
    const told = (item.feedback[id] ?? '').toLowerCase();
    if (id !== key && item.feedback[id] === right) yield `option "${id}" is told that it is right`;
    // A status that never was is told of in the same words as any other.
    if (item.kind !== 'status-at' && !told.includes(text.toLowerCase()))
      yield `the feedback of "${id}" is of another option`;
  }
  for (const ref of item.evidence) {
    const { attributions } = evidenceOf(timeline, ref.event);
    if (
      !attributions.some(({ report, words }) => report.source === ref.source && words === ref.words)
    ) {
      yield `"${ref.words}" is nobody's chain`;
    }
  }
}

function idOf(query: Query): string {
  switch (query.kind) {
    case 'when':
      return `when:${query.event}`;
    case 'who':
      return `who:${query.event}:${query.entity}`;
    case 'status-at':
      return `status-at:${query.subject}:${query.since}`;
    case 'what-next':
      return `what-next:${query.subject}:${query.event}`;
  }
}

function stemOf(query: Query, { index }: Timeline): string | undefined {
  const subject = 'subject' in query ? index.subjects.get(query.subject)?.name : '';
  const title = 'event' in query ? index.events.get(query.event)?.title : '';
  if (subject === undefined || title === undefined) return undefined;
  switch (query.kind) {
    case 'when':
      return en.when.stem(title);
    case 'who':
      return en.who.stem(blanked(title, index.entities.get(query.entity)?.short ?? ''));
    case 'what-next':
      return en.whatNext.stem(title, subject);
    case 'status-at': {
      const date = readDate(query.day);
      if (!date.ok) return undefined;
      const on = dateInSentence(date.date);
      return query.holder === undefined
        ? en.statusAt.stem(subject, on)
        : en.statusAt.stemFor(index.nameOf(query.holder), subject, on);
    }
  }
}

/** The title with the one place blanked where the name stands as a word. */
function blanked(title: string, name: string): string {
  const isWordPart = (char: string | undefined): boolean =>
    char !== undefined && /[\p{L}\p{N}-]/u.test(char);
  for (let at = title.indexOf(name); at >= 0; at = title.indexOf(name, at + 1)) {
    const end = at + name.length;
    if (!isWordPart(title[at - 1]) && !isWordPart(title[end]))
      return title.slice(0, at) + GAP + title.slice(end);
  }
  return title;
}
