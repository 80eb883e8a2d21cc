import type { Item, Kind } from '@aide-memoire/quiz';

/** An item with options a, b and c, the first of them right; for an order, all of them as they stand. */
export function itemOf(id: string, parts: Partial<Item> = {}): Item {
  const kind: Kind = parts.kind ?? 'when';
  const options = ['a', 'b', 'c'].map((option) => ({ id: option, text: option.toUpperCase() }));
  return {
    id,
    story: 'test',
    kind,
    stem: `What of ${id}?`,
    options,
    key: kind === 'order' ? ['a', 'b', 'c'] : ['a'],
    feedback: {},
    explanation: '',
    evidence: [],
    proof: { query: { kind: 'when', event: id }, events: [id], wrong: {} },
    step: 1,
    difficulty: 0.5,
    ...parts,
  };
}
