import { exportLog, type LearnerEvent } from '@aide-memoire/learner';
import { saveFile } from './save-file.ts';

/** @param today the learner's calendar day, which the file is named after. */
export const saveLog = (events: readonly LearnerEvent[], today: string): void =>
  saveFile(`aide-memoire-log-${today}.jsonl`, exportLog(events), 'application/x-ndjson');
