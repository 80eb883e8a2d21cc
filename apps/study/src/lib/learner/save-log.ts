import { exportLog, type LearnerEvent } from '@aide-memoire/learner';
import { today } from './means.ts';

/** Gives the learner these events as a file, to be imported again anywhere. */
export function saveLog(events: readonly LearnerEvent[]): void {
  const file = new Blob([exportLog(events)], { type: 'application/jsonl' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `aide-memoire-${today()}.jsonl`;
  link.click();
  // The browser has taken it by then.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}
