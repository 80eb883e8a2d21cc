import { eventOf, storyOf } from '@aide-memoire/core/testing';
import { describe, expect, it } from 'vitest';
import { offered, person, questionsOf, story, words } from '../testing/asking.ts';
import { failuresIn } from '../testing/failures.ts';

describe('who', () => {
  const events = [
    eventOf({
      id: 'a',
      act: 'visit',
      by: ['ada'],
      happened: '2023-01-02',
      title: 'Ada tours the docks',
    }),
    eventOf({
      id: 'b',
      act: 'host',
      by: ['dan'],
      happened: '2023-01-09',
      title: 'BEN tours the docks',
    }),
  ];

  it('does not offer a name that makes the title that of another event', () => {
    expect(offered('who', story({ events: events.slice(0, 1) }), 'who:a:ada')).toContain('ben');
    const options = offered('who', story({ events }), 'who:a:ada');
    expect(options).toEqual(['cleo', 'dan', 'eve']);
  });

  it('takes a name for what it is, whatever characters it has', () => {
    const odd = ['A$& (x)', 'E.F+', 'R[ay', 'Man*'].map((short, i) => ({
      ...person(`odd-${i}`),
      name: short,
      short,
    }));
    const told = storyOf({
      entities: odd,
      events: odd.map(({ id, short }, i) =>
        eventOf({
          id: `e${i}`,
          act: `act-${i}`,
          by: [id],
          title: `All wait for ${short} ${i} times`,
        }),
      ),
    });
    const asked = questionsOf('who', told);
    expect(asked.map(({ stem }) => stem)).toContain(words.who.stem('All wait for _____ 1 times'));
    expect(failuresIn(told, 'who')).toEqual([]);
  });
});
