import type { StoryEvent } from '../../story.ts';
import type { Path } from '../document.ts';
import { didYouMean } from '../nearest.ts';
import { entityReference } from './references.ts';
import { allReports, finding, type Rule } from './rule.ts';

/** Rule 2: every event has a report; a report names a source that was read, its paragraph and its chain. */
export const reports: Rule = function* (context) {
  const { story, setAside } = context;
  const sources = new Map(story.sources.map((source) => [source.id, source]));
  const links = new Set([...sources.keys(), ...story.entities.map(({ id }) => id)]);
  const undated = new Set<string>();

  for (const [i, event] of story.events.entries()) {
    if (event.reports.length === 0) {
      yield finding(
        'no-report',
        ['events', i],
        `Nobody reports "${event.id}"; give it at least one report.`,
      );
    }
  }
  for (const { report, path } of allReports(story)) {
    const source = sources.get(report.source);
    if (!source) {
      if (setAside.has(report.source)) continue;
      const guess = didYouMean(report.source, [...sources.keys()]);
      yield finding(
        'unknown-reference',
        [...path, 'source'],
        `There is no source "${report.source}".${guess}`,
      );
      continue;
    }
    if (source.kind !== 'record' && report.paragraph === undefined) {
      yield finding(
        'no-paragraph',
        path,
        `Say which paragraph of "${source.id}" reports this; only a record may lack it.`,
      );
    }
    if (source.published === undefined && !undated.has(source.id)) {
      undated.add(source.id);
      const at = ['sources', story.sources.indexOf(source)];
      yield finding(
        'no-publication-date',
        at,
        `"${source.id}" was read, so it needs "published": what it tells became known then.`,
      );
    }
    const seen = new Set([report.source]);
    for (const [f, link] of report.from.entries()) {
      const at: Path = [...path, 'from', f];
      if (!links.has(link) && !setAside.has(link)) {
        yield finding(
          'unknown-reference',
          at,
          `There is no source or entity "${link}".${didYouMean(link, [...links])}`,
        );
      }
      if (seen.has(link))
        yield finding('circular-chain', at, `"${link}" stands twice in this chain.`);
      seen.add(link);
    }
  }
};

/** Rule 2: `tells` names parts that the event has, and a quotation has a speaker. */
export const tellsAndQuotes: Rule = function* (context) {
  const { story } = context;
  const entity = entityReference(context);
  for (const [i, event] of story.events.entries()) {
    for (const [r, report] of event.reports.entries()) {
      const path: Path = ['events', i, 'reports', r];
      const parts = partsOf(event);
      for (const [t, part] of (report.tells ?? []).entries()) {
        if (parts.includes(part)) continue;
        yield finding(
          'unknown-part',
          [...path, 'tells', t],
          `"${part}" is no part of this event; it has ${parts.join(', ')}.`,
        );
      }
      if (report.quote !== undefined && report.speaker === undefined && event.by.length !== 1) {
        yield finding(
          'no-speaker',
          [...path, 'quote'],
          'Say whose words these are: add "speaker".',
        );
      }
    }
  }
  for (const { report, path } of allReports(story)) {
    if (report.speaker !== undefined) {
      yield* entity(report.speaker, ['person', 'country', 'organisation'], [...path, 'speaker']);
    }
    const onPosition = path[0] === 'disputes';
    if (onPosition && report.quote !== undefined && report.speaker === undefined) {
      yield finding('no-speaker', [...path, 'quote'], 'Say whose words these are: add "speaker".');
    }
    if (onPosition && report.tells !== undefined) {
      yield finding(
        'unknown-part',
        [...path, 'tells'],
        'A position has no parts; leave "tells" out.',
      );
    }
  }
};

const partsOf = (event: StoryEvent): string[] => [
  'happened',
  ...(event.place === undefined ? [] : ['place']),
  ...(event.by.length === 0 ? [] : ['by']),
  ...(event.to.length === 0 ? [] : ['to']),
  ...Object.keys(event.details),
];
