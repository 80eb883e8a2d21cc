import { type Dispute, happenedInWords, type Id } from '@aide-memoire/core';
import { positionRefs } from '../evidence-refs.ts';
import type { Asking, Distractor, Generator, Question } from '../question.ts';
import { isWithin, type Stand, type Stands, standsOf } from './holders.ts';

/** How many distractors are offered. */
const OFFERED = 8;

/** "*question* Answer as *holder* does.", for everybody who has one answer and no other. */
export const disagreement: Generator = function* (asking) {
  const { timeline, skip } = asking;
  for (const dispute of timeline.story.disputes) {
    const stands = standsOf(timeline, dispute);
    if (!stands) {
      skip('denied', dispute.question);
      continue;
    }
    if (stands.stands.length < 3) {
      skip('few-answers', dispute.question);
      continue;
    }
    for (const [holder, stand] of stands.sole) {
      const question = questionOf(asking, dispute, stands, stand, holder);
      if (question) yield question;
      else skip('few-answers', dispute.question, timeline.index.nameOf(holder));
    }
  }
};

function questionOf(
  asking: Asking,
  dispute: Dispute,
  stands: Stands,
  stand: Stand,
  holder: Id,
): Question | undefined {
  const { timeline, words } = asking;
  const { position, shown } = stand;
  const evidence = positionRefs(timeline, shown.id, dispute.id, position, holder);
  const others = othersFor(asking, stands, stand, holder);
  const givesAway = isWithin(words.disagreement.stem(dispute.question, ''), position.claim);
  if (evidence.length === 0 || others.length < 2 || givesAway) return undefined;
  const name = timeline.index.nameOf(holder);
  const right = words.disagreement.right(dispute.question, name, position.claim);
  const about = words.disagreement.about(shown.title, happenedInWords(shown));
  return {
    id: `disagreement:${dispute.id}:${position.id}:${holder}`,
    stem: words.disagreement.stem(dispute.question, name),
    right: [
      {
        id: position.id,
        text: words.disagreement.option(position.claim),
        feedback: right,
        closeness: 1,
      },
    ],
    distractors: others,
    arranged: 'drawn',
    because: `${right} ${about}`,
    query: { kind: 'disagreement', dispute: dispute.id, position: position.id, holder },
    events: [shown.id],
    positions: [`${dispute.id}/${position.id}`],
    evidence,
    hops: 2,
  };
}

/** The other answers, save those that the holder passes on: they are not the holder's, but they are in its account. */
function othersFor(
  { timeline, words, draw }: Asking,
  { stands }: Stands,
  stand: Stand,
  holder: Id,
): Distractor[] {
  const { claim } = stand.position;
  const apart: Stand[] = [];
  for (const other of draw(`${stand.position.id}:${holder}`).shuffled(stands)) {
    const isOther = other !== stand && other.holders.length > 0 && !other.tellers.has(holder);
    const texts = [claim, ...apart.map(({ position }) => position.claim)];
    if (isOther && !texts.some((text) => isWithin(text, other.position.claim))) apart.push(other);
  }
  return apart.slice(0, OFFERED).map(({ position, holders }) => ({
    id: position.id,
    text: words.disagreement.option(position.claim),
    feedback: words.disagreement.other(
      position.claim,
      holders.map((id) => timeline.index.nameOf(id)),
    ),
    closeness: 0.8,
    wrong: `${holder} holds ${stand.position.id} and not ${position.id}`,
  }));
}
