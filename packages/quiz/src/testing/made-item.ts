import type { Id, Timeline } from '@aide-memoire/core';
import { endingOf } from '../compose/ending.ts';
import { evidenceRefs, positionRefs } from '../evidence-refs.ts';
import type { EvidenceRef, Item, Query } from '../item.ts';
import { proveItem } from '../proof/prove.ts';
import { PROVERS } from '../proof/provers.ts';
import { wordsFor } from '../words/index.ts';

export const words = wordsFor('en');

/** What a test says of an item; the rest follows from it. */
export interface Draft {
  readonly query: Query;
  readonly stem: string;
  readonly key: string;
  /** Option id → its text and what is told to who chooses it. */
  readonly options: Readonly<Record<string, readonly [text: string, feedback: string]>>;
  readonly events: readonly Id[];
  readonly details?: readonly string[];
  readonly positions?: readonly string[];
  /** What the explanation says first; what the key is told unless given. */
  readonly because?: string;
  readonly evidence?: readonly EvidenceRef[];
}

/** An item made by hand: no generator had a part in it. */
export function madeItem(timeline: Timeline, draft: Draft): Item {
  const { query, stem, key, options, events, details, positions } = draft;
  const evidence = draft.evidence ?? events.flatMap((event) => evidenceRefs(timeline, event));
  const step = Math.max(...events.map((event) => timeline.stepOf(event).index));
  const explained = [
    draft.because ?? options[key]?.[1] ?? '',
    ...endingOf({ stem, query, evidence }, step, timeline, words),
  ];
  const entries = Object.entries(options);
  return {
    id: idOf(query),
    story: timeline.story.id,
    kind: query.kind,
    stem,
    options: entries.map(([id, [text]]) => ({ id, text })),
    key: [key],
    feedback: Object.fromEntries(entries.map(([id, [, feedback]]) => [id, feedback])),
    explanation: explained.join(' '),
    evidence,
    proof: {
      query,
      events,
      ...(details && { details }),
      ...(positions && { positions }),
      wrong: Object.fromEntries(entries.filter(([id]) => id !== key).map(([id]) => [id, 'not so'])),
    },
    step,
    ...('subject' in query && { subject: query.subject }),
    difficulty: 0.5,
  };
}

function idOf(query: Query): string {
  switch (query.kind) {
    case 'status-at':
      return PROVERS['status-at'].idOf(query);
    case 'what-changed':
      return PROVERS['what-changed'].idOf(query);
    case 'what-next':
      return PROVERS['what-next'].idOf(query);
    case 'what-if':
      return PROVERS['what-if'].idOf(query);
    case 'known-by':
      return PROVERS['known-by'].idOf(query);
    case 'not-stated':
      return PROVERS['not-stated'].idOf(query);
    case 'disagreement':
      return PROVERS.disagreement.idOf(query);
    case 'why':
      return PROVERS.why.idOf(query);
    default:
      return query.kind;
  }
}

/** Why an item is not proven; nothing when it is. */
export function reasonsFor(item: Item, timeline: Timeline): readonly string[] {
  const proven = proveItem(item, timeline);
  return proven.ok ? [] : proven.reasons;
}

/** The evidence of a position, as an item shows it. */
export function shownFor(
  timeline: Timeline,
  event: Id,
  name: string,
  holder: Id,
): readonly EvidenceRef[] {
  const [dispute = '', position] = name.split('/');
  const found = timeline.story.disputes
    .find(({ id }) => id === dispute)
    ?.positions.find(({ id }) => id === position);
  return found ? positionRefs(timeline, event, dispute, found, holder) : [];
}
