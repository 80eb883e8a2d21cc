import { type Detail, type Scene, walkthrough } from '@aide-memoire/quiz';
import { type Command, Option } from 'commander';
import { wholeNumber } from '../arguments.ts';
import { replayByName, STORY_ARGUMENT } from '../read-story.ts';
import type { Output } from '../run.ts';
import { letterOf, referencesInWords } from './quiz/item.ts';

interface Options {
  readonly seed: number;
  readonly detail: Detail;
  readonly json?: true;
}

const DETAILS: readonly Detail[] = ['brief', 'normal', 'full'];

/** `aide-memoire walk <story>`: the story in scenes, each ending in what happened next. */
export function addWalk(program: Command, { out }: Output): void {
  program
    .command('walk')
    .description('tell a story in scenes: so far, what might have come next, and what did')
    .argument(...STORY_ARGUMENT)
    .option('--seed <number>', 'same seed, same scenes', wholeNumber, 1)
    .addOption(
      new Option('--detail <detail>', 'how many scenes').choices(DETAILS).default('normal'),
    )
    .option('--json', 'print a JSON array of scenes')
    .action((name: string, { seed, detail, json }: Options) => {
      const timeline = replayByName(name);
      const scenes = walkthrough(timeline, { seed, detail });
      if (json) out(`${JSON.stringify(scenes, null, 2)}\n`);
      else if (scenes.length === 0)
        out('Nothing in this story can be asked about as what happened next.\n');
      else
        out(
          `${timeline.story.title}\n\n${scenes.map((scene, i) => inWords(scene, i, scenes.length)).join('\n')}`,
        );
    });
}

function inWords(scene: Scene, index: number, of: number): string {
  const { soFar, question, options, key, feedback, reveal, evidence } = scene;
  const others = options.filter(({ id }) => !key.includes(id));
  return [
    `── Scene ${index + 1} of ${of}, step ${scene.step} ──`,
    soFar,
    '',
    question,
    ...options.map(({ text }, i) => `  ${letterOf(i)}) ${text}`),
    '',
    `→ ${reveal.title} (${reveal.date}).`,
    ...(reveal.summary === undefined ? [] : [reveal.summary]),
    ...reveal.changes,
    ...others.map(({ id }) => `  ${feedback[id] ?? ''}`),
    ...reveal.disputed.map((each) => `  The sources differ: ${each}`),
    ...referencesInWords(evidence, '  '),
    '',
  ].join('\n');
}
