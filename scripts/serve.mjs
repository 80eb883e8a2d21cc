import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

const usualPort = 4680;
const loopback = '127.0.0.1';
const triesForAFreePort = 50;

const whyNot = {
  EACCES: 'this user may not open that port',
  EADDRNOTAVAIL: 'this machine does not have that address',
  ENOTFOUND: 'that host name is not known',
};

/**
 * Serves a folder of prerendered pages over HTTP; with a base path, everything is below that.
 * Gives the port it found (the next free one when the wanted is taken), its address, and how to close it.
 */
export async function serve(folder, { port = usualPort, host = loopback, base = '' } = {}) {
  // In its `dev` mode sirv looks a file up when it is asked for, so a rebuild under a running server does no harm.
  const answer = sirv(folder, {
    dev: true,
    etag: true,
    onNoMatch: notFound(folder),
    setHeaders: cacheForever,
  });
  const server = createServer(below(base, answer, notFound(folder)));
  const found = await listen(server, port, host);
  return {
    port: found,
    address: `http://${host === loopback ? 'localhost' : host}:${found}${base}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

/** Reads a port as somebody wrote it; 0 means any free one. Throws a sentence when it is none. */
export function readPort(text = String(usualPort)) {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new Error(`PORT must be a whole number from 0 to 65535, and "${text}" is not one.`);
}

/** Takes the base path off every address before it is answered; what is not below it is not there. */
function below(base, answer, otherwise) {
  return (request, response) => {
    const [path, ...query] = request.url.split('?');
    if (base !== '' && path === base) {
      response.writeHead(308, { Location: [`${base}/`, ...query].join('?') }).end();
    } else if (!request.url.startsWith(`${base}/`)) {
      otherwise(request, response);
    } else {
      request.url = request.url.slice(base.length);
      answer(request, response);
    }
  };
}

function notFound(folder) {
  return (_request, response) => {
    const page = join(folder, '404.html');
    const known = existsSync(page);
    const type = known ? 'text/html;charset=utf-8' : 'text/plain;charset=utf-8';
    response.writeHead(404, { 'Content-Type': type, 'Cache-Control': 'no-cache' });
    response.end(known ? readFileSync(page) : 'There is no page at this address.\n');
  };
}

// Names in this folder carry a hash of what is inside, so a copy never goes stale.
function cacheForever(response, pathname) {
  if (pathname.startsWith('/_app/immutable/')) {
    response.setHeader('Cache-Control', 'public,max-age=31536000,immutable');
  }
}

async function listen(server, wanted, host) {
  const last = Math.min(wanted + triesForAFreePort, 65535);
  for (let port = wanted; port <= last; port++) {
    const error = await new Promise((resolve) => {
      server.once('error', resolve).listen(port, host, () => {
        server.off('error', resolve);
        resolve(undefined);
      });
    });
    if (!error) return server.address().port;
    server.removeAllListeners('listening');
    if (error.code !== 'EADDRINUSE') {
      const reason = whyNot[error.code] ?? error.message;
      throw new Error(`The app cannot be served on ${host}, port ${port}: ${reason}.`);
    }
  }
  throw new Error(`All ports from ${wanted} to ${last} are taken; set PORT to a free one.`);
}
