import type { Position, Story, StoryEvent } from '@aide-memoire/core';
import { eventOf, storyOf } from '@aide-memoire/core/testing';
import { describe, expect, it } from 'vitest';
import type { Question } from '../question.ts';
import { ask, questionsOf, report, story } from '../testing/asking.ts';
import { failuresIn } from '../testing/failures.ts';

describe('status-at', () => {
  it('asks of no day on which an earlier move is dated, though something says that it came before', () => {
    const [begins, ends] = ['2023-03-04', '2023-03-20'];
    const plan = { id: 'plan', machine: 'proposal', name: 'the Plan', of: ['arland'] };
    const made = (id: string, happened: string, move: string, needs: readonly string[]) =>
      eventOf({
        id,
        happened,
        needs,
        moves: { plan: move },
        title: `The plan sees what is called ${id}`,
      });
    const told = storyOf({
      subjects: [plan],
      events: [
        made('offer', '2023-01', 'propose', []),
        made('endorsement', '2023-03', 'endorse', ['offer']),
        made('withdrawal', begins, 'withdraw', ['endorsement']),
        eventOf({ id: 'speech', happened: ends }),
        eventOf({ id: 'retort', happened: '2023-04-02' }),
      ],
    });
    const days = questionsOf('status-at', told).flatMap(({ query }) =>
      query.kind === 'status-at' && query.since === 'withdrawal' ? [query.day] : [],
    );
    expect(days.filter((day) => day < '2023-04-01')).toEqual([]);
    expect(failuresIn(told, 'status-at')).toEqual([]);
  });
});

describe('status-at and what-changed, of what is disputed', () => {
  const match = { id: 'match', machine: 'meeting', name: 'the match', of: ['ada', 'ben'] };
  const held = (parts: Partial<StoryEvent> = {}): readonly StoryEvent[] => [
    eventOf({
      id: 'call',
      by: ['ada'],
      happened: '2023-03-01',
      moves: { match: 'request' },
      title: 'A match is called for',
    }),
    eventOf({
      id: 'kick-off',
      by: ['ben'],
      happened: '2023-03-04',
      moves: { match: 'hold' },
      title: 'Two teams meet on the green',
      ...parts,
    }),
  ];
  const position = (id: string, holder: string, moves: Position['moves'] = {}): Position => ({
    id,
    claim: `in the way of ${id}`,
    moves,
    reports: [report({ source: 'weekly', paragraph: 4, from: [holder] })],
  });
  const disputed = (events: readonly StoryEvent[], ...positions: readonly Position[]): Story =>
    story({
      subjects: [match],
      events,
      disputes: [{ id: 'end', question: 'How did it end?', about: ['kick-off'], positions }],
    });
  const rival = position('off', 'dan', { match: 'refuse' });
  const holdersIn = (told: Story): readonly (string | undefined)[] =>
    (['status-at', 'what-changed'] as const).flatMap((kind) =>
      questionsOf(kind, told).flatMap(({ id, query }) =>
        id.endsWith(':kick-off') && 'holder' in query ? [query.holder] : [],
      ),
    );

  it('asks nobody who says nothing of the move', () => {
    expect(holdersIn(disputed(held(), rival, position('odd', 'cleo')))).toEqual([]);
  });

  it('asks somebody who claims the move of the log', () => {
    const told = disputed(held(), rival, position('on', 'cleo', { match: 'hold' }));
    expect(holdersIn(told)).toEqual(['cleo', 'cleo']);
  });

  it('asks somebody with an answer who acted in the event, or told of it', () => {
    expect(holdersIn(disputed(held(), rival, position('odd', 'ben')))).toEqual(['ben', 'ben']);
    const heard = held({ reports: [report({ from: ['cleo'] })] });
    expect(holdersIn(disputed(heard, rival, position('odd', 'cleo')))).toEqual(['cleo', 'cleo']);
  });

  it('asks nobody who passes a rival account on', () => {
    const told = held({ reports: [report({ source: 'weekly' })] });
    const own: Position = { ...position('odd', 'dan'), reports: [report({ source: 'weekly' })] };
    expect(holdersIn(disputed(told, rival, own))).toEqual([]);
  });
});

describe('subjects of one name', () => {
  const told = (name: string): Story =>
    story({
      subjects: [
        { id: 'a', machine: 'meeting', name: 'the Meeting', of: ['ada', 'ben'] },
        { id: 'b', machine: 'meeting', name, of: ['cleo', 'dan'] },
      ],
      events: ['request', 'schedule', 'hold'].map((move, i) =>
        eventOf({
          id: move,
          happened: `2023-02-0${i + 1}`,
          moves: { a: move },
          title: `Something moves, called ${move}`,
        }),
      ),
    });

  it.each(['status-at', 'what-changed', 'what-next', 'what-if'] as const)(
    'are not asked about by %s',
    (kind) => {
      const about = (asked: readonly Question[]) => asked.flatMap(({ subject }) => subject ?? []);
      expect(about(questionsOf(kind, told('the talks')))).not.toEqual([]);
      const { asked, skipped } = ask(kind, told('The meeting'));
      expect(about(asked)).toEqual([]);
      expect(skipped.join()).toContain('same-name');
    },
  );
});
