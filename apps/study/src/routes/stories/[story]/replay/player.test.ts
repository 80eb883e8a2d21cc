import { replay } from '@aide-memoire/core';
import { loadStory } from '@aide-memoire/stories';
import { describe, expect, test } from 'vitest';
import { Player } from './player.svelte.ts';

const timeline = replay(loadStory('new-start-2023'));
const { length } = timeline;
const eventAt = (index: number): string => timeline.step(index).event.id;
const search = (more: Record<string, string>) => new URLSearchParams(more);

function start() {
  const kept: string[] = [];
  const player: Player = new Player(timeline, (how) => kept.push(`${how} ${player.step.event.id}`));
  return { kept, player };
}

const replaced = (...steps: readonly number[]) => steps.map((step) => `replace ${eventAt(step)}`);

describe('the player', () => {
  test('steps forward, back, to the last and to the first, and keeps each', () => {
    const { player, kept } = start();
    player.next();
    player.next();
    player.prev();
    player.last();
    player.first();
    expect(kept).toEqual(replaced(2, 3, 2, length, 1));
    expect(player.place).toBe(1);
  });

  test('stays at either end', () => {
    const { player, kept } = start();
    player.prev();
    player.first();
    expect([player.place, player.atFirst, kept]).toEqual([1, true, []]);
    player.last();
    player.next();
    expect([player.place, player.atLast]).toEqual([length, true]);
    expect(kept).toHaveLength(1);
  });

  test('scrubs to any step and says nothing of it', () => {
    const { player, kept } = start();
    player.next();
    player.scrub(5);
    player.scrub(999);
    expect(player.place).toBe(length);
    expect(kept.slice(1)).toEqual(replaced(5, length));
    expect(player.said).toBe('');
  });

  test('a jump is kept beside the step it came from', () => {
    const { player, kept } = start();
    player.jump(12);
    player.jump(12);
    expect(kept).toEqual([`add ${eventAt(12)}`]);
    expect(player.said).toContain(`Step 12 of ${length}`);
  });

  test('goes to the next and the previous change of the subject that is chosen', () => {
    const { player, kept } = start();
    player.choose('new-start');
    const changes = timeline.path('new-start').map(({ step }) => step);
    player.nextChange();
    player.nextChange();
    player.prevChange();
    expect(kept).toEqual(replaced(changes[1] ?? 0, changes[2] ?? 0, changes[1] ?? 0));
    player.last();
    player.nextChange();
    expect(player.said).toBe('There is no later change of New START.');
  });

  test('where none is chosen, to any change', () => {
    const { player } = start();
    player.scrub(6);
    player.nextChange();
    const next = [7, 8, 9].find((step) => timeline.step(step).changes.length > 0);
    expect(player.place).toBe(next);
  });

  test('another clock keeps the event', () => {
    const { player, kept } = start();
    player.scrub(5);
    player.readBy('known');
    expect([player.step.event.id, player.reading.clock]).toEqual([eventAt(5), 'known']);
    expect(player.place).not.toBe(5);
    player.readBy('happened');
    expect(player.place).toBe(5);
    expect(kept).toEqual(replaced(5, 5, 5));
  });

  test('opens what an address names, and does not write it back', () => {
    const { player, kept } = start();
    player.open(search({ step: eventAt(7), clock: 'known', without: eventAt(25) }));
    expect([player.step.event.id, player.reading.clock]).toEqual([eventAt(7), 'known']);
    expect([player.without, player.unknown]).toEqual([eventAt(25), {}]);
    player.open(search({}));
    expect([player.place, player.reading.clock, player.without]).toEqual([
      1,
      'happened',
      undefined,
    ]);
    expect(kept).toEqual([]);
  });

  test('says what it does not know, until another step is shown', () => {
    const { player } = start();
    player.last();
    player.open(search({ step: 'nowhere', without: 'nothing', clock: 'sundial' }));
    expect([player.place, player.reading.clock, player.without]).toEqual([
      1,
      'happened',
      undefined,
    ]);
    expect(player.unknown).toEqual({ step: 'nowhere', without: 'nothing' });
    player.next();
    expect(player.unknown).toEqual({});
  });
});
