import { type Audit, audit } from '@aide-memoire/quiz/audit';
import { type Command } from 'commander';
import { wholeNumber } from '../arguments.ts';
import { Failure } from '../failure.ts';
import { replayByName, STORY_ARGUMENT } from '../read-story.ts';
import type { Output } from '../run.ts';
import { auditInWords } from './prove/report.ts';

interface Options {
  readonly seeds: number;
  readonly json?: true;
}

/** `aide-memoire prove <story>`: what its questions are worth; exit 1 when a bound is broken. */
export function addProve(program: Command, { out }: Output): void {
  const command = program
    .command('prove')
    .description(
      'prove, check, sabotage and guess every question of a story, and print what was found',
    )
    .argument(...STORY_ARGUMENT)
    .option('--seeds <number>', 'how many pools to look at', wholeNumber, 1)
    .option('--json', 'print JSON')
    .action((name: string, { seeds, json }: Options) => {
      if (seeds < 1) command.error('error: --seeds takes a whole number from 1');
      const found = audit(replayByName(name), {
        seeds: Array.from({ length: seeds }, (_, i) => i + 1),
      });
      out(json ? `${JSON.stringify(found, null, 2)}\n` : auditInWords(found));
      failOn(found);
    });
}

/** @throws Failure that names every bound not kept. */
export function failOn({ bounds }: Audit): void {
  const broken = bounds.filter(({ kept }) => !kept);
  if (broken.length > 0)
    throw new Failure(`Not kept: ${broken.map(({ name }) => name).join('; ')}.`);
}
