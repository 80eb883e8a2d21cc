import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const stampOf = (root) => join(root, 'node_modules', '.aide-memoire-setup');

/** True when the last install ended well and nothing that decides an install has changed since. */
export function isSetUp(root) {
  const stamp = stampOf(root);
  return (
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === fingerprint(root) &&
    manifestFolders(root).every((folder) => existsSync(join(folder, 'node_modules')))
  );
}

export function markSetUp(root) {
  writeFileSync(stampOf(root), fingerprint(root));
}

/** Taken away before an install, so that one which is interrupted is done again. */
export function unmark(root) {
  rmSync(stampOf(root), { force: true });
}

function fingerprint(root) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  const manifests = manifestFolders(root).map((folder) => join(folder, 'package.json'));
  for (const file of [
    join(root, 'pnpm-lock.yaml'),
    join(root, 'pnpm-workspace.yaml'),
    ...manifests,
  ]) {
    hash.update('\0').update(readFileSync(file));
  }
  return hash.digest('hex');
}

function manifestFolders(root) {
  const nested = ['packages', 'apps'].flatMap((parent) =>
    existsSync(join(root, parent))
      ? readdirSync(join(root, parent)).map((name) => join(root, parent, name))
      : [],
  );
  return [root, join(root, 'tests'), ...nested].filter((folder) =>
    existsSync(join(folder, 'package.json')),
  );
}
