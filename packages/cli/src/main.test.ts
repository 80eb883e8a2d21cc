import { spawnSync, type SpawnSyncOptions } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readStory } from '@aide-memoire/stories';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aide-memoire-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the program in a shell', () => {
  const main = fileURLToPath(new URL('main.ts', import.meta.url));
  const inShell = (args: readonly string[], options: SpawnSyncOptions = {}) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], options);
    return { status, out: String(stdout), err: String(stderr) };
  };
  const text = readStory('new-start-2023');

  it('reads a story from standard input under the name -', () => {
    const right = inShell(['check', '-'], { input: text });
    expect(right).toMatchObject({ status: 0, err: '' });
    expect(right.out).toContain('standard input: nothing is wrong');
    const wrong = inShell(['check', '-'], { input: text.replace('act: sign\n', 'act: sing\n') });
    expect(wrong.status).toBe(1);
    expect(wrong.out).toMatch(/^standard input:\d+:\d+ There is no act "sing"/);
    expect(inShell(['quiz', '-', '--json'], { input: text }).status).toBe(0);
    expect(inShell(['check', '-'], { input: '' }).out).toContain('The file is empty');
  });

  it.skipIf(!existsSync('/dev/stdin'))('reads from what is no file, if it is no folder', () => {
    const file = join(folder, 'piped.yaml');
    writeFileSync(file, text);
    const command = `cat '${file}' | '${process.execPath}' '${main}' check /dev/stdin`;
    const { status, stdout } = spawnSync('sh', ['-c', command]);
    expect(String(stdout)).toContain('nothing is wrong');
    expect(status).toBe(0);
  });

  it.skipIf(!existsSync('/dev/zero'))('gives up on a file that never ends', () => {
    const { status, err } = inShell(['check', '/dev/zero']);
    expect({ status, err }).toEqual({
      status: 1,
      err: '"/dev/zero" is too large; a story file has at most 1000000 characters.\n',
    });
  });

  it.skipIf(!existsSync('/dev/full'))('says so when the result cannot be written', () => {
    const full = openSync('/dev/full', 'w');
    for (const args of [
      ['check', 'new-start-2023'],
      ['quiz', 'new-start-2023', '--json'],
    ]) {
      const { status, err } = inShell(args, { stdio: ['ignore', full, 'pipe'] });
      expect(err).toMatch(/^The result cannot be written: .*no space left.*\.\n$/i);
      expect(status).toBe(1);
    }
    expect(inShell(['check', 'none'], { stdio: ['ignore', 'pipe', full] }).status).toBe(1);
    closeSync(full);
  });

  it('is not troubled by a reader that has seen enough', () => {
    const command = `'${process.execPath}' '${main}' quiz new-start-2023 --json | head -c 1`;
    const { status, stdout, stderr } = spawnSync('sh', ['-c', command]);
    expect({ status, out: String(stdout), err: String(stderr) }).toEqual({
      status: 0,
      out: '[',
      err: '',
    });
  });
});
