import type { Finding, Path } from '../document.ts';
import type { Report, Story } from '../../story.ts';

export interface RuleContext {
  readonly story: Story;
  /** Ids of entries too broken to read: references to them are no mistakes of their own. */
  readonly setAside: ReadonlySet<string>;
  /** Subjects whose status is unknown because a broken event moves them. */
  readonly unknownFrom: ReadonlySet<string>;
}

/** A rule reads a story and yields what is wrong with it. */
export type Rule = (context: RuleContext) => Iterable<Finding>;

export const finding = (code: string, path: Path, sentence: string): Finding => ({
  code,
  path,
  sentence,
});

export interface PlacedReport {
  readonly report: Report;
  readonly path: Path;
}

/** Every report of the story, on events and on positions, with its place. */
export function* allReports(story: Story): Iterable<PlacedReport> {
  for (const [e, event] of story.events.entries()) {
    for (const [r, report] of event.reports.entries())
      yield { report, path: ['events', e, 'reports', r] };
  }
  for (const [d, dispute] of story.disputes.entries()) {
    for (const [p, position] of dispute.positions.entries()) {
      for (const [r, report] of position.reports.entries()) {
        yield { report, path: ['disputes', d, 'positions', p, 'reports', r] };
      }
    }
  }
}
