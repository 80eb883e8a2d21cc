import { type Dispute, happenedInWords, type Id } from '@aide-memoire/core';
import { positionRefs } from '../evidence-refs.ts';
import type { Asking, Distractor, Question } from '../question.ts';
import { namedIn, type Stand, type Stands, standsOf } from './holders.ts';
import type { Voices } from './voices.ts';

/** How many distractors are offered. */
const OFFERED = 8;

/** "*question* Who says: *claim*?", for each position that somebody holds who holds no other. */
export function* whoClaimed(asking: Asking, voices: Voices): Iterable<Question> {
  const { timeline, skip } = asking;
  for (const dispute of timeline.story.disputes) {
    const stands = standsOf(timeline, dispute);
    if (!stands) {
      skip('denied', dispute.question);
      continue;
    }
    for (const stand of stands.stands) {
      const question = questionOf(asking, voices, dispute, stands, stand);
      if (question) yield question;
      else skip('nobody-apart', dispute.question, stand.position.claim);
    }
  }
}

/** For the first of its holders who can be told from two others, best from others of the same sort. */
function questionOf(
  asking: Asking,
  voices: Voices,
  dispute: Dispute,
  stands: Stands,
  stand: Stand,
): Question | undefined {
  const { timeline, words } = asking;
  const { position, shown } = stand;
  const { entities, nameOf } = timeline.index;
  // Whoever is named in the question or the claim is no option.
  const isNamed = namedIn(timeline, `${dispute.question} ${position.claim}`);
  const holders = stand.holders
    .filter((id) => stands.sole.get(id) === stand && !isNamed(id))
    .sort((a, b) => Number(entities.has(b)) - Number(entities.has(a)));
  const claimed: Claimed = { dispute, stands, stand, isNamed };
  for (const othersFor of [ofSameSort, ofAnySort]) {
    for (const holder of holders) {
      const others = othersFor(asking, voices, claimed, holder);
      const evidence = positionRefs(timeline, shown.id, dispute.id, position, holder);
      if (others.length < 2 || evidence.length === 0) continue;
      const right = words.whoSaid.rightClaim(dispute.question, nameOf(holder), position.claim);
      const about = words.disagreement.about(shown.title, happenedInWords(shown));
      return {
        id: idOf(claimed),
        stem: words.whoSaid.stemClaim(dispute.question, position.claim),
        right: [{ id: holder, text: words.capital(nameOf(holder)), feedback: right, closeness: 1 }],
        distractors: others,
        arranged: 'drawn',
        because: `${right} ${about}`,
        query: { kind: 'who-said', dispute: dispute.id, position: position.id, holder },
        events: [shown.id],
        positions: [`${dispute.id}/${position.id}`],
        evidence,
        hops: 2,
      };
    }
  }
  return undefined;
}

/** A claim as it is asked about. */
interface Claimed {
  readonly dispute: Dispute;
  readonly stands: Stands;
  readonly stand: Stand;
  readonly isNamed: (id: Id) => boolean;
}

const idOf = ({ dispute, stand }: Claimed): string => `who-said:${dispute.id}:${stand.position.id}`;

/** People beside people, papers beside papers: those with another answer first, then those without any. */
function ofSameSort(
  asking: Asking,
  voices: Voices,
  claimed: Claimed,
  holder: Id,
): readonly Distractor[] {
  const { entities, nameOf } = asking.timeline.index;
  const rivals = rivalsOf(asking, claimed).filter(
    ({ id }) => entities.has(id) === entities.has(holder),
  );
  const silent = silentOnes(asking, voices, claimed, holder).map((id) => ({
    ...optionOf(asking, claimed, id),
    feedback: asking.words.whoSaid.silent(nameOf(id)),
    closeness: 0.5,
  }));
  return unlikeNamed([...rivals, ...silent], asking.words.capital(nameOf(holder)));
}

/** People and papers may stand side by side where all of them have an answer. */
const ofAnySort: typeof ofSameSort = (asking, _, claimed, holder) =>
  unlikeNamed(
    rivalsOf(asking, claimed),
    asking.words.capital(asking.timeline.index.nameOf(holder)),
  );

/** Who has another answer and no other, and does not pass this one on. */
const rivalsOf = (asking: Asking, claimed: Claimed): readonly Distractor[] =>
  [...claimed.stands.sole]
    .filter(([id, other]) => other !== claimed.stand && !claimed.stand.tellers.has(id))
    .map(([id, { position }]) => ({
      ...optionOf(asking, claimed, id),
      feedback: asking.words.whoSaid.otherClaim(asking.timeline.index.nameOf(id), position.claim),
      closeness: 0.9,
    }));

/** Others like the holder who have no part in the dispute, nor in what it is about. */
function silentOnes(
  { timeline, draw }: Asking,
  voices: Voices,
  claimed: Claimed,
  holder: Id,
): readonly Id[] {
  const { dispute, stands, stand, isNamed } = claimed;
  const { entities, sources, events } = timeline.index;
  const about = dispute.about.flatMap((id) => events.get(id) ?? []);
  const involved = new Set([
    ...stands.all.flatMap(({ holders, tellers }) => [...holders, ...tellers]),
    ...about.flatMap((event) => [...voices.concernedBy(event)]),
  ]);
  const isSilent = (id: Id): boolean => !involved.has(id) && !isNamed(id);
  const key = entities.get(holder);
  if (!key) {
    return draw(idOf(claimed))
      .shuffled([...sources.values()])
      .filter(({ id, kind }) => kind === 'publication' && isSilent(id))
      .map(({ id }) => id);
  }
  const others = voices.around(
    stand.shown,
    ({ id, kind, named, of }) =>
      kind === key.kind &&
      named === key.named &&
      // What a minister says, the country says.
      of !== holder &&
      key.of !== id &&
      isSilent(id),
  );
  return others.map(({ entity }) => entity.id);
}

const optionOf = ({ timeline, words }: Asking, { stand }: Claimed, id: Id) => ({
  id,
  text: words.capital(timeline.index.nameOf(id)),
  wrong: `no source has "${stand.position.id}" from ${id}`,
});

/** Options of one name could not be told apart. */
function unlikeNamed(options: readonly Distractor[], key: string): readonly Distractor[] {
  const texts = new Set([key]);
  return options.filter(({ text }) => !texts.has(text) && texts.add(text)).slice(0, OFFERED);
}
