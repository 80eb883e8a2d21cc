import { basename } from 'node:path';
import { type Built, bytesOf, type Script } from './built.ts';

/** A route and the scripts that its page can load while one stays there. */
export interface Route {
  /** As in the app's folder of routes: `/stories/[story]/replay`. */
  readonly name: string;
  readonly scripts: readonly Script[];
  readonly bytes: number;
  /** The workers it can start, each a file of the build. */
  readonly workers: readonly string[];
}

/** The scripts of a worker. */
export interface WorkerParts {
  readonly path: string;
  /** What loads with it, whatever it is asked. */
  readonly start: readonly Script[];
  /** What some of its jobs load besides. */
  readonly later: readonly Script[];
}

const APP = '_app/immutable';
const WORKERS = `${APP}/workers/*.js`;

/** Kit's layouts and pages are numbered; these two it loads with every page: the root layout and the page of errors. */
const ALWAYS = [0, 1];

/**
 * Every route of the app. A prerendered page names the numbers of its layouts and its page; the entry could load every
 * other's as well, and does so only when somebody goes there.
 * @throws Error where a page of the app is prerendered nowhere, and so would go unweighed.
 */
export function routesOf(built: Built): readonly Route[] {
  const nodes = new Map(
    built.files(`${APP}/nodes/*.js`).map((path) => [Number.parseInt(basename(path)), path]),
  );
  // Kit's own, and what sets the theme before the first paint.
  const entries = [...built.files(`${APP}/entry/*.js`), 'early.js'];
  const workers = built.files(WORKERS);
  const seen = new Set(ALWAYS);
  const routes = new Map<string, Route>();
  for (const page of built.files('**/*.html')) {
    const numbers = nodeNumbersOf(built.text(page));
    if (numbers === undefined) continue;
    numbers.forEach((number) => seen.add(number));
    const own = [...new Set([...ALWAYS, ...numbers])].map((number) => nodes.get(number) ?? '');
    const scripts = built.closure(
      [...entries, ...own],
      (path) => !path.startsWith(`${APP}/nodes/`),
    );
    const text = scripts.map((script) => script.text).join('\n');
    const name = routeOf(page);
    routes.set(name, {
      name,
      scripts,
      bytes: bytesOf(scripts),
      workers: workers.filter((path) => text.includes(basename(path))),
    });
  }
  const unseen = [...nodes.keys()].filter((number) => !seen.has(number));
  if (unseen.length > 0)
    throw new Error(`No prerendered page shows the node ${unseen.join(', ')}.`);
  return [...routes.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Every worker of the app. */
export function workersOf(built: Built): readonly WorkerParts[] {
  return built.files(WORKERS).map((path) => {
    const start = built.closure([path], () => false);
    const later = built.closure([path], () => true).filter((script) => !start.includes(script));
    return { path, start, later };
  });
}

/** Of a page that Kit made: which layouts and which page it starts with. */
function nodeNumbersOf(html: string): readonly number[] | undefined {
  const [, list] = /\bnode_ids: \[([\d, ]+)\]/.exec(html) ?? [];
  return list?.split(',').map(Number);
}

/** `stories/new-start-2023/replay.html` is a page of `/stories/[story]/replay`. */
const routeOf = (page: string): string =>
  `/${page.replace(/(?:index)?\.html$/, '')}`.replace(/^\/stories\/[^/]+/, '/stories/[story]');
