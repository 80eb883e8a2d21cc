import { capitalised } from '#lib/words.ts';

/** Articles that a heading can do without. */
const ARTICLE = /^(?:the|a|an) /i;

/** Labels of one group without the words that all of them begin with: `Whelan's arrest`, `Whelan's trial`. */
export function shortNames(labels: readonly string[]): readonly string[] {
  const words = labels.map((label) => label.split(' '));
  const [first = []] = words;
  const longest = Math.min(...words.map((each) => each.length - 1));
  let shared = 0;
  if (labels.length > 1) {
    while (shared < longest && words.every((each) => each[shared] === first[shared])) shared += 1;
  }
  return words.map((each) => capitalised(each.slice(shared).join(' ').replace(ARTICLE, '')));
}
