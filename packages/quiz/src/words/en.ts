/*
 * Every sentence a learner reads that the story did not write, in English. Whole sentences with places for names, so
 * that another language is another file.
 */

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const quoted = (title: string): string => `“${title}”`;

export const GAP = '_____';

export const en = {
  capital,

  when: {
    stem: (title: string) => `${quoted(title)} When was that?`,
    right: (title: string, on: string) => `${quoted(title)}: that was ${on}.`,
    other: (date: string, title: string) =>
      `${capital(date)} belongs to another event: ${quoted(title)}.`,
  },

  who: {
    stem: (titleWithGap: string) => `Whose name belongs in the gap? ${quoted(titleWithGap)}`,
    right: (title: string, date: string) => `${quoted(title)} (${date}).`,
    /** What the person or country did instead. */
    other: (name: string, title: string, date: string) =>
      `${capital(name)} has another part in this story: ${quoted(title)} (${date}).`,
  },

  statusAt: {
    stem: (subject: string, on: string) => `How did things stand with ${subject} ${on}?`,
    stemFor: (holder: string, subject: string, on: string) =>
      `Going by what ${holder} said, how did things stand with ${subject} ${on}?`,
    option: (label: string) => capital(label),
    right: (subject: string, label: string, title: string, date: string) =>
      `${capital(subject)} was ${label}. That followed from ${quoted(title)} (${date}).`,
    disputed: 'The sources differ on this, so the question names whose account it asks for.',
    earlier: (title: string, date: string) =>
      `That was so earlier, after ${quoted(title)} (${date}).`,
    later: (title: string, date: string) =>
      `That was so only later, after ${quoted(title)} (${date}).`,
    atFirst: (title: string, date: string) =>
      `In this story that was so only before ${quoted(title)} (${date}).`,
    never: 'Nothing in this story had led to that by then.',
  },

  whatNext: {
    stem: (title: string, subject: string) => `${quoted(title)} What came next with ${subject}?`,
    right: (title: string, on: string) => `${quoted(title)}: that came next, ${on}.`,
    earlier: (title: string, date: string) =>
      `That had already happened (${date}): ${quoted(title)}.`,
    later: (title: string, date: string) => `That came later (${date}): ${quoted(title)}.`,
    unmade: (headline: string) =>
      `It could have come to that, but no source of this story tells of it: ${quoted(headline)}.`,
  },
} as const;
