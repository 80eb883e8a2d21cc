import { Command, CommanderError } from 'commander';
import { addCheck } from './commands/check.ts';
import { addList } from './commands/list.ts';
import { addMachines } from './commands/machines.ts';
import { addProve } from './commands/prove.ts';
import { addQuiz } from './commands/quiz.ts';
import { addReplay } from './commands/replay.ts';
import { addSchema } from './commands/schema.ts';
import { addWalk } from './commands/walk.ts';
import { Failure } from './failure.ts';

/** Where a command writes: its result, and what it has to say about it. */
export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** The next line of what is typed, without its end; undefined when nothing more will come. */
  readonly readLine?: (() => string | undefined) | undefined;
}

/** Exit codes: done; the story or the file is at fault; the command line is. */
export const EXIT = { done: 0, failed: 1, usage: 2 } as const;

/** Runs one command line, without the program's own name. Never throws: every mistake becomes a sentence and a code. */
export function run(args: readonly string[], output: Output): number {
  const program = new Command('aide-memoire')
    .description('Check, replay, walk and quiz stories that are written as event logs.')
    .exitOverride()
    .configureOutput({ writeOut: output.out, writeErr: output.err })
    .showHelpAfterError();
  addList(program, output);
  addCheck(program, output);
  addReplay(program, output);
  addQuiz(program, output);
  addMachines(program, output);
  addSchema(program, output);
  addWalk(program, output);
  addProve(program, output);
  try {
    if (args.length === 0) program.error('error: say which command to run');
    program.parse(args, { from: 'user' });
    return EXIT.done;
  } catch (error) {
    if (error instanceof Failure) {
      if (error.message) output.err(`${error.message}\n`);
      return EXIT.failed;
    }
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    throw error;
  }
}
