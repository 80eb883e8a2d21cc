import type { Component } from 'svelte';
import type { Learner } from './learner.svelte.ts';

/** A learner of this tab, and what tells of trouble with its storage. */
interface Notice {
  readonly learner: Learner;
  readonly Told: Component<{ learner: Learner }>;
}

/** What every page has above its content. Most pages load nothing of a learner, so that the notice comes with one. */
class AboveContent {
  notice = $state.raw<Notice>();
}

export const aboveContent = new AboveContent();
