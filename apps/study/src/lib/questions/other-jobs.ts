import type { Ask, Job, Jobs } from './ask.ts';
import { remade } from './remade.ts';

/** What the worker is asked for besides sessions; what weighs much loads with the job that needs it. */
export async function otherAnswer(
  asked: Exclude<Ask, { job: 'session' }>,
  onProgress: (share: number) => void,
): Promise<Jobs[Exclude<Job, 'session'>]['answer']> {
  switch (asked.job) {
    case 'items':
      return remade(asked.ask, onProgress);
    case 'due': {
      const { dueDays } = await import('#lib/learner/due-days.ts');
      return dueDays(asked.ask);
    }
    case 'walk': {
      const { scenes } = await import('./walk.ts');
      return scenes(asked.ask);
    }
    case 'open': {
      // With the parser, which nothing else needs.
      const { examined } = await import('./open.ts');
      return examined(asked.ask, onProgress);
    }
  }
}
