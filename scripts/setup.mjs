import './node-version.mjs';
import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runQuietly } from './run.mjs';
import { isSetUp, markSetUp, unmark } from './stamp.mjs';
import { pinnedVersions, root as here, tool, toolEnvironment } from './workspace.mjs';

// What was fetched once is not asked for again; with npm's own pauses it takes minutes to hear of a dead network.
const npxOptions = [
  '--yes',
  '--prefer-offline',
  '--fetch-retry-mintimeout=1000',
  '--loglevel=error',
];

const say = (sentence) => console.error(`Setting up: ${sentence}`);

/** Makes sure the pinned Node, pnpm and all packages are there; says nothing when they are. */
export async function setUp(root = here) {
  if (isSetUp(root)) return;
  unmark(root);
  const pinned = pinnedVersions(root);
  const pnpm = await findPnpm(root, pinned.pnpm);

  say(`installing Node ${pinned.node} and the packages from the lockfile …`);
  await install(root, pnpm, pinned.node);
  if (!(await prints(tool('node', root), `v${pinned.node}`))) {
    // An install that was interrupted can leave half a Node that pnpm takes for a whole one.
    say('the last install was left unfinished, starting it afresh …');
    const fetched = await fetchPnpm(pinned.pnpm);
    rmSync(join(root, 'node_modules'), { recursive: true, force: true });
    await install(root, fetched, pinned.node);
  }
  markSetUp(root);
}

async function findPnpm(root, version) {
  const installed = { command: tool('pnpm', root), env: toolEnvironment(root) };
  return (await prints(installed.command, version)) ? installed : fetchPnpm(version);
}

/**
 * npx keeps the pnpm it fetches in npm's cache, apart from the user's own. Node is not fetched this way, because
 * newer npm no longer runs the script that puts its binary in place; pnpm does.
 */
async function fetchPnpm(version) {
  say(`fetching pnpm ${version} …`);
  const env = { ...process.env };
  // Left in, it would make npx look into this checkout first, where there may be half a pnpm.
  delete env.npm_config_local_prefix;
  const { code, stdout, output } = await runQuietly(
    'npx',
    [...npxOptions, `--package=pnpm@${version}`, '--call', 'node -p process.env.PATH'],
    { cwd: tmpdir(), env },
  );
  if (code !== 0) giveUp(`pnpm ${version} could not be fetched with npx`, output);
  return { command: 'pnpm', env: { ...process.env, PATH: stdout.trim().split('\n').at(-1) } };
}

async function install(root, pnpm, node) {
  const { code, output } = await runQuietly(
    pnpm.command,
    // Packages are chosen for the Node that will run them, not for the one that runs the install.
    ['install', '--frozen-lockfile', `--config.node-version=${node}`],
    { cwd: root, env: { ...pnpm.env, ...settings() } },
  );
  if (code !== 0) giveUp('the packages could not be installed from the lockfile', output);
}

/** What pnpm is told through its environment. */
function settings() {
  // pnpm reads .npmrc as npm does, but not npm's variable for the registry.
  const registry = process.env.npm_config_registry ?? process.env.NPM_CONFIG_REGISTRY;
  return {
    CI: 'true',
    // As for npx: a dead network is told of within a minute.
    pnpm_config_fetch_retry_mintimeout: '1000',
    pnpm_config_fetch_retry_maxtimeout: '5000',
    ...(registry ? { pnpm_config_registry: registry } : {}),
  };
}

async function prints(command, version) {
  if (!existsSync(command)) return false;
  const answer = await runQuietly(command, ['--version']).catch(() => ({ code: 1, stdout: '' }));
  return answer.code === 0 && answer.stdout.trim() === version;
}

function giveUp(whatHappened, output) {
  console.error(output.trimEnd().split('\n').slice(-20).join('\n'));
  say(`${whatHappened} (see above); check the network connection and run the same command again.`);
  process.exit(1);
}
