import { dateInWords, isBefore, parseDate } from '../../date/index.ts';
import { finding, type Rule } from './rule.ts';

/** As a warning: a source does not tell of what happened only after it was published. */
export const publication: Rule = function* ({ story }) {
  const published = new Map(story.sources.map((source) => [source.id, source.published]));
  for (const [i, event] of story.events.entries()) {
    const happened = parseDate(event.happened);
    for (const [r, { source }] of event.reports.entries()) {
      const day = published.get(source);
      if (day === undefined || !isBefore(parseDate(day), happened)) continue;
      yield finding(
        'told-too-early',
        ['events', i, 'reports', r, 'source'],
        `"${source}" was published ${dateInWords(parseDate(day))}, before this happened.`,
      );
    }
  }
};
