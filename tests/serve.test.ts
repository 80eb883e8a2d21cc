import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { finish, start, type Running } from './processes.ts';

const above = mkdtempSync(join(tmpdir(), 'aide-memoire-serve-'));
const folder = join(above, 'build');
const running: Running[] = [];

const files = {
  'secret.txt': 'not to be served',
  'build/index.html': '<h1>First</h1>',
  'build/404.html': '<h1>Not here</h1>',
  'build/stories/flat.html': '<h1>Flat</h1>',
  'build/stories/nested/index.html': '<h1>Nested</h1>',
  'build/_app/immutable/entry.js': 'export {};',
  'build/manifest.webmanifest': '{}',
  'build/font.woff2': '',
};

beforeAll(() => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(above, path)), { recursive: true });
    writeFileSync(join(above, path), text);
  }
});
afterEach(async () => {
  for (const { process, ended } of running.splice(0)) {
    process.kill('SIGTERM');
    await ended;
  }
});
afterAll(() => {
  rmSync(above, { recursive: true });
});

async function serve(port = '0', base = '') {
  const server = start(['scripts/serve-study.mjs', folder], {
    env: { PORT: port, HOST: '', BASE_PATH: base },
  });
  running.push(server);
  const [, address = ''] = await server.writes(/is at (http:\S+) /);
  return { ...server, address };
}

describe('the pages', () => {
  test.each([
    ['', 'First'],
    ['stories/flat', 'Flat'],
    ['stories/flat.html', 'Flat'],
    ['stories/nested', 'Nested'],
    ['stories/nested/', 'Nested'],
    ['?from=somewhere', 'First'],
  ])('/%s is served', async (path, heading) => {
    const response = await fetch((await serve()).address + path);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(`<h1>${heading}</h1>`);
  });

  test('an unknown address gets the page for that, and the status of that', async () => {
    const response = await fetch(`${(await serve()).address}no/such/page`);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('text/html;charset=utf-8');
    expect(await response.text()).toBe('<h1>Not here</h1>');
  });

  test.each([
    ['', 'text/html;charset=utf-8'],
    ['_app/immutable/entry.js', 'text/javascript'],
    ['manifest.webmanifest', 'application/manifest+json'],
    ['font.woff2', 'font/woff2'],
  ])('/%s has the content type %s', async (path, type) => {
    const response = await fetch((await serve()).address + path);
    expect(response.headers.get('content-type')).toBe(type);
  });

  test('only files whose name carries a hash are kept for good', async () => {
    const { address } = await serve();
    const cache = async (path: string) =>
      (await fetch(address + path)).headers.get('cache-control');
    expect(await cache('_app/immutable/entry.js')).toContain('immutable');
    expect(await cache('')).toBe('no-cache');
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/stories/../../secret.txt',
  ])('%s does not lead out of the folder', async (path) => {
    // fetch would tidy the path up before it is sent.
    const status = await new Promise((resolve, reject) => {
      serve()
        .then(({ address }) => {
          request(address, { path }, (response) => {
            resolve(response.resume().statusCode);
          })
            .on('error', reject)
            .end();
        })
        .catch(reject);
    });
    expect(status).toBe(404);
  });
});

describe('below a path of the host', () => {
  test('everything is there, and nothing above', async () => {
    const { address } = await serve('0', '/space/aide');
    expect(new URL(address).pathname).toBe('/space/aide/');
    const found = await fetch(`${address}stories/flat?step=one`);
    expect(await found.text()).toBe('<h1>Flat</h1>');
    const hashed = await fetch(`${address}_app/immutable/entry.js`);
    expect(hashed.headers.get('cache-control')).toContain('immutable');
    for (const path of ['/', '/stories/flat', '/space/aidestories/flat', '/space/aide/none']) {
      const missing = await fetch(new URL(path, address));
      expect(missing.status, path).toBe(404);
      expect(await missing.text()).toBe('<h1>Not here</h1>');
    }
  });

  test('the path itself leads there', async () => {
    const { address } = await serve('0', '/aide');
    const response = await fetch(`${address.slice(0, -1)}?from=somewhere`, { redirect: 'manual' });
    expect(response.status).toBe(308);
    expect(response.headers.get('location')).toBe('/aide/?from=somewhere');
  });

  test('one that is none gets a sentence', async () => {
    const { code, stderr } = await finish(['scripts/serve-study.mjs', folder], {
      env: { PORT: '0', BASE_PATH: 'aide' },
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^BASE_PATH must be a path .*"aide" is not one\.\n$/);
  });
});

describe('the port', () => {
  test('a taken one is passed over, and it says so', async () => {
    const taken = createServer();
    const port = await new Promise<number>((resolve) => {
      taken.listen(0, '127.0.0.1', () => {
        const address = taken.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
    const { address, process, ended } = await serve(String(port));
    expect(Number(new URL(address).port)).toBeGreaterThan(port);
    process.kill('SIGTERM');
    expect((await ended).stdout).toContain(`Port ${String(port)} is taken`);
    taken.close();
  });

  test.each(['http', '-1', '65536', '80.5', ' '])('PORT="%s" gets a sentence', async (port) => {
    const { code, stderr } = await finish(['scripts/serve-study.mjs', folder], {
      env: { PORT: port },
    });
    expect(code).toBe(1);
    expect(stderr).toBe(`PORT must be a whole number from 0 to 65535, and "${port}" is not one.\n`);
  });

  test('a HOST that is not of this machine gets a sentence', async () => {
    const { code, stderr } = await finish(['scripts/serve-study.mjs', folder], {
      env: { PORT: '0', HOST: '192.0.2.1' },
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^The app cannot be served on 192\.0\.2\.1.*\.\n$/);
  });
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends it well, with a browser still connected, and the port is free again',
  async (signal) => {
    const { address, process, ended } = await serve();
    await fetch(address);
    process.kill(signal);
    expect((await ended).code).toBe(0);
    await expect(fetch(address)).rejects.toThrow();
  },
);
