/** One thing wrong with a story file, or (as a warning) one thing that could be better. */
export interface StoryIssue {
  /** Stable, for programs: `unknown-key`, `illegal-move` … */
  readonly code: string;
  /** What the caller named the text; `story` unless it did. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 code units. */
  readonly column: number;
  /** Where in the story: `events[3].moves.new-start`; empty for the file as a whole. */
  readonly path: string;
  /** What is wrong and what to do, for a person. */
  readonly sentence: string;
}

/** `file:line:column sentence`, the form that terminals and editors link. */
export const formatIssue = (issue: StoryIssue): string =>
  `${issue.file}:${issue.line}:${issue.column} ${issue.sentence}`;

/** A story file that cannot be used. Carries every mistake found, in the order of the file. */
export class StoryError extends Error {
  override readonly name = 'StoryError';
  readonly code = 'invalid-story';
  readonly issues: readonly StoryIssue[];

  constructor(issues: readonly StoryIssue[]) {
    super(issues.map(formatIssue).join('\n'));
    this.issues = issues;
  }
}

export type ReplayErrorCode =
  | 'duplicate-event'
  | 'duplicate-subject'
  | 'illegal-move'
  | 'invalid-date'
  | 'invalid-machine'
  | 'unknown-event'
  | 'unknown-machine'
  | 'unknown-part'
  | 'unknown-status'
  | 'unknown-step'
  | 'unknown-subject';

/** A log built in code that cannot be replayed, or a question about it that has no answer. */
export class ReplayError extends Error {
  override readonly name = 'ReplayError';
  readonly code: ReplayErrorCode;

  constructor(code: ReplayErrorCode, sentence: string) {
    super(sentence);
    this.code = code;
  }
}
