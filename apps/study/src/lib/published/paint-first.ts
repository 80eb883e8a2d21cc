const PRELOAD = /\s*<link href="[^"]+" rel="modulepreload">/g;

/**
 * Has a page ask for what it is drawn with before what it runs with. Kit names a dozen scripts first, and a browser with
 * six connections to a server would leave the styles, without which nothing is painted, at the end of the queue.
 */
export function paintFirst(html: string): string {
  const preloads = html.match(PRELOAD) ?? [];
  return html.replace(PRELOAD, '').replace('</head>', `${preloads.join('')}\n</head>`);
}
