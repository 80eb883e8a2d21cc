import type { Machine } from './define.ts';

/** What the places in a headline stand for. */
export interface Names {
  readonly subject: string;
  readonly parties: readonly string[];
}

/** The headline of a move: what a title would say had somebody made it. */
export function headline(machine: Machine, move: string, names: Names): string {
  const own = Object.hasOwn(machine.headlines, move) ? machine.headlines[move] : undefined;
  const template = own ?? `{subject}: ${move}`;
  const text = template
    .replace('{subject}', () => names.subject)
    .replace('{parties}', () => listInWords(names.parties));
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function listInWords(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
