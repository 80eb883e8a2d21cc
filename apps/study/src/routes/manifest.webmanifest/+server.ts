import { homeOf } from '#lib/published/address.ts';
import type { RequestHandler } from './$types.js';

export const prerender = true;

/** What a device needs to install the app. */
export const GET: RequestHandler = ({ url }) => {
  const home = homeOf(url.pathname, 'manifest.webmanifest');
  const icon = (name: string, size: number, purpose: string) => ({
    src: `${home}icons/${name}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  const manifest = {
    id: home,
    start_url: home,
    scope: home,
    name: 'Aide-Mémoire',
    short_name: 'Aide-Mémoire',
    description:
      'News stories to step through event by event, with questions about them whose answers are proven.',
    lang: 'en',
    categories: ['education', 'news'],
    display: 'standalone',
    background_color: '#faf8f4',
    theme_color: '#faf8f4',
    icons: [
      { src: `${home}icon.svg`, sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      icon('192', 192, 'any'),
      icon('512', 512, 'any'),
      icon('maskable', 512, 'maskable'),
    ],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'content-type': 'application/manifest+json' },
  });
};
