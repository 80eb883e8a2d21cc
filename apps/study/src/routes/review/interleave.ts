/** What is to be asked, as far as its place in a session goes. */
export interface Asked {
  readonly story: string;
  readonly kind: string;
}

/**
 * The same things in an order in which neighbours differ: in story wherever that can be, and in kind where the stories
 * leave a choice. Otherwise they keep their order, the most urgent first.
 */
export function interleaved<T extends Asked>(urgent: readonly T[]): readonly T[] {
  const left = [...urgent];
  const mixed: T[] = [];
  while (left.length > 0) {
    const next = nextOf(left, mixed.at(-1));
    left.splice(left.indexOf(next), 1);
    mixed.push(next);
  }
  return mixed;
}

function nextOf<T extends Asked>(left: readonly T[], before: T | undefined): T {
  const [first] = left;
  if (first === undefined) throw new RangeError('There is nothing left to choose from.');
  const others = left.filter(({ story }) => story !== before?.story);
  // A story with more than half of what is left would have to follow on itself later: it goes first while it may.
  const heaviest = others.filter(({ story }) => isMost(story, left));
  const choice = heaviest.length > 0 ? heaviest : others.length > 0 ? others : left;
  return choice.find(({ kind }) => kind !== before?.kind) ?? choice[0] ?? first;
}

const isMost = (story: string, left: readonly Asked[]): boolean =>
  left.filter((item) => item.story === story).length * 2 > left.length;
