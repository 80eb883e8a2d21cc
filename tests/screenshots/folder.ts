import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SHEET = 'index.html';
const PICTURE =
  /^(?<place>[a-z0-9-]+?)--(?<state>.+)--(?<screen>phone|desktop)--(?<theme>light|dark)\.png$/;

/** What a picture shows, as its file's name says. */
export interface Shown {
  readonly place: string;
  readonly state: string;
  readonly screen: string;
  readonly theme: string;
}

/** Which pictures to take; a state is always taken with all the others of its place. */
export interface Wanted {
  readonly places: readonly string[];
  readonly screens: readonly string[];
  readonly themes: readonly string[];
}

/**
 * Makes room for new pictures: an empty folder, or one of ours without the pictures that are taken anew.
 * @throws Error for a folder that holds anything else.
 */
export function makeRoom(folder: string, wanted: Wanted): void {
  mkdirSync(folder, { recursive: true });
  const names = readdirSync(folder);
  const foreign = names.find((name) => name !== SHEET && !PICTURE.test(name));
  if (foreign !== undefined || (names.length > 0 && !names.includes(SHEET))) {
    throw new Error(
      `${folder} holds ${foreign ?? 'pictures without a contact sheet'}; the pictures need an empty folder, or one that this command filled.`,
    );
  }
  // From now on it is ours, also if the pictures come to nothing.
  writeFileSync(join(folder, SHEET), '');
  for (const name of names) {
    if (isWanted(name, wanted)) rmSync(join(folder, name));
  }
}

function isWanted(name: string, { places, screens, themes }: Wanted): boolean {
  const { place = '', screen = '', theme = '' } = PICTURE.exec(name)?.groups ?? {};
  return places.includes(place) && screens.includes(screen) && themes.includes(theme);
}

export const fileOf = ({ place, state, screen, theme }: Shown): string =>
  `${[place, state, screen, theme].map(slug).join('--')}.png`;

const slug = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Writes the contact sheet: a row a state, and its four pictures side by side. Gives how many there are. */
export function writeSheet(folder: string): number {
  const rows = new Map<string, string[]>();
  const names = readdirSync(folder).filter((name) => PICTURE.test(name));
  for (const name of names.sort()) {
    const { place = '', state = '', screen, theme } = PICTURE.exec(name)?.groups ?? {};
    const row = `${place}: ${state.replaceAll('-', ' ')}`;
    const caption = `${screen}, ${theme}`;
    const picture = `<a href="${name}"><img src="${name}" alt="${row}, ${caption}" loading="lazy"></a>`;
    rows.set(row, [
      ...(rows.get(row) ?? []),
      `<figure>${picture}<figcaption>${caption}</figcaption></figure>`,
    ]);
  }
  const sections = [...rows].map(
    ([row, figures]) => `<section><h2>${row}</h2><div>${figures.join('')}</div></section>`,
  );
  writeFileSync(join(folder, SHEET), sheet(sections));
  return names.length;
}

const sheet = (sections: readonly string[]): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Every state of every place</title>
<style>
  body { margin: 2rem; font-family: system-ui, sans-serif; background: #ddd; color: #111; }
  h2 { font-size: 1rem; }
  div { display: flex; gap: 1rem; align-items: start; overflow-x: auto; }
  figure { margin: 0; }
  img { display: block; block-size: 24rem; max-inline-size: none; object-fit: cover; object-position: top; background: #fff; }
  figcaption { font-size: 0.8rem; }
</style>
<h1>Every state of every place</h1>
${sections.join('\n')}
</html>
`;
