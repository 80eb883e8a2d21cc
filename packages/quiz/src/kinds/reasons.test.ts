import { eventOf } from '@aide-memoire/core/testing';
import { describe, expect, it } from 'vitest';
import { ask, report, story } from '../testing/asking.ts';

describe('why there is no question', () => {
  it('is not told of a name that no title has', () => {
    const told = story({ events: [eventOf({ id: 'a', by: ['ada'], title: 'Nobody is named' })] });
    expect(ask('who', told).skipped.filter((line) => line.includes('not-once'))).toEqual([]);
    const twice = eventOf({ id: 'a', by: ['ada'], title: 'Ada is Ada' });
    expect(ask('who', story({ events: [twice] })).skipped.join()).toContain('not-once');
  });

  it('quotes a title once', () => {
    const reports = ['paper', 'late', 'weekly'].map((source) => report({ source }));
    const { skipped } = ask(
      'which-source',
      story({ events: [eventOf({ id: 'a', title: 'It is told by all', reports })] }),
    );
    expect(skipped).toContain('many-sources: It is told by all');
  });

  it('says that sources differ on a number only of one that may count the same', () => {
    const skippedOf = (claim: string): string => {
      const crowd = { label: 'the crowd', value: 40, unit: 'people' };
      const positions = [claim, 'nobody knows'].map((each, i) => ({
        id: `p${i}`,
        claim: each,
        moves: {},
        reports: [report()],
      }));
      const told = story({
        events: [eventOf({ id: 'fair', details: { crowd } })],
        disputes: [{ id: 'd', question: 'What of it?', about: ['fair'], positions }],
      });
      return ask('how-many', told).skipped.join();
    };
    expect(skippedOf('50 people')).toContain('disputed');
    expect(skippedOf('about 50')).toContain('disputed');
    expect(skippedOf('two days later')).not.toContain('disputed');
  });
});
