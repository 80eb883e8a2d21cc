import { error } from '@sveltejs/kit';
import { picture } from '#lib/drawn/picture.ts';
import { iconSvg } from '#lib/drawn/icon.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;

/** Each by its name: the side in pixels, and the share of it that the mark takes. */
const ICONS: ReadonlyMap<string, { side: number; mark: number; paper: boolean }> = new Map([
  ['192', { side: 192, mark: 1, paper: false }],
  ['512', { side: 512, mark: 1, paper: false }],
  // A device may cut all but a circle of 80 % away.
  ['maskable', { side: 512, mark: 0.56, paper: true }],
  ['apple-touch', { side: 180, mark: 0.72, paper: true }],
]);

export const entries: EntryGenerator = () => [...ICONS.keys()].map((icon) => ({ icon }));

export const GET: RequestHandler = ({ params }) => {
  const icon = ICONS.get(params.icon);
  if (!icon) error(404, `There is no icon "${params.icon}".`);
  return picture(iconSvg(icon));
};
