import type { Id, Story, StoryIssue } from '@aide-memoire/core';
import type { LearnerEvent } from '@aide-memoire/learner';
import type { Item, Kind, Scene, WalkOptions } from '@aide-memoire/quiz';
import type { StoryRef } from '#lib/story/address.ts';
import type { StoryCatalog } from './catalog.ts';

/** A question as the app asks it: the item, and what a page says of where it belongs. */
export interface Posed {
  readonly item: Item;
  readonly story: StoryRef;
  /** The step of the replay that shows the answer. */
  readonly step: { readonly index: number; readonly event: Id; readonly title: string };
  /** The name of the item's subject, if it has one. */
  readonly subject: string | undefined;
  /** What the sources answer differently about the events that the answer rests on: the questions of these disputes. */
  readonly disputes: readonly string[];
}

/** A story, and whether it was opened from a file. Plain data: it crosses to the worker. */
export interface ToldStory {
  readonly story: Story;
  readonly isOpened: boolean;
}

/** Which questions a session is to have. */
export interface SessionWish {
  readonly seed: number;
  readonly count: number;
  readonly kinds: readonly Kind[];
  /** The last event that may be asked or told about. */
  readonly upTo?: Id;
  /** An event to begin with. */
  readonly about?: Id;
  /** Item ids, the one asked last at the end. */
  readonly asked?: readonly string[];
  /** Item ids, the most urgent first. */
  readonly due?: readonly string[];
  /** Item ids never to be asked: those that rest. */
  readonly resting?: readonly string[];
}

/** What the text of a file turned out to be. */
export type Examined =
  | {
      readonly is: 'story';
      readonly story: Story;
      readonly catalog: StoryCatalog;
      readonly kinds: readonly KindFound[];
      readonly warnings: readonly StoryIssue[];
    }
  /** With mistakes, in the order of the file; those that keep it from being YAML or JSON among them. */
  | { readonly is: 'broken'; readonly issues: readonly StoryIssue[] }
  /** Nothing that a place in the file would explain. */
  | { readonly is: 'unusable'; readonly sentence: string };

/** How many proven questions of a kind there are, and of a kind without any, the most frequent reasons. */
export interface KindFound {
  readonly kind: Kind;
  readonly questions: number;
  readonly reasons: readonly string[];
}

/** What the worker is asked for, and what it answers. */
export interface Jobs {
  /** A session about one story. */
  session: { ask: ToldStory & { readonly wish: SessionWish }; answer: readonly Posed[] };
  /** Items by their ids, in the order asked for; one that the story does not yield any more is left out. */
  items: {
    ask: readonly (ToldStory & {
      readonly ids: readonly string[];
      /** The last event that may be told about. */
      readonly upTo?: Id;
    })[];
    answer: readonly Posed[];
  };
  /** When items come back that were just answered. */
  due: {
    ask: {
      readonly items: readonly Item[];
      readonly events: readonly LearnerEvent[];
      /** Milliseconds since 1970 UTC. */
      readonly now: number;
    };
    /** The calendar day, by `story/item`. */
    answer: ReadonlyMap<string, string>;
  };
  /** A story's scenes. */
  walk: { ask: { readonly story: Story; readonly options: WalkOptions }; answer: readonly Scene[] };
  /** What is kept beside an opened story, made by this release of the app. */
  renew: { ask: Story; answer: { readonly catalog: StoryCatalog } };
  /** A file from the learner's disk, checked and proven. */
  open: { ask: { readonly text: string; readonly file: string }; answer: Examined };
}

export type Job = keyof Jobs;
export type Ask<J extends Job = Job> = { [K in J]: { job: K; ask: Jobs[K]['ask'] } }[J];

/** What comes back: how far it is, from 0 to 1, as often as it likes, then the answer. */
export type Reply<J extends Job = Job> =
  { readonly progress: number } | { readonly answer: Jobs[J]['answer'] };

const workerFor = (job: Job): Worker =>
  job === 'walk'
    ? new Worker(new URL('./walk.worker.ts', import.meta.url), { type: 'module' })
    : new Worker(new URL('./questions.worker.ts', import.meta.url), { type: 'module' });

/**
 * Has a worker do a job: everything that makes or proves questions happens there, and its code loads with the first
 * job. Rejects when the worker cannot be loaded or fails, and when the signal says to stop.
 */
export async function ask<J extends Job>(
  job: J,
  what: Jobs[J]['ask'],
  { onProgress, signal }: { onProgress?: (share: number) => void; signal?: AbortSignal } = {},
): Promise<Jobs[J]['answer']> {
  // A signal that said so before, as while a story was fetched, does not say it again.
  signal?.throwIfAborted();
  const worker = workerFor(job);
  const answer = new Promise<Jobs[J]['answer']>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Reply<J>>) => {
      if ('progress' in data) onProgress?.(data.progress);
      else resolve(data.answer);
    });
    worker.addEventListener('error', ({ message }) => {
      reject(new Error(message));
    });
    signal?.addEventListener('abort', () => {
      reject(new Error('No longer wanted.'));
    });
  });
  worker.postMessage({ job, ask: what });
  return answer.finally(() => {
    worker.terminate();
  });
}
