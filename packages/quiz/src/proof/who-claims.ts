import {
  type Dispute,
  evidenceOfPosition,
  holdersOf,
  type Id,
  type Position,
  type Timeline,
} from '@aide-memoire/core';
import type { Item, QueryOf } from '../item.ts';
import type { Words } from '../words/index.ts';
import { proveKeyed } from './keyed.ts';
import { gathered, perTimeline } from './lookups.ts';
import { isNamedIn } from './named.ts';
import { isRefTo, proveGrounds } from './rests-on.ts';

type ClaimQuery = Extract<QueryOf<'who-said'>, { readonly dispute: string }>;

const disputes = perTimeline(({ story }) => gathered(story.disputes, ({ id }) => [id]));

interface Asked {
  readonly dispute: Dispute;
  readonly position: Position;
}

export function disputeNamed(query: ClaimQuery, timeline: Timeline): Asked | undefined {
  const [dispute] = disputes(timeline).get(query.dispute) ?? [];
  const position = dispute?.positions.find(({ id }) => id === query.position);
  return dispute && position && { dispute, position };
}

/** Only the key may hold the position, voice it or pass it on. */
export function* proveClaim(
  item: Item,
  query: ClaimQuery,
  timeline: Timeline,
  words: Words,
): Iterable<string> {
  const asked = disputeNamed(query, timeline);
  const shown = asked && lastUndenied(asked, timeline);
  if (!asked || shown === undefined) {
    yield 'there is no such position, or nothing to show for it';
    return;
  }
  const { dispute, position } = asked;
  const voiced = timeline.index.events.get(position.in ?? '')?.reports ?? [];
  if (voiced.some(({ stance }) => stance === 'denies'))
    yield `somebody denies "${position.in ?? ''}", where it was voiced`;
  const name = `${dispute.id}/${position.id}`;
  yield* proveGrounds(item, { events: [shown], positions: [name] });
  const { attributions } = evidenceOfPosition(timeline, position);
  const { holder } = query;
  const spoken = timeline.index.events.get(position.in ?? '')?.by.includes(holder) ? voiced : [];
  const theirs = attributions.filter(
    ({ report, origin }) =>
      report.stance === 'asserts' && (origin === holder || spoken.includes(report)),
  );
  for (const { report } of theirs) {
    const refs = item.evidence.filter((ref) => ref.position === name);
    if (!refs.some((ref) => isRefTo(report, ref)))
      yield `"${report.source}" reports "${name}", and is not shown`;
  }
  for (const ref of item.evidence) {
    if (ref.position !== name || !theirs.some(({ report }) => isRefTo(report, ref)))
      yield 'its evidence is of something else';
  }

  const held = new Map(dispute.positions.map((each) => [each, holdersOf(timeline, each)]));
  const claimsOf = (id: Id): readonly Position[] =>
    dispute.positions.filter((each) => held.get(each)?.includes(id));
  const voices = new Set(
    attributions
      .filter(({ report }) => report.stance !== 'denies')
      .flatMap(({ report }) => [report.source, ...report.from, report.speaker ?? report.source]),
  );
  if (claimsOf(holder).length !== 1 || claimsOf(holder)[0] !== position)
    yield `"${holder}" does not hold this, and nothing else`;
  if (namesOf(holder, timeline).some((each) => isNamedIn(item.stem, each)))
    yield 'the stem names the holder';

  for (const { id, text } of item.options) {
    const called = timeline.index.nameOf(id);
    if (text !== called && text !== words.capital(called))
      yield `option "${id}" bears another name`;
    yield* proveKeyed(item, id, id === holder);
    const claims = claimsOf(id);
    const told = item.feedback[id] ?? '';
    if (id === holder) {
      if (told !== words.whoSaid.rightClaim(dispute.question, called, position.claim))
        yield 'the key is told something else';
      continue;
    }
    if (claims.includes(position)) yield `option "${id}" holds this too`;
    else if (voices.has(id)) yield `option "${id}" reports this`;
    const answers = claims.map(({ claim }) => words.whoSaid.otherClaim(called, claim));
    if (answers.length > 0 ? !answers.includes(told) : told !== words.whoSaid.silent(called))
      yield `option "${id}" does not say what its feedback says`;
    if (answers.length === 0) yield* proveSilent(id, holder, timeline);
  }
}

/** Somebody without an answer stands beside the holder only when nothing but the story tells them apart. */
function* proveSilent(id: Id, holder: Id, { index }: Timeline): Iterable<string> {
  const [option, key] = [index.entities.get(id), index.entities.get(holder)];
  if (!option && !index.sources.has(id)) yield `option "${id}" is nobody of the story`;
  if (!option !== !key) yield `option "${id}" is of another kind`;
  if (!option || !key) return;
  if (option.kind === 'person' && key.kind === 'person' && option.named !== key.named)
    yield `option "${id}" is of another kind`;
  // What a minister says, the country says.
  if (option.of === holder || key.of === id) yield `option "${id}" and the key act for each other`;
}

/** The event shown: the last that nobody denies of those told where the position is, or else of all. */
function lastUndenied({ dispute, position }: Asked, timeline: Timeline): Id | undefined {
  const eventOf = (id: Id) => timeline.index.events.get(id);
  const certain = dispute.about.filter((id) =>
    eventOf(id)?.reports.every(({ stance }) => stance !== 'denies'),
  );
  const near = certain.filter((id) =>
    position.reports.some((told) =>
      eventOf(id)?.reports.some(
        ({ source, paragraph }) => source === told.source && paragraph === told.paragraph,
      ),
    ),
  );
  const candidates = near.length > 0 ? near : certain;
  const [last] = candidates.sort((a, b) => timeline.stepOf(b).index - timeline.stepOf(a).index);
  return last;
}

function namesOf(id: Id, { index }: Timeline): readonly string[] {
  const entity = index.entities.get(id);
  return entity ? [entity.short, entity.name] : [index.nameOf(id)];
}
