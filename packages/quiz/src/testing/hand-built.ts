import { evidenceOf, evidenceOfPosition, type Id, type Timeline } from '@aide-memoire/core';
import { endingOf } from '../compose/ending.ts';
import type { EvidenceRef, Item, Kind, QueryOf } from '../item.ts';
import { wordsFor } from '../words/index.ts';
import { PROVERS } from '../proof/provers.ts';

interface Parts<K extends Kind> {
  readonly query: QueryOf<K>;
  /** Id, text and feedback of each option. */
  readonly options: readonly (readonly [id: string, text: string, feedback: string])[];
  readonly key: readonly string[];
  readonly events: readonly Id[];
  readonly details?: readonly string[];
  readonly positions?: readonly string[];
  /** The feedback of the key unless given. */
  readonly because?: string;
}

/** An item for the tests of provers, put together from the log alone, so that a test says what it is about and no more. */
export function handBuilt<K extends Kind>(timeline: Timeline, kind: K, parts: Parts<K>): Item {
  const { query, options, key, events, details, positions } = parts;
  const words = wordsFor('en');
  const prover = PROVERS[kind];
  const stem = prover.stemOf(query, timeline, words) ?? '';
  const feedback = Object.fromEntries(options.map(([id, , told]) => [id, told]));
  const holder = 'holder' in query ? query.holder : undefined;
  const evidence = events.flatMap((event) => evidenceFor(timeline, event, positions, holder));
  const step = Math.max(...events.map((event) => timeline.stepOf(event).index));
  return {
    id: prover.idOf(query),
    story: timeline.story.id,
    kind,
    stem,
    options: options.map(([id, text]) => ({ id, text })),
    key,
    feedback,
    explanation: [
      parts.because ?? feedback[key[0] ?? ''],
      ...endingOf({ stem, query, evidence }, step, timeline, words),
    ].join(' '),
    evidence,
    proof: {
      query,
      events,
      ...(details && { details }),
      ...(positions && { positions }),
      wrong: Object.fromEntries(
        options.flatMap(([id]) => (key.includes(id) ? [] : [[id, 'it is another one']])),
      ),
    },
    step,
    difficulty: 0.5,
  };
}

function evidenceFor(
  timeline: Timeline,
  event: Id,
  positions: readonly string[] | undefined,
  holder: Id | undefined,
): EvidenceRef[] {
  const named = timeline.story.disputes.flatMap((dispute) =>
    dispute.positions.map((position) => [`${dispute.id}/${position.id}`, position] as const),
  );
  const sets = positions
    ? named
        .filter(([name]) => positions.includes(name))
        .map(([name, position]) => ({
          position: name,
          found: evidenceOfPosition(timeline, position),
        }))
    : [{ found: evidenceOf(timeline, event) }];
  return sets.flatMap(({ found, ...of }) =>
    found.attributions
      .filter(
        ({ report, origin }) => report.stance === 'asserts' && (!positions || origin === holder),
      )
      .map(({ report, words }) => ({
        event,
        ...of,
        source: report.source,
        ...(report.from.length > 0 && { from: report.from }),
        ...(report.paragraph !== undefined && { paragraph: report.paragraph }),
        ...(report.quote !== undefined && { quote: report.quote }),
        words,
      })),
  );
}
