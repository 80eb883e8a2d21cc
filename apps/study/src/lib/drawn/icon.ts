import icon from '../../../static/icon.svg?raw';

/** The mark as it stands in a picture of ours: its paths, on a square of 32. */
export const MARK = icon.replace(/^<svg[^>]*>|<\/svg>\s*$/g, '');

/** An icon of so many pixels a side, of which the mark takes a share; on paper, or on nothing. */
export function iconSvg({
  side,
  mark,
  paper,
}: {
  side: number;
  mark: number;
  paper: boolean;
}): string {
  const edge = (32 / mark - 32) / 2;
  const whole = 32 + 2 * edge;
  const at = `${-edge} ${-edge} ${whole} ${whole}`;
  const ground = paper
    ? `<rect x="${-edge}" y="${-edge}" width="${whole}" height="${whole}" fill="#faf8f4"/>`
    : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="${at}">${ground}${MARK}</svg>`;
}
