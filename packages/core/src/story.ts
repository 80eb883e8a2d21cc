/**
 * The shapes of a story, as a file holds it once defaults are filled in. Plain data: a `Story` survives
 * `JSON.stringify` and is itself a valid story file.
 */

/** An id: lower-case words joined by hyphens (`g20-opens`). Unique in its story, whatever it names. */
export type Id = string;

/** A date in the part of EDTF level 1 that stories use; see `parseDate`. */
export type DateText = string;

export interface Story {
  readonly format: 'aide-memoire/story@1';
  readonly id: Id;
  readonly title: string;
  /** BCP 47 language tag of the story's own words. */
  readonly language: string;
  readonly summary: string;
  readonly sources: readonly Source[];
  readonly entities: readonly Entity[];
  readonly subjects: readonly Subject[];
  /** In the order they happened, as far as anybody knows it. */
  readonly events: readonly StoryEvent[];
  readonly disputes: readonly Dispute[];
  /** Acts that this story adds to the built-in ones, by id. */
  readonly acts: Readonly<Record<Id, Act>>;
}

/** A publication, or a public record that background may rest on. */
export interface Source {
  readonly id: Id;
  readonly kind: 'publication' | 'record';
  /** How a sentence names it: "the EFE report". */
  readonly label: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: DateText;
  readonly url?: string;
}

export type EntityKind = 'person' | 'country' | 'organisation' | 'place';

export interface Entity {
  readonly id: Id;
  readonly kind: EntityKind;
  readonly name: string;
  /** How a headline names it; the name itself unless the story says otherwise. */
  readonly short: string;
  readonly role?: string;
  /** The country or organisation that it acts for. */
  readonly of?: Id;
  /** The country or place that a place lies in. */
  readonly in?: Id;
  /** Degrees north and east. */
  readonly at?: readonly [latitude: number, longitude: number];
  /** Other spellings that sources use. */
  readonly aliases: readonly string[];
  /** False for somebody whose name the sources keep back ("a US official"). */
  readonly named: boolean;
}

/** One thing whose status changes, and the machine that says how. */
export interface Subject {
  readonly id: Id;
  readonly machine: Id;
  readonly name: string;
  /** Whose it is. */
  readonly of: readonly Id[];
  /** The status it begins in, where that is not the machine's first. */
  readonly starts?: string;
}

/** An act by somebody to somebody on a date. */
export interface StoryEvent {
  readonly id: Id;
  readonly happened: DateText;
  readonly act: Id;
  readonly by: readonly Id[];
  readonly to: readonly Id[];
  readonly place?: Id;
  /** A headline that reads well alone. */
  readonly title: string;
  readonly summary?: string;
  readonly details: Readonly<Record<Id, Detail>>;
  /** Subject id → the move this event makes on it. */
  readonly moves: Readonly<Record<Id, string>>;
  /** Events without which this one could not have happened. */
  readonly needs: readonly Id[];
  /** Events that it came later than, and no more. */
  readonly after: readonly Id[];
  readonly reports: readonly Report[];
}

export type Detail = Reason | Quantity | Fact;

/** Why, according to whoever acted or whoever reports it. */
export interface Reason {
  readonly label: string;
  readonly because: string;
}

export interface Quantity {
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  /** How the value bounds the truth; exactly it where nothing is said. */
  readonly bound?: 'under' | 'over' | 'at-most' | 'at-least' | 'about';
}

/** Anything else that is told of an event. */
export interface Fact {
  readonly label: string;
  readonly text: string;
}

/** One read source's word on an event or a position. */
export interface Report {
  /** The source that was read. */
  readonly source: Id;
  /** Its non-blank line, counted from 1, headline included. Only a record may lack it. */
  readonly paragraph?: number;
  /** The chain behind the source, nearest first: sources and entities. The last link is the origin. */
  readonly from: readonly Id[];
  /** The parts of the event it supports: `happened`, `place`, `by`, `to` or a detail's id. All of it when left out. */
  readonly tells?: readonly Id[];
  readonly stance: 'asserts' | 'denies' | 'qualifies';
  /** Words somebody is quoted as saying. */
  readonly quote?: string;
  /** Whose words; the sole `by` of the event unless given. */
  readonly speaker?: Id;
}

/** A question that the sources answer differently. */
export interface Dispute {
  readonly id: Id;
  readonly question: string;
  /** The events it hangs on. */
  readonly about: readonly Id[];
  readonly positions: readonly Position[];
}

export interface Position {
  readonly id: Id;
  /** Answers the question in the same grammatical form as its sisters. */
  readonly claim: string;
  /** The event in which it was voiced: whoever acted there holds it. */
  readonly in?: Id;
  /** Subject id → the move that the claim would have made. */
  readonly moves: Readonly<Record<Id, string>>;
  readonly reports: readonly Report[];
}

/** A kind of act, with its CAMEO code where it has one. */
export interface Act {
  readonly label: string;
  readonly cameo?: string;
}
