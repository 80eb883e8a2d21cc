import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';

// Drawn when the app is built, with the app's own typeface, so that the same comes out on every machine.

const fontAt = createRequire(import.meta.url).resolve;
const font = {
  fontFiles: [
    fontAt('@expo-google-fonts/newsreader/600SemiBold/Newsreader_600SemiBold.ttf'),
    fontAt('@expo-google-fonts/newsreader/400Regular/Newsreader_400Regular.ttf'),
  ],
  loadSystemFonts: false,
  defaultFontFamily: 'Newsreader',
};

/** An SVG as a PNG of the same size. */
export function picture(svg: string): Response {
  const png = new Resvg(svg, { font }).render().asPng();
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
}

/** How wide a text would be drawn, in pixels. */
export function widthOf(text: string, size: number, weight: 400 | 600): number {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${written(text, { x: 0, y: size, size, weight })}</svg>`;
  return new Resvg(svg, { font }).getBBox()?.width ?? 0;
}

interface Place {
  readonly x: number;
  readonly y: number;
  /** Of the letters, in pixels. */
  readonly size: number;
  readonly weight: 400 | 600;
  readonly colour?: string;
}

/** A line of text at a place, as SVG. */
export function written(text: string, { x, y, size, weight, colour = '#1f1d1a' }: Place): string {
  return `<text x="${x}" y="${y}" font-family="Newsreader" font-size="${size}" font-weight="${weight}" fill="${colour}">${escaped(text)}</text>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
