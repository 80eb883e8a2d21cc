import type { Item } from '../item.ts';
import { type Sabotage, spoilt } from './sabotage.ts';

const LIE = 'The moon is made of cheese.';

/** What a learner reads says something else than the log. */
export const FALSE_WORDS: Sabotage = {
  name: 'false-words',
  sentence:
    'the stem, an option, its feedback, the explanation, the id or the step says something else',
  *spoil(item, timeline) {
    for (const change of [...falseTexts(item), ...falseFeedback(item)])
      yield { item: spoilt(item, change), timeline, of: 'item' };
    const step = (item.step % timeline.length) + 1;
    yield { item: spoilt(item, { step }), timeline, of: 'item' };
  },
};

function* falseTexts(item: Item): Iterable<Partial<Item>> {
  const { stem, explanation } = item;
  const [first = { id: '', text: '' }, second = first, ...rest] = item.options;
  const others = [second, ...rest];
  yield { stem: 'What happened after all that was told?' };
  yield { stem: `${stem} (Hint: ${first.text})` };
  yield { options: [{ ...first, text: second.text }, ...others] };
  yield { options: [{ ...first, text: 'Something else' }, ...others] };
  yield { explanation: 'That is how it was.' };
  yield { explanation: `${explanation} Or was it?` };
  // After each sentence but the last.
  for (const { index } of explanation.matchAll(/(?<=[.?!]) /g))
    yield { explanation: `${explanation.slice(0, index)} ${LIE}${explanation.slice(index)}` };
  yield { id: `${item.id}x` };
  yield { story: 'another-story' };
}

function* falseFeedback({ options, key, feedback, explanation }: Item): Iterable<Partial<Item>> {
  for (const id of key) {
    const told = feedback[id] ?? '';
    const lie = `${told} ${LIE}`;
    yield { feedback: { ...feedback, [id]: lie } };
    yield {
      feedback: { ...feedback, [id]: lie },
      explanation: explanation.replace(told, () => lie),
    };
  }
  for (const { id, text } of options) {
    if (key.includes(id)) continue;
    yield { feedback: { ...feedback, [id]: `${text} is the right answer, well done.` } };
    yield { feedback: { ...feedback, [id]: `${feedback[id] ?? ''} ${LIE}` } };
  }
}
