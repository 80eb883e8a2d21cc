import { exportLog } from '@aide-memoire/learner';
import { saveFile } from '#lib/save-file.ts';
import type { LogInView } from './log-in-view.svelte.ts';
import { today } from './means.ts';

/** Gives the learner all of a log as a file, once it was read, to be imported again anywhere. */
export async function saveLog(log: LogInView): Promise<void> {
  await log.opened;
  saveFile(`aide-memoire-log-${today()}.jsonl`, exportLog(log.events), 'application/x-ndjson');
}
