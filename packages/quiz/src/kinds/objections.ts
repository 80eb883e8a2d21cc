import type { EdtfDate, StoryEvent, Subject, Timeline } from '@aide-memoire/core';
import { isFirm } from '@aide-memoire/core';
import type { Reason } from '../words/reasons-en.ts';

/** A year, a month by name, or day and month in figures. */
const DATE_WORDS =
  /\b\d{4}\b|\b\d{1,2}\/\d{1,2}\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)/;

export const tellsDate = (text: string): boolean => DATE_WORDS.test(text);

/** Whether a source denies the event; no question may be about it. */
export const isDenied = ({ reports }: StoryEvent): boolean =>
  reports.some(({ stance }) => stance === 'denies');

/** Why an event may not be asked about, or undefined. */
export type Objection = (event: StoryEvent) => Reason | undefined;

/** What bars an event from being meant by its title alone. */
export function objections({ story }: Timeline): Objection {
  const times = new Map<string, number>();
  for (const { title } of story.events) {
    times.set(title.toLowerCase(), (times.get(title.toLowerCase()) ?? 0) + 1);
  }
  return (event) => {
    if (isDenied(event)) return 'denied';
    if ((times.get(event.title.toLowerCase()) ?? 0) > 1) return 'same-title';
    return undefined;
  };
}

/** Why a subject may not be asked about: under a name that another has, a question could mean either. */
export function subjectObjections({ story }: Timeline): (subject: Subject) => Reason | undefined {
  const times = new Map<string, number>();
  for (const { name } of story.subjects) {
    times.set(name.toLowerCase(), (times.get(name.toLowerCase()) ?? 0) + 1);
  }
  return ({ name }) => ((times.get(name.toLowerCase()) ?? 0) > 1 ? 'same-name' : undefined);
}

/** What else bars it from a question on its date. */
export function dateObjections(timeline: Timeline): Objection {
  const meant = objections(timeline);
  return (event) => {
    const objection = meant(event);
    if (objection !== undefined) return objection;
    if (tellsDate(event.title)) return 'title-tells';
    if (claimsAbout(timeline, event).some(tellsDate)) return 'disputed';
    return undefined;
  };
}

/** The precisions of which a date is one calendar square and not a guess at one. */
export const isPlain = (date: EdtfDate): boolean => isFirm(date) && date.ends.length === 0;

/** The claims of the disputes about an event. */
export const claimsAbout = ({ index }: Timeline, { id }: StoryEvent): readonly string[] =>
  (index.disputesAbout.get(id) ?? []).flatMap(({ positions }) =>
    positions.map(({ claim }) => claim),
  );
