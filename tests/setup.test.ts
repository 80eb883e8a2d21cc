import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { useCheckout } from './checkout.ts';
import { finish } from './processes.ts';

const nowhere = { npm_config_registry: 'http://127.0.0.1:9', npm_config_fetch_retries: '0' };

const checkout = useCheckout();

describe('set-up', () => {
  test('says and fetches nothing when nothing has changed', async () => {
    checkout().installTools();
    await checkout().mark();
    expect(await checkout().setUp(nowhere)).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('is due again when what decides the install has changed', async () => {
    checkout().installTools();
    expect(await checkout().isSetUp()).toBe(false);
    await checkout().mark();
    expect(await checkout().isSetUp()).toBe(true);
    for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json']) {
      writeFileSync(checkout().at(file), '{ "name": "changed" }');
      expect(await checkout().isSetUp(), file).toBe(false);
      await checkout().mark();
    }
    mkdirSync(checkout().at('packages', 'new'), { recursive: true });
    writeFileSync(checkout().at('packages', 'new', 'package.json'), '{}');
    expect(await checkout().isSetUp(), 'a new package').toBe(false);
  });

  test('without a network it says what happened and what to do, and is not taken for done', async () => {
    const cache = { npm_config_cache: checkout().at('cache') };
    // `npm run -s` tells npx to be silent too, and the reason must be seen all the same.
    const quiet = { npm_config_loglevel: 'silent' };
    const { code, stdout, stderr } = await checkout().setUp({ ...nowhere, ...cache, ...quiet });
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('ECONNREFUSED');
    expect(stderr).toMatch(/could not be fetched with npx .* run the same command again\.\n$/);
    expect(await checkout().isSetUp()).toBe(false);
  });

  test('a failed install shows the end of its output, and takes an older stamp away', async () => {
    checkout().installTools();
    await checkout().mark();
    writeFileSync(checkout().at('pnpm-lock.yaml'), "lockfileVersion: '9.0'\n");
    const { code, stdout, stderr } = await checkout().setUp(nowhere);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('ERR_PNPM');
    expect(stderr).toMatch(/could not be installed from the lockfile .*\.\n$/);
    expect(existsSync(checkout().at('node_modules', '.aide-memoire-setup'))).toBe(false);
  });

  test('an old Node gets a sentence', async () => {
    const old = `data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'18.20.0'}})`;
    const { code, stderr } = await finish(['--import', old, 'scripts/setup.mjs'], {
      cwd: checkout().folder,
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^Aide-Mémoire needs Node 20 or newer .* this is Node 18\.20\.0; .*\.\n$/,
    );
  });
});
