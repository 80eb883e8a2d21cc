import { evidenceOf, evidenceOfPosition, statusLabel, type Timeline } from '@aide-memoire/core';
import type { EvidenceRef, Item, Kind } from '../item.ts';
import type { Words } from '../words/index.ts';
import { gathered, perTimeline } from './lookups.ts';

/** How the query of an item must be called and asked. */
interface Asked {
  readonly id: string;
  readonly stem: string | undefined;
  /** What its explanation says before the ending. */
  readonly because: string | undefined;
  readonly repeatsOptions: boolean;
}

/** What a learner reads must ask what the proof asks, and tell what it rests on: rebuilt from the query and compared. */
export function* proveWording(
  item: Item,
  timeline: Timeline,
  words: Words,
  asked: Asked,
): Iterable<string> {
  const { query, wrong } = item.proof;
  const key = new Set(item.key);
  if (item.id !== asked.id) yield 'its id names another question';
  if (item.stem !== asked.stem) yield 'its stem asks another question';
  if (item.subject !== ('subject' in query ? query.subject : undefined))
    yield 'its subject is another';
  yield* proveSubjectIsNamed(item, timeline);
  if (!(item.difficulty >= 0 && item.difficulty <= 1))
    yield 'its difficulty is not between 0 and 1';
  if (
    Object.keys(wrong).some((id) => key.has(id) || !item.options.some((option) => option.id === id))
  ) {
    yield 'it gives a reason against its key, or against no option';
  }
  yield* proveFeedback(item, asked.repeatsOptions);
  yield* proveExplanation(item, asked.because, timeline, words);
  for (const ref of item.evidence) {
    if (!chainsOf(ref, timeline).includes(ref.words)) yield `"${ref.words}" is nobody's chain`;
  }
}

/** No distractor is told what the key is told, and each feedback speaks of its own option. */
function* proveFeedback(item: Item, repeatsOptions: boolean): Iterable<string> {
  const right = new Set(item.key.map((id) => item.feedback[id]));
  for (const { id, text } of item.options) {
    const told = item.feedback[id] ?? '';
    if (!item.key.includes(id) && right.has(told)) yield `option "${id}" is told that it is right`;
    if (repeatsOptions && !told.toLowerCase().includes(text.toLowerCase()))
      yield `the feedback of "${id}" is of another option`;
  }
}

const bySubjectName = perTimeline(({ story }) =>
  gathered(story.subjects, ({ name }) => [name.toLowerCase()]),
);

/** Whoever reads the name of the subject can think of no other. */
function* proveSubjectIsNamed({ proof }: Item, timeline: Timeline): Iterable<string> {
  if (!('subject' in proof.query)) return;
  const name = timeline.index.subjects.get(proof.query.subject)?.name ?? '';
  if ((bySubjectName(timeline).get(name.toLowerCase()) ?? []).length > 1)
    yield `another subject has the name of "${proof.query.subject}"`;
}

/**
 * It tells every event the key rests on, then what the last of them changed and who tells of it, word for word and with
 * nothing in between.
 */
function* proveExplanation(
  item: Item,
  because: string | undefined,
  timeline: Timeline,
  words: Words,
): Iterable<string> {
  const { events } = item.proof;
  if (because === undefined || !item.explanation.startsWith(`${because} `))
    yield 'its explanation is not what the key is told';
  for (const id of events) {
    const title = timeline.index.events.get(id)?.title;
    if (title === undefined || !item.explanation.includes(title))
      yield 'its explanation does not tell what it rests on';
  }
  const ending = endingOf(item, timeline, words);
  if (!item.explanation.endsWith(ending))
    yield 'its explanation ends in another way than the log does';
  else if (item.explanation !== `${because ?? ''} ${ending}`)
    yield 'its explanation says something else in between';
}

/** Kinds of which the explanation does not tell what the event changed. */
const WITHOUT_CHANGE: ReadonlySet<Kind> = new Set([
  'order',
  'interval',
  'what-if',
  'what-changed',
  'disagreement',
]);

function endingOf(item: Item, timeline: Timeline, words: Words): string {
  const { story, index } = timeline;
  const { query } = item.proof;
  const shown = timeline.step(item.step);
  const subject = 'subject' in query ? query.subject : undefined;
  const asked = shown.changes.filter((change) => change.subject === subject);
  const all = [...asked, ...shown.changes.filter((change) => change.subject !== subject)];
  const changed = all.map((change) => {
    const machine = index.machineOf(change.subject);
    const name = index.subjects.get(change.subject)?.name ?? change.subject;
    return {
      subject: name,
      from: statusLabel(machine, change.from),
      to: statusLabel(machine, change.to),
    };
  });
  const sources = story.sources.filter(({ id }) =>
    item.evidence.some(({ source }) => source === id),
  );
  const told = words.explained.told(sources.map(({ label }) => label));
  const open = (index.disputesAbout.get(shown.event.id) ?? [])
    .map(({ question }) => question)
    .filter((question) => !item.stem.includes(question));
  const [first, ...others] = changed;
  const isOfDispute = 'dispute' in query;
  const change =
    first === undefined || WITHOUT_CHANGE.has(query.kind) || isOfDispute
      ? []
      : [
          words.explained.changed(
            first,
            others.map((each) => each.subject),
          ),
        ];
  const differ = open.length > 0 && !('holder' in query) ? [words.explained.differ(open)] : [];
  return [...change, told, ...differ].join(' ');
}

/** The chains of the reports that a reference may mean. */
function chainsOf(ref: EvidenceRef, timeline: Timeline): readonly string[] {
  const reports = attributionsOf(ref, timeline).filter(
    ({ report }) => report.source === ref.source,
  );
  return reports.map(({ words }) => words);
}

/** The reports of the event that a reference names, or of the position. */
function attributionsOf({ event, position }: EvidenceRef, timeline: Timeline) {
  if (position === undefined) return evidenceOf(timeline, event).attributions;
  const found = timeline.index.disputesAbout
    .get(event)
    ?.flatMap((dispute) =>
      dispute.positions.map((each) => [`${dispute.id}/${each.id}`, each] as const),
    )
    .find(([name]) => name === position);
  return found ? evidenceOfPosition(timeline, found[1]).attributions : [];
}
