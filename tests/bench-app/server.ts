import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { repository } from '../processes.ts';

const BUILD = join(repository, 'apps/study/build');
const TIMELINE_JS = join(repository, 'tests/node_modules/@knight-lab/timelinejs/dist');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html;charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/** Serves the study app, TimelineJS under `/timelinejs/`, and pages made for it, all in the same way: gzipped, as static hosts do. */
export async function serveBoth(
  made: Readonly<Record<string, string>>,
): Promise<{ readonly address: string; readonly close: () => void }> {
  const answers = new Map<string, { body: Buffer; type: string }>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const answer = answers.get(path) ?? find(path, made);
    if (!answer) {
      response.writeHead(404).end();
      return;
    }
    answers.set(path, answer);
    response.writeHead(200, {
      'Content-Type': answer.type,
      'Content-Encoding': 'gzip',
      'Cache-Control': 'no-cache',
    });
    response.end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  return {
    address: `http://localhost:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function find(path: string, made: Readonly<Record<string, string>>) {
  const own = made[path];
  if (own !== undefined) return { body: gzipSync(own), type: TYPES['.html'] ?? '' };
  const file = path.startsWith('/timelinejs/')
    ? join(TIMELINE_JS, path.slice('/timelinejs/'.length))
    : [path, `${path}.html`, `${path}/index.html`]
        .map((name) => join(BUILD, name))
        .find((name) => existsSync(name) && statSync(name).isFile());
  if (file === undefined || !existsSync(file) || !statSync(file).isFile()) return undefined;
  return { body: gzipSync(readFileSync(file)), type: TYPES[extname(file)] ?? 'text/plain' };
}
