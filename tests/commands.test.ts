import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { finish, repository, start } from './processes.ts';

const nowhere = { npm_config_registry: 'http://127.0.0.1:9', npm_config_fetch_retries: '0' };

let folder: string;

// A checkout with nothing installed, and with our scripts as they are now.
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'aide-memoire-commands-')));
  for (const name of ['scripts', 'package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml']) {
    cpSync(join(repository, name), join(folder, name), { recursive: true });
  }
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Puts Node and pnpm in place, as an install does. */
function installTools() {
  const bin = join(folder, 'node_modules', '.bin');
  mkdirSync(bin, { recursive: true });
  for (const name of ['node', 'pnpm']) {
    symlinkSync(join(repository, 'node_modules', '.bin', name), join(bin, name));
  }
}

function evaluate(code: string, env: Record<string, string> = {}) {
  return finish(['--input-type=module', '--eval', code], { cwd: folder, env });
}
const setUp = (env?: Record<string, string>) =>
  evaluate(`import { setUp } from './scripts/setup.mjs'; await setUp();`, env);
const mark = () =>
  evaluate(`import { markSetUp } from './scripts/stamp.mjs'; markSetUp(process.cwd());`);
const isSetUp = async () =>
  (
    await evaluate(
      `import { isSetUp } from './scripts/stamp.mjs'; console.log(isSetUp(process.cwd()));`,
    )
  ).stdout.trim();

describe('set-up', () => {
  test('says and fetches nothing when nothing has changed', async () => {
    installTools();
    await mark();
    expect(await setUp(nowhere)).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('is due again when what decides the install has changed', async () => {
    installTools();
    expect(await isSetUp()).toBe('false');
    await mark();
    expect(await isSetUp()).toBe('true');
    for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json']) {
      writeFileSync(join(folder, file), '{ "name": "changed" }');
      expect(await isSetUp(), file).toBe('false');
      await mark();
    }
    mkdirSync(join(folder, 'packages', 'new'), { recursive: true });
    writeFileSync(join(folder, 'packages', 'new', 'package.json'), '{}');
    expect(await isSetUp(), 'a new package').toBe('false');
  });

  test('without a network it says what happened and what to do, and is not taken for done', async () => {
    const cache = { npm_config_cache: join(folder, 'cache') };
    // `npm run -s` tells npx to be silent too, and the reason must be seen all the same.
    const quiet = { npm_config_loglevel: 'silent' };
    const { code, stdout, stderr } = await setUp({ ...nowhere, ...cache, ...quiet });
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('ECONNREFUSED');
    expect(stderr).toMatch(/could not be fetched with npx .* run the same command again\.\n$/);
    expect(await isSetUp()).toBe('false');
  });

  test('a failed install shows the end of its output, and takes an older stamp away', async () => {
    installTools();
    await mark();
    writeFileSync(join(folder, 'pnpm-lock.yaml'), "lockfileVersion: '9.0'\n");
    const { code, stdout, stderr } = await setUp(nowhere);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('ERR_PNPM');
    expect(stderr).toMatch(/could not be installed from the lockfile .*\.\n$/);
    expect(existsSync(join(folder, 'node_modules', '.aide-memoire-setup'))).toBe(false);
  });

  test('an old Node gets a sentence', async () => {
    const old = `data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'18.20.0'}})`;
    const { code, stderr } = await finish(['--import', old, 'scripts/setup.mjs'], { cwd: folder });
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^Aide-Mémoire needs Node 20 or newer .* this is Node 18\.20\.0; .*\.\n$/,
    );
  });
});

describe('aide-memoire', () => {
  beforeEach(async () => {
    installTools();
    await mark();
    mkdirSync(join(folder, 'packages', 'cli', 'src'), { recursive: true });
  });
  const command = (code: string) => {
    writeFileSync(join(folder, 'packages', 'cli', 'src', 'main.ts'), code);
  };
  const script = () => join(folder, 'scripts', 'aide-memoire.mjs');

  test('hands on the arguments, the folder it was typed in and the exit code', async () => {
    command(`console.log(JSON.stringify([process.argv.slice(2), process.cwd()]));
      process.exitCode = 7 as number;`);
    const typedIn = realpathSync(tmpdir());
    const { code, stdout } = await finish([script(), 'replay', 'a b', '--json'], {
      env: { INIT_CWD: typedIn },
    });
    expect(JSON.parse(stdout)).toEqual([['replay', 'a b', '--json'], typedIn]);
    expect(code).toBe(7);
  });

  test('hands on a signal, and leaves nothing running', async () => {
    command(`process.on('SIGTERM', () => { console.log('told'); process.exit(3); });
      setInterval(() => undefined, 1000); console.log('ready');`);
    const running = start([script()]);
    await running.writes(/ready/);
    running.process.kill('SIGTERM');
    expect(await running.ended).toMatchObject({ code: 3, stdout: 'ready\ntold\n' });
  });
});

test('npm test names its stages when it is asked for an unknown one', async () => {
  const { code, stderr } = await finish(['scripts/test.mjs', 'unti']);
  expect(code).toBe(1);
  expect(stderr).toBe(
    'There is no stage "unti"; the stages are types, lint, format, imports, unit, browser.\n',
  );
});
