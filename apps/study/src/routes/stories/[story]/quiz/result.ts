import type { Timeline } from '@aide-memoire/core';
import type { Item } from '@aide-memoire/quiz';
import { capitalised } from '#lib/words.ts';
import { KIND_NAMES } from '#lib/questions/kinds.ts';
import type { Answer } from './quiz.svelte.ts';

export interface Row {
  readonly name: string;
  readonly right: number;
  readonly total: number;
}

/** How a session went, by the first answer to each question. */
export interface Result extends Omit<Row, 'name'> {
  readonly byKind: readonly Row[];
  readonly bySubject: readonly Row[];
  readonly missed: readonly Item[];
}

export function sumUp(answers: readonly Answer[], timeline: Timeline): Result {
  const first = answers.filter(({ again }) => !again);
  return {
    right: first.filter(({ right }) => right).length,
    total: first.length,
    byKind: rowsBy(first, ({ kind }) => KIND_NAMES[kind]),
    bySubject: rowsBy(first, (item) => subjectOf(item, timeline)),
    missed: first.filter(({ right }) => !right).map(({ item }) => item),
  };
}

function rowsBy(answers: readonly Answer[], nameOf: (item: Item) => string): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const { item, right } of answers) {
    const name = nameOf(item);
    const row = rows.get(name) ?? { name, right: 0, total: 0 };
    rows.set(name, { name, right: row.right + (right ? 1 : 0), total: row.total + 1 });
  }
  return [...rows.values()].sort((a, b) => b.total - a.total);
}

/** The subject that an item names, else the first that its event moved. */
function subjectOf({ subject, step }: Item, timeline: Timeline): string {
  const id = subject ?? timeline.step(step).moves[0]?.subject;
  const name = id === undefined ? undefined : timeline.index.subjects.get(id)?.name;
  return name === undefined ? 'What moved no subject' : capitalised(name);
}
