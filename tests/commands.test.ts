import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { beforeEach, describe, expect, test } from 'vitest';
import { useCheckout } from './checkout.ts';
import { finish, start } from './processes.ts';

const checkout = useCheckout();

describe('aide-memoire', () => {
  beforeEach(async () => {
    checkout().installTools();
    await checkout().mark();
    mkdirSync(checkout().at('packages', 'cli', 'src'), { recursive: true });
  });
  const command = (code: string) => {
    writeFileSync(checkout().at('packages', 'cli', 'src', 'main.ts'), code);
  };
  const script = () => checkout().at('scripts', 'aide-memoire.mjs');

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

describe('npm test', () => {
  test('that is interrupted has not passed, and leaves nothing running', async () => {
    checkout().installTools();
    await checkout().mark();
    // Like the real one, this wrapper dies of a signal at once while its work would go on.
    const work = `process.on('SIGINT', () => process.exit(0)); setInterval(() => undefined, 1000); console.log('begun');`;
    writeFileSync(checkout().at('work.mjs'), work);
    writeFileSync(
      checkout().at('node_modules', '.bin', 'turbo'),
      '#!/bin/sh\nnode work.mjs\nexit 0\n',
      { mode: 0o755 },
    );
    const running = start(['scripts/test.mjs', 'types', 'imports'], { cwd: checkout().folder });
    await running.writes(/begun/);
    running.process.kill('SIGINT');
    const { code, stdout } = await running.ended;
    expect(code).toBe(130);
    expect(stdout).not.toMatch(/passed|== imports ==/);
  });

  test('names its stages when it is asked for an unknown one', async () => {
    const { code, stderr } = await finish(['scripts/test.mjs', 'unti']);
    expect(code).toBe(1);
    expect(stderr).toBe(
      'There is no stage "unti"; the stages are types, lint, format, imports, unit, browser.\n',
    );
  });
});
