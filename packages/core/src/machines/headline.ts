import type { Machine } from './define.ts';

/** The headline of a move: what a title would say had somebody made it. */
export function headline(
  machine: Machine,
  move: string,
  names: { readonly subject: string; readonly parties: readonly string[] },
): string {
  const template = machine.headlines[move] ?? `{subject}: ${move}`;
  const text = template
    .replace('{subject}', () => names.subject)
    .replace('{parties}', () => listInWords(names.parties));
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function listInWords(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
