import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** The exact versions of Node and pnpm; package.json is the one place that names them. */
export function pinnedVersions(folder = root) {
  const { devDependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return { node: devDependencies.node, pnpm: devDependencies.pnpm };
}

/** The path of an installed command, such as `turbo` or the pinned `node`. */
export function tool(name, folder = root) {
  return join(folder, 'node_modules', '.bin', name);
}

/** The environment our tools run in: the pinned Node and pnpm come first, and nothing phones home. */
export function toolEnvironment(folder = root) {
  return {
    ...process.env,
    PATH: join(folder, 'node_modules', '.bin') + delimiter + process.env.PATH,
    TURBO_TELEMETRY_DISABLED: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
    DO_NOT_TRACK: '1',
  };
}
