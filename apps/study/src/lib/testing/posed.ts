import type { Item } from '@aide-memoire/quiz';
import type { Posed } from '#lib/questions/ask.ts';

/** A question with the options a, b and c, the first of them right; of an order, all of them as they stand. */
export function posedOf(id: string, more: Partial<Item> = {}): Posed {
  const options = ['a', 'b', 'c'].map((option) => ({ id: option, text: option.toUpperCase() }));
  const item: Item = {
    id,
    story: 'talks',
    kind: 'who',
    stem: `What of ${id}?`,
    options,
    key: more.kind === 'order' ? ['a', 'b', 'c'] : ['a'],
    feedback: {},
    explanation: '',
    evidence: [],
    proof: { query: { kind: 'when', event: id }, events: [id], wrong: {} },
    step: 1,
    difficulty: 0.5,
    ...more,
  };
  return {
    item,
    story: { id: item.story, title: `About ${item.story}`, language: 'en', isOpened: false },
    step: { index: item.step, event: id, title: 'They talk' },
    subject: item.subject === undefined ? undefined : `the ${item.subject}`,
    disputes: [],
  };
}
