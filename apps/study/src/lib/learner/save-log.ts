import { exportLog, type LearnerEvent } from '@aide-memoire/learner';
import { saveFile } from '#lib/save-file.ts';
import { today } from './means.ts';

/** Gives the learner these events as a file, to be imported again anywhere. */
export const saveLog = (events: readonly LearnerEvent[]): void =>
  saveFile(`aide-memoire-log-${today()}.jsonl`, exportLog(events), 'application/x-ndjson');
