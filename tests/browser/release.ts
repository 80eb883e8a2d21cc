import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repository, start } from '../processes.ts';

const BUILD = join(repository, 'apps/study/build');
const HEADLINE = 'News you can step through, and remember';

/** A copy of the app on a server of its own, where another release can take its place. */
export class Released {
  readonly address: string;
  readonly #folder: string;
  readonly #stop: () => Promise<void>;

  private constructor(address: string, folder: string, stop: () => Promise<void>) {
    this.address = address;
    this.#folder = folder;
    this.#stop = stop;
  }

  static async start(): Promise<Released> {
    const folder = mkdtempSync(join(tmpdir(), 'aide-memoire-release-'));
    cpSync(BUILD, folder, { recursive: true });
    const { process, writes, ended } = start(['scripts/serve-study.mjs', folder], {
      env: { PORT: '0' },
    });
    const [, address = ''] = await writes(/(http:\S+)\//);
    return new Released(address, folder, async () => {
      process.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true });
    });
  }

  /**
   * Puts a release in its place that has another version and says something else on the shelf. Files with a hash in their
   * name stay: as in any release, another content would have another name.
   */
  release(headline: string): void {
    const path = join(this.#folder, '_app/version.json');
    const version = /"version":"([^"]+)"/.exec(readFileSync(path, 'utf8'))?.[1] ?? '';
    const next = version.replace(/.$/, (last) => (last === '1' ? '2' : '1'));
    const named = globSync(['**/*.html', '_app/version.json', 'service-worker.js'], {
      cwd: this.#folder,
    });
    for (const file of named) {
      const text = readFileSync(join(this.#folder, file), 'utf8');
      const changed = text.replaceAll(version, next).replaceAll(HEADLINE, headline);
      writeFileSync(join(this.#folder, file), hashedAnew(changed));
    }
  }

  stop(): Promise<void> {
    return this.#stop();
  }
}

/** Has the policy of a page name the hash of the script that is in it now. */
function hashedAnew(html: string): string {
  const [, script] = /<script>([\s\S]*?)<\/script>/.exec(html) ?? [];
  if (script === undefined) return html;
  const hash = createHash('sha256').update(script).digest('base64');
  return html.replace(/'sha256-[^']+'/, `'sha256-${hash}'`);
}
