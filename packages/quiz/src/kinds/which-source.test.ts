import type { Story, StoryEvent } from '@aide-memoire/core';
import { eventOf } from '@aide-memoire/core/testing';
import { describe, expect, it } from 'vitest';
import { idsOf, offered, paper, report, story } from '../testing/asking.ts';

describe('which-source', () => {
  const feast = (parts: Partial<StoryEvent>): StoryEvent =>
    eventOf({
      id: 'feast',
      title: 'A feast is held on the quay',
      reports: [report({ source: 'late' })],
      ...parts,
    });
  const others = ['paper', 'weekly', 'daily'].map((source) =>
    eventOf({
      id: `in-${source}`,
      title: `News of the ${source} kind`,
      reports: [report({ source })],
    }),
  );
  const told = (parts: Partial<StoryEvent>, more: readonly StoryEvent[] = []): Story =>
    story({
      sources: ['paper', 'late', 'weekly', 'daily'].map(paper),
      events: [feast(parts), ...others, ...more],
    });
  const size = { label: 'the size', value: 40, unit: 'guests' };
  const both = (detail: string): Pick<StoryEvent, 'reports'> => ({
    reports: [
      report({ source: 'late' }),
      report({ source: 'paper', tells: ['happened'] }),
      report({ source: 'late', tells: [detail] }),
    ],
  });

  it('asks for the one publication that tells of an event', () => {
    expect(idsOf('which-source', told({}))).toContain('which-source:feast');
  });

  it('does not offer the source that it was taken from', () => {
    for (const from of ['paper', 'weekly', 'daily']) {
      const reports = [report({ source: 'late', from: [from] })];
      const options = offered('which-source', told({ reports }), 'which-source:feast');
      expect(options).toHaveLength(2);
      expect(options).not.toContain(from);
    }
  });

  it('does not ask where too few are left', () => {
    const reports = [report({ source: 'late', from: ['paper', 'daily'] })];
    expect(idsOf('which-source', told({ reports }))).not.toContain('which-source:feast');
  });

  it('does not ask who only has reservations', () => {
    const reports = [report({ source: 'late', stance: 'qualifies' })];
    expect(idsOf('which-source', told({ reports }))).not.toContain('which-source:feast');
  });

  it('does not ask for an event under a title that another one has', () => {
    const same = eventOf({ id: 'again', title: 'A FEAST is held on the quay' });
    expect(idsOf('which-source', told({}, [same]))).not.toContain('which-source:feast');
  });

  it('does not ask for a detail of an event that somebody denies', () => {
    const { reports } = both('size');
    const denial = report({ source: 'weekly', stance: 'denies', tells: ['happened'] });
    const denied = told({ details: { size }, reports: [...reports, denial] });
    expect(idsOf('which-source', denied)).not.toContain('which-source:feast:size');
  });

  it('asks for a detail that one of those that tell of the event has alone', () => {
    expect(idsOf('which-source', told({ details: { size }, ...both('size') }))).toContain(
      'which-source:feast:size',
    );
  });

  it.each([
    ['with another bound', size, { ...size, bound: 'about' as const }],
    ['in capitals', size, { ...size, label: 'The Size', unit: 'Guests' }],
    [
      'in words, under another label',
      { label: 'how', text: 'by night' },
      { label: 'when', text: 'By night' },
    ],
    ['as a reason', { label: 'how', text: 'by night' }, { label: 'why', because: 'by night' }],
  ])('does not ask for a detail that is told elsewhere %s', (_, own, other) => {
    const elsewhere = eventOf({
      id: 'ball',
      title: 'A ball is given in the hall',
      details: { it: other },
      reports: [report({ source: 'weekly' })],
    });
    const asked = idsOf('which-source', told({ details: { own }, ...both('own') }, [elsewhere]));
    expect(asked).not.toContain('which-source:feast:own');
    expect(idsOf('which-source', told({ details: { own }, ...both('own') }))).toContain(
      'which-source:feast:own',
    );
  });
});
