import { type Item, itemsOf, KINDS } from '@aide-memoire/quiz';
import { type Command } from 'commander';
import { listOf, wholeNumber } from '../arguments.ts';
import { replayByName, STORY_ARGUMENT } from '../read-story.ts';
import type { Output } from '../run.ts';
import { count } from '../words.ts';

interface Options {
  readonly seed: number;
  readonly kinds?: typeof KINDS;
  readonly json?: true;
}

/** `aide-memoire quiz <story>`: the pool of proven items, with their answers. */
export function addQuiz(program: Command, { out }: Output): void {
  program
    .command('quiz')
    .description('print every proven question of a story, with its answer')
    .argument(...STORY_ARGUMENT)
    .option('--seed <number>', 'same seed, same questions', wholeNumber, 1)
    .option(
      '--kinds <kinds>',
      `only these kinds, separated by commas: ${KINDS.join(', ')}`,
      listOf(KINDS),
    )
    .option('--json', 'print a JSON array of items')
    .action((name: string, { seed, kinds = KINDS, json }: Options) => {
      const items = itemsOf(replayByName(name), { seed, kinds });
      out(
        json
          ? `${JSON.stringify(items, null, 2)}\n`
          : `${items.map(inWords).join('\n')}\n${tally(items)}\n`,
      );
    });
}

/** The question, its options with a star at the right one, why it is right and who reports it. */
function inWords(item: Item, index: number): string {
  const options = item.options.map(
    ({ id, text }, i) =>
      `  ${item.key.includes(id) ? '*' : ' '} ${String.fromCharCode(97 + i)}) ${text}`,
  );
  const reporters = new Set(item.evidence.map(({ words }) => words));
  return [
    `${index + 1}. ${item.stem}`,
    ...options,
    `     ${item.explanation}`,
    `     Reported by ${[...reporters].join('; and by ')}.`,
    '',
  ].join('\n');
}

/** How many questions of which kinds there are. */
export function tally(items: readonly Item[]): string {
  const counts = KINDS.map(
    (kind) => [kind, items.filter((item) => item.kind === kind).length] as const,
  )
    .filter(([, number]) => number > 0)
    .map(([kind, number]) => `${kind} ${number}`);
  return `${count(items.length, 'proven question')}${counts.length > 0 ? `: ${counts.join(', ')}` : ''}.`;
}
