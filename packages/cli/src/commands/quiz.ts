import { composeSession, explainKinds, itemsOf, KINDS } from '@aide-memoire/quiz';
import { type Command } from 'commander';
import { listOf, wholeNumber } from '../arguments.ts';
import { replayByName, STORY_ARGUMENT } from '../read-story.ts';
import { STANDARD_INPUT } from '../read-text.ts';
import type { Output } from '../run.ts';
import { explanationInWords } from './quiz/explanation.ts';
import { answeredInWords, tally } from './quiz/item.ts';
import { takeSession } from './quiz/take.ts';

interface Options {
  readonly seed: number;
  readonly kinds?: typeof KINDS;
  readonly upTo?: number;
  readonly session?: true;
  readonly count: number;
  readonly explain?: true;
  readonly json?: true;
}

/** How many questions a session has unless asked otherwise. */
const COUNT = 10;

/** `aide-memoire quiz <story>`: the pool of proven items with their answers, or a session to take. */
export function addQuiz(program: Command, { out, readLine }: Output): void {
  const command = program
    .command('quiz')
    .description('print every proven question of a story with its answer, or ask some of them')
    .argument(...STORY_ARGUMENT)
    .option('--session', 'ask a session: answer by letter, and read why')
    .option('--count <number>', 'how many questions a session has', wholeNumber, COUNT)
    .option('--seed <number>', 'same seed, same questions', wholeNumber, 1)
    .option(
      '--kinds <kinds>',
      `only these kinds, separated by commas: ${KINDS.join(', ')}`,
      listOf(KINDS),
    )
    .option('--up-to <step>', 'ask and tell nothing past this step', wholeNumber)
    .option('--explain', 'say for each kind how many questions there are, and why no more')
    .option('--json', 'print a JSON array of items; with --session, those of the session')
    .action((name: string, options: Options) => {
      const { seed, kinds = KINDS, upTo, session, count, explain, json } = options;
      if (count < 1) command.error('error: --count takes a whole number from 1');
      if (session && !json && name === STANDARD_INPUT) {
        command.error('error: answers come by standard input, so name the file of the story');
      }
      const timeline = replayByName(name);
      if (upTo !== undefined && (upTo < 1 || upTo > timeline.length)) {
        command.error(`error: there is no step ${upTo}; steps run from 1 to ${timeline.length}`);
      }
      const asked = { seed, kinds, ...(upTo !== undefined && { upTo }) };
      if (explain) {
        const reports = explainKinds(timeline, asked);
        out(json ? jsonOf(reports) : explanationInWords(reports));
        return;
      }
      const pool = itemsOf(timeline, asked);
      const items = session ? composeSession(pool, { seed, count }) : pool;
      if (json) out(jsonOf(items));
      else if (session) takeSession(items, timeline, { out, readLine });
      else out(`${items.map(answeredInWords).join('\n')}\n${tally(items)}\n`);
    });
}

const jsonOf = (data: unknown): string => `${JSON.stringify(data, null, 2)}\n`;
