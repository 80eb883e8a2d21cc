import { MARK } from './icon.ts';
import { widthOf, written } from './picture.ts';

/** What a picture for sharing says. */
export interface Shared {
  readonly title: string;
  readonly line: string;
}

const SIZE = { width: 1200, height: 630 } as const;
const MARGIN = 88;
/** Tried from the largest; the smallest is taken for whatever does not fit. */
const TITLE_SIZES = [92, 80, 68, 58] as const;
const MOST_LINES = 4;

/** A picture for sharing, 1200 by 630: mark and name, the title, and a line on what there is. */
export function shareSvg({ title, line }: Shared): string {
  const { size, lines } = fitted(title);
  const leading = size * 1.12;
  const top = 350 - (leading * (lines.length - 1)) / 2 + size * 0.3;
  const heading = lines.map((text, i) =>
    written(text, { x: MARGIN, y: top + i * leading, size, weight: 600 }),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}">
    <rect width="100%" height="100%" fill="#faf8f4"/>
    <rect width="16" height="100%" fill="#0e5568"/>
    <svg x="${MARGIN - 8}" y="68" width="64" height="64" viewBox="0 0 32 32">${MARK}</svg>
    ${written('Aide-Mémoire', { x: MARGIN + 72, y: 114, size: 40, weight: 600, colour: '#0e5568' })}
    ${heading.join('')}
    ${written(line, { x: MARGIN, y: 562, size: 34, weight: 400, colour: '#5a554d' })}
  </svg>`;
}

/** The title in the largest letters in which it takes few enough lines. */
function fitted(title: string): { size: number; lines: readonly string[] } {
  const tries = TITLE_SIZES.map((size) => ({ size, lines: inLines(title, size) }));
  const last = { size: TITLE_SIZES[3], lines: inLines(title, TITLE_SIZES[3]).slice(0, MOST_LINES) };
  return tries.find(({ lines }) => lines.length <= MOST_LINES - 1) ?? last;
}

function inLines(text: string, size: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = [lines.at(-1), word].filter(Boolean).join(' ');
    const fits = widthOf(longer, size, 600) <= SIZE.width - 2 * MARGIN;
    if (lines.length > 0 && fits) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
