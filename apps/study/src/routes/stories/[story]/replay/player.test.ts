import { replay } from '@aide-memoire/core';
import { loadStory } from '@aide-memoire/stories';
import { describe, expect, test } from 'vitest';
import { Player } from './player.svelte.ts';

const timeline = replay(loadStory('new-start-2023'));
const eventAt = (index: number): string => timeline.step(index).event.id;

function start() {
  const kept: string[] = [];
  return { kept, player: new Player(timeline, (event) => kept.push(event)) };
}

describe('the player', () => {
  test('steps forward, back, to the last and to the first, and keeps each', () => {
    const { player, kept } = start();
    player.next();
    player.next();
    player.prev();
    player.last();
    player.first();
    expect(kept).toEqual([2, 3, 2, timeline.length, 1].map(eventAt));
    expect(player.index).toBe(1);
  });

  test('stays at either end', () => {
    const { player, kept } = start();
    player.prev();
    player.first();
    expect([player.index, player.atFirst, kept]).toEqual([1, true, []]);
    player.last();
    player.next();
    expect([player.index, player.atLast]).toEqual([timeline.length, true]);
    expect(kept).toHaveLength(1);
  });

  test('scrubs to any step without counting it as one of its own', () => {
    const { player, kept } = start();
    player.scrub(5);
    player.scrub(999);
    expect(player.index).toBe(timeline.length);
    expect(kept).toEqual([5, timeline.length].map(eventAt));
    expect(player.steps).toBe(0);
  });

  test('opens the step that an address names, and does not write it back', () => {
    const { player, kept } = start();
    player.open(eventAt(7));
    expect([player.index, player.step.event.id, player.unknown]).toEqual([
      7,
      eventAt(7),
      undefined,
    ]);
    player.open(null);
    expect([player.index, kept]).toEqual([1, []]);
  });

  test('says which step it does not know, until another is shown', () => {
    const { player } = start();
    player.last();
    player.open('nowhere');
    expect([player.index, player.unknown]).toEqual([1, 'nowhere']);
    player.next();
    expect(player.unknown).toBeUndefined();
  });
});
