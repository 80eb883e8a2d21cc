import * as accounts from './accounts.ts';
import * as briefing from './briefing.ts';
import * as open from './open.ts';
import * as progress from './progress.ts';
import * as quiz from './quiz.ts';
import * as replay from './replay.ts';
import * as review from './review.ts';
import * as session from './session.ts';
import * as settings from './settings.ts';
import * as shelf from './shelf.ts';
import type { State } from './state.ts';
import * as walk from './walk.ts';

export type { State } from './state.ts';

/** Every named state of every place, by place. */
export const STATES: Readonly<Record<string, readonly State[]>> = {
  shelf: shelf.states,
  briefing: briefing.states,
  replay: replay.states,
  accounts: accounts.states,
  walk: walk.states,
  quiz: quiz.states,
  session: session.states,
  review: review.states,
  progress: progress.states,
  settings: settings.states,
  open: open.states,
};
