/** What every event of the learner's log carries. Plain data; one line of JSON each. */
export interface Stamp {
  /** The version of the event's shape. */
  readonly v: 1;
  /** Unique among all devices, for ever; made by the caller (`crypto.randomUUID()`). */
  readonly id: string;
  /** When, in milliseconds since 1970 UTC; before the year 2200. */
  readonly at: number;
  /** The learner's calendar day then, `2026-11-21`: in UTC no more than two days from `at`. */
  readonly day: string;
}

export type Confidence = 'guessing' | 'unsure' | 'sure';

/** A question was answered. */
export interface Answered extends Stamp {
  readonly type: 'answered';
  readonly story: string;
  readonly item: string;
  /** The option ids as they were shown, each once. */
  readonly shown: readonly string[];
  /** The option ids chosen, of those shown: one, or for an order all of them. */
  readonly chosen: readonly string[];
  /** The key at that time: were it another today, a correction of the story has changed it. */
  readonly key: readonly string[];
  /** Whether what was chosen is the key; for an order, in the same order. */
  readonly right: boolean;
  readonly confidence?: Confidence;
  /** Whole milliseconds from the question to the check, seven days at most. */
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

/** A question was found at fault. One that is wrong or given away rests for as long as it has this key. */
export interface ItemReported extends Stamp {
  readonly type: 'item-reported';
  readonly story: string;
  readonly item: string;
  /** The key at that time, as `answered` has it. */
  readonly key: readonly string[];
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
  /** The last event of the story that it may tell about: its questions have the options of the story up to there. */
  readonly upTo?: string;
}

/** A session was finished or given up. */
export interface SessionEnded extends Stamp {
  readonly type: 'session-ended';
  readonly session: string;
}

export type LearnerEvent =
  Answered | AnswerTakenBack | ItemReported | GoalSet | ScheduleTuned | SessionBegun | SessionEnded;
