import { GAP } from '../words/index.ts';
import {
  breaks,
  date,
  exampleItem,
  HOW_MANY_SHIPS,
  keeps,
  NEXT_AFTER_SIGNING,
  WHERE_SIGNED,
  WHO_FROZE,
} from './examples.ts';
import type { Check, Example, Rule } from './rule.ts';
import { sidesOf } from './sides.ts';
import { sortOf } from './sort.ts';
import { matterOf, type Shown, shownIn, tells } from './told-before.ts';
import { holds, read, type Reading, shared } from './texts.ts';

/** Words of the stem that the story's title must have in common with it before it can be said to tell the answer. */
const SAME_MATTER = 2;

/**
 * What is on the screen before an answer is given: the item's own stem, the title of the story, and the items that came
 * before in the session. A later item gives nothing away, since nobody has read it yet, and neither does a claim of
 * which the question is whether it is true. Feedback is not counted: it is there to be learned from.
 */
export const isBroken: Check = (item, timeline) => {
  const sides = sidesOf(item);
  if (!sides || sortOf(item) === 'standing') return false;
  const stem = read(item.stem, timeline);
  const title = read(timeline.story.title, timeline);
  const onlyKeyIn = (text: Reading): boolean =>
    holds(text, read(sides.key.text, timeline)) &&
    !sides.distractors.some((other) => holds(text, read(other.text, timeline)));
  return (
    onlyKeyIn(stem) || (onlyKeyIn(title) && shared(stem.content, title.content) >= SAME_MATTER)
  );
};

export const givenAway: Rule = {
  number: 20,
  name: 'given-away',
  severity: 'leaky',
  sentence: 'shows the key in its stem, in the title of the story or in an earlier item',
  item: isBroken,
  session: (items, timeline) => {
    const shown: Shown[] = [];
    const broken: string[] = [];
    for (const item of items) {
      const matter = matterOf(item, timeline);
      if (matter && shown.some((each) => tells(each, matter))) broken.push(item.id);
      shown.push(shownIn(item, timeline));
    }
    return broken;
  },
};

export const examples = (): readonly Example[] => [
  keeps('item', 'the day is not in the stem', exampleItem()),
  keeps(
    'item',
    'the stem names another option too',
    exampleItem({
      query: WHO_FROZE,
      stem: 'Who wrote the letter, Bell or Cole?',
      options: ['Bell', 'Cole', 'Ames'],
    }),
  ),
  breaks(
    'item',
    'the place is in the headline',
    exampleItem({
      query: WHERE_SIGNED,
      stem: '“Arland signs the Portown Pact” Where was that?',
      options: ['Portown', 'Hillham', 'Lakeby'],
    }),
  ),
  breaks(
    'item',
    'the story is called "A pact and a speech"',
    exampleItem({
      query: NEXT_AFTER_SIGNING,
      stem: 'After a pact and another pact, a speech on it: what was the word?',
      options: ['Speech', 'Letter', 'Walk'],
    }),
  ),
  keeps('session', 'the headline comes after the gap', asksWho(), asksWhen()),
  breaks('session', 'the headline comes before the gap', asksWhen(), asksWho()),
  breaks(
    'session',
    'one stem has the number that another asks for',
    exampleItem({ stem: 'Who alone reports this? “The ceiling on ships: 40 ships”' }),
    exampleItem({
      query: HOW_MANY_SHIPS,
      stem: '“Arland signs” The ceiling on ships: how many ships?',
      options: [date('20', '20'), date('40', '40'), date('80', '80')],
      right: 1,
    }),
  ),
];

function asksWho() {
  const stem = `Whose name belongs in the gap? “${GAP} turns away from the Pact in a speech”`;
  return exampleItem({ query: WHO_FROZE, stem, options: ['Bell', 'Ames', 'Cole'] });
}

function asksWhen() {
  const stem = '“Bell turns away from the Pact in a speech” When was that?';
  return exampleItem({ query: { kind: 'when', event: 'freeze' }, stem, right: 2 });
}
