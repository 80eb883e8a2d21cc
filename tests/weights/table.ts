import { basename } from 'node:path';
import { tableOf } from '../docs/markdown.ts';
import { type Built, bytesOf, type Script } from './built.ts';
import { routesOf, workersOf } from './routes.ts';

/** What each route's scripts and each worker weigh, as a table. */
export function weightsOf(built: Built): string {
  const routes = routesOf(built).map(({ name, scripts }) => row(`\`${name}\``, scripts));
  const workers = workersOf(built).flatMap(({ path, start, later }) => [
    row(`worker \`${nameOf(path)}\``, start),
    ...(later.length > 0 ? [row('what other jobs load besides', later)] : []),
  ]);
  return tableOf(['route', 'kB', 'files'], [...routes, ...workers]);
}

const row = (name: string, scripts: readonly Script[]): readonly string[] => [
  name,
  (bytesOf(scripts) / 1000).toFixed(1),
  String(scripts.length),
];

/** Without the hash of what is in it, which may hold a hyphen itself. */
const nameOf = (path: string): string => basename(path).replace(/-[\w-]{8}\.js$/, '');
