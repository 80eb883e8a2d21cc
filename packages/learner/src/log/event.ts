/** What every event of the learner's log carries. Plain data; one line of JSON each. */
export interface Stamp {
  /** The version of the event's shape. */
  readonly v: 1;
  /** Unique among all devices, for ever; made by the caller (`crypto.randomUUID()`). */
  readonly id: string;
  /** When, in milliseconds since 1970 UTC. */
  readonly at: number;
  /** The learner's calendar day then, `2026-11-21`. */
  readonly day: string;
}

export type Confidence = 'guessing' | 'unsure' | 'sure';

/** A question was answered. */
export interface Answered extends Stamp {
  readonly type: 'answered';
  readonly story: string;
  readonly item: string;
  /** The option ids as they were shown. */
  readonly shown: readonly string[];
  /** The option ids chosen: one, or for an order all of them. */
  readonly chosen: readonly string[];
  /** The key at that time: were it another today, a correction of the story has changed it. */
  readonly key: readonly string[];
  readonly right: boolean;
  readonly confidence?: Confidence;
  /** Milliseconds from the question to the check. */
  readonly took: number;
  /** The session it was asked in. */
  readonly session?: string;
}

/** An answer counts no more. */
export interface AnswerTakenBack extends Stamp {
  readonly type: 'answer-taken-back';
  /** The id of the `answered` event. */
  readonly answer: string;
}

/** A question was found at fault. One that is wrong or given away rests until its key is another. */
export interface ItemReported extends Stamp {
  readonly type: 'item-reported';
  readonly story: string;
  readonly item: string;
  readonly reason: 'wrong' | 'unclear' | 'given-away' | 'other';
  readonly note?: string;
}

/** How many answers a day the learner wants to give, from that day on; 0 for no goal. */
export interface GoalSet extends Stamp {
  readonly type: 'goal-set';
  readonly answersADay: number;
}

/** How the schedule is to be reckoned, for the past too. */
export interface ScheduleTuned extends Stamp {
  readonly type: 'schedule-tuned';
  /** The share of reviews to be remembered, 0.7 to 0.97. */
  readonly retention: number;
  /** The 21 weights of FSRS-6, where the learner has own ones. */
  readonly weights?: readonly number[];
}

/** A session was put together. */
export interface SessionBegun extends Stamp {
  readonly type: 'session-begun';
  readonly session: string;
  /** In the order to ask them. */
  readonly items: readonly { readonly story: string; readonly item: string }[];
}

/** A session was finished or given up. */
export interface SessionEnded extends Stamp {
  readonly type: 'session-ended';
  readonly session: string;
}

export type LearnerEvent =
  Answered | AnswerTakenBack | ItemReported | GoalSet | ScheduleTuned | SessionBegun | SessionEnded;
