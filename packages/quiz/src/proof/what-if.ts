import type { Prover } from './prover.ts';
import { proveFalls } from './what-if-falls.ts';
import { proveStatus } from './what-if-status.ts';

/** Takes the event out of the log again: where a subject ends up then, or what goes with the event. */
export const proveWhatIf: Prover<'what-if'> = {
  idOf: (query) => `what-if:${query.event}:${'subject' in query ? query.subject : query.falls}`,

  stemOf: (query, { index }, { whatIf }) => {
    const title = index.events.get(query.event)?.title;
    if (title === undefined) return undefined;
    if ('falls' in query) return whatIf.stemFalls(title);
    const name = index.subjects.get(query.subject)?.name;
    return name === undefined ? undefined : whatIf.stemStatus(title, name);
  },

  // A status is told of without being named again; that what falls is named is proven with it.
  repeatsOptions: false,

  *prove(item, query, timeline, words) {
    const event = timeline.index.events.get(query.event);
    if (!event) yield `there is no event "${query.event}"`;
    else if ('falls' in query) yield* proveFalls(item, event, query.falls, timeline, words);
    else yield* proveStatus(item, event, query.subject, timeline, words);
  },
};
