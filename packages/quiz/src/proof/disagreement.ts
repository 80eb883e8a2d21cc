import type { Dispute, Id, Position, Timeline } from '@aide-memoire/core';
import type { Item } from '../item.ts';
import { disputeNamed } from './accounts.ts';
import { isDenied } from './event-options.ts';
import { proveKeyed } from './keyed.ts';
import { explainedOfDispute } from './explained.ts';
import type { Prover } from './prover.ts';
import { isRefTo, proveGrounds } from './rests-on.ts';
import { proveTold } from './told.ts';

/** Asks who holds which position, from the reports up: the holder holds one, and the options are the dispute's claims. */
export const proveDisagreement: Prover<'disagreement'> = {
  idOf: ({ dispute, position, holder }) => `disagreement:${dispute}:${position}:${holder}`,

  stemOf: ({ dispute, holder }, timeline, { disagreement }) => {
    const found = disputeNamed(timeline, dispute);
    return found && disagreement.stem(found.question, timeline.index.nameOf(holder));
  },

  repeatsOptions: true,
  becauseOf: explainedOfDispute,

  *prove(item, query, timeline, { disagreement }) {
    const { holder } = query;
    const dispute = disputeNamed(timeline, query.dispute);
    const position = dispute?.positions.find(({ id }) => id === query.position);
    if (!dispute || !position) {
      yield `there is no position "${query.dispute}/${query.position}"`;
      return;
    }
    const { entities, sources } = timeline.index;
    if (!entities.has(holder) && !sources.has(holder)) yield `there is no "${holder}"`;
    const shown = shownFor(dispute, position, timeline);
    yield* proveGrounds(item, {
      events: shown === undefined ? [] : [shown],
      positions: [`${dispute.id}/${position.id}`],
    });
    const held = dispute.positions.filter((each) => isHolder(holder, each, timeline));
    if (!held.includes(position)) yield `"${holder}" does not hold this`;
    else if (held.length > 1) yield `"${holder}" holds ${held.length} positions`;
    yield* proveShown(item, dispute, position, holder, timeline);

    for (const { id, text } of item.options) {
      const claimed = dispute.positions.find((each) => each.id === id);
      if (!claimed) {
        yield `option "${id}" is no position of the dispute`;
        continue;
      }
      const isTrue = held.includes(claimed);
      if (text !== disagreement.option(claimed.claim))
        yield `option "${id}" is worded as another position`;
      yield* proveKeyed(item, id, isTrue);
      yield* proveTold(item, id, [
        claimed === position
          ? disagreement.right(dispute.question, timeline.index.nameOf(holder), claimed.claim)
          : disagreement.other(claimed.claim, holdersNamed(claimed, timeline)),
      ]);
      if (isTrue && dispute.question.toLowerCase().includes(text.toLowerCase()))
        yield 'the question gives the answer away';
    }
  },
};

/** The last event in the log that the dispute hangs on and nobody denies, best one reported where the position is. */
function shownFor({ about }: Dispute, { reports }: Position, timeline: Timeline): Id | undefined {
  const events = about
    .flatMap((id) => timeline.index.events.get(id) ?? [])
    .filter((event) => !isDenied(event));
  const places = new Set(reports.map(({ source, paragraph }) => `${source} ${paragraph ?? ''}`));
  const together = events.filter((event) =>
    event.reports.some(({ source, paragraph }) => places.has(`${source} ${paragraph ?? ''}`)),
  );
  return (together.length > 0 ? together : events)
    .map(({ id }) => ({ id, step: timeline.stepOf(id).index }))
    .reduce<{ readonly id?: Id; readonly step: number }>(
      (last, each) => (each.step > last.step ? each : last),
      { step: 0 },
    ).id;
}

/** Everybody whose answer it is, those who voiced it first. */
const holdersNamed = (position: Position, timeline: Timeline): readonly string[] =>
  [
    ...(timeline.index.events.get(position.in ?? '')?.by ?? []),
    ...position.reports.map(({ from, source }) => from.at(-1) ?? source),
  ]
    .filter((id, i, all) => all.indexOf(id) === i && isHolder(id, position, timeline))
    .map((id) => timeline.index.nameOf(id));

/** Whoever a report of the position goes back to, or voiced it in an event that nobody denies. */
function isHolder(holder: Id, position: Position, { index }: Timeline): boolean {
  const voiced = index.events.get(position.in ?? '');
  return (
    (voiced !== undefined && !isDenied(voiced) && voiced.by.includes(holder)) ||
    position.reports.some(
      ({ stance, from, source }) => stance === 'asserts' && (from.at(-1) ?? source) === holder,
    )
  );
}

/** Every report that gives the position to its holder is shown, and nothing beside it. */
function* proveShown(
  item: Item,
  dispute: Dispute,
  position: Position,
  holder: Id,
  timeline: Timeline,
): Iterable<string> {
  const name = `${dispute.id}/${position.id}`;
  const voiced = timeline.index.events.get(position.in ?? '');
  const bearing = [
    ...position.reports.filter(({ from, source }) => (from.at(-1) ?? source) === holder),
    ...(voiced?.reports ?? []).filter(
      ({ from, source }) => voiced?.by.includes(holder) || (from.at(-1) ?? source) === holder,
    ),
  ].filter(({ stance }) => stance === 'asserts');
  for (const report of bearing) {
    if (!item.evidence.some((ref) => isRefTo(report, ref)))
      yield `"${report.source}" reports the position, and is not shown`;
  }
  for (const ref of item.evidence) {
    if (ref.position !== name || !bearing.some((report) => isRefTo(report, ref)))
      yield 'the evidence is of something else';
  }
}
