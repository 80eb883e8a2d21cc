// Packs our packages and sets them up in a folder of their own, as somebody gets them who installs them elsewhere.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { finish, repository } from './processes.ts';

export interface Stranger {
  readonly folder: string;
  /** The files of a package, as it would be published. */
  readonly filesOf: (name: string) => readonly string[];
  /** Runs a module in the folder and gives what it printed, read as JSON. */
  readonly run: (code: string) => Promise<unknown>;
}

const inRepository = (name: string) => join(repository, 'packages', name);

/** Builds, packs and unpacks packages; what they depend on besides each other is linked, not fetched. */
export function becomeStranger(names: readonly string[]): Stranger {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'aide-memoire-stranger-')));
  const installed = (name: string) => join(folder, 'node_modules', name);
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  for (const name of names) {
    unpack(pack(name, folder), installed(`@aide-memoire/${name}`));
  }
  for (const name of names) {
    const manifest = readFileSync(join(installed(`@aide-memoire/${name}`), 'package.json'), 'utf8');
    for (const dependency of dependenciesIn(manifest)) {
      if (existsSync(installed(dependency))) continue;
      mkdirSync(dirname(installed(dependency)), { recursive: true });
      const linked = realpathSync(join(inRepository(name), 'node_modules', dependency));
      symlinkSync(linked, installed(dependency));
    }
  }

  return {
    folder,
    filesOf: (name) =>
      readdirSync(installed(`@aide-memoire/${name}`), { recursive: true, encoding: 'utf8' }),
    run: async (code) => {
      const file = join(folder, 'main.js');
      writeFileSync(file, code);
      const { stdout, stderr } = await finish([file], { cwd: folder });
      if (stderr !== '') throw new Error(stderr);
      const printed: unknown = JSON.parse(stdout);
      return printed;
    },
  };
}

function pack(name: string, destination: string): string {
  const cwd = inRepository(name);
  // A file that is no longer in the sources must not be in the package either.
  rmSync(join(cwd, 'dist'), { recursive: true, force: true });
  const pnpm = join(repository, 'node_modules', '.bin', 'pnpm');
  must(pnpm, ['run', 'build'], cwd);
  must(pnpm, ['pack', '--pack-destination', destination], cwd);
  const tarball = readdirSync(destination).find((file) => file.startsWith(`aide-memoire-${name}-`));
  if (tarball === undefined) throw new Error(`pnpm pack left no tarball of ${name}.`);
  return join(destination, tarball);
}

function unpack(tarball: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  must('tar', ['-xzf', tarball, '--strip-components=1'], folder);
}

function dependenciesIn(manifest: string): readonly string[] {
  const parsed: unknown = JSON.parse(manifest);
  const dependencies =
    typeof parsed === 'object' && parsed !== null && 'dependencies' in parsed
      ? parsed.dependencies
      : undefined;
  return Object.keys(dependencies ?? {});
}

/** Runs a command to its end. Throws all that it wrote when it fails. */
export function must(command: string, args: readonly string[], cwd: string): void {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) {
    throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`, { cause: error });
  }
}
