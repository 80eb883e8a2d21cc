import { atWork } from './at-work.ts';
import { remade } from './remade.ts';
import { composed } from './session.ts';

// Making and proving takes a while on a phone: here it holds up nothing. What the rarer jobs need comes with them.
atWork<'session' | 'items' | 'due' | 'renew' | 'open'>(async (asked, onProgress) => {
  switch (asked.job) {
    case 'session':
      return composed(asked.ask, onProgress);
    case 'items':
      return remade(asked.ask, onProgress);
    case 'due': {
      const { dueDays } = await import('#lib/learner/due-days.ts');
      return dueDays(asked.ask);
    }
    case 'renew': {
      const { renewed } = await import('./renewed.ts');
      return renewed(asked.ask, onProgress);
    }
    case 'open': {
      // With the parser, which nothing else needs.
      const { examined } = await import('./open.ts');
      return examined(asked.ask, onProgress);
    }
  }
});
