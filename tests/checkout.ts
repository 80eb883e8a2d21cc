import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { finish, repository } from './processes.ts';

/** A checkout with our scripts as they are now, and with nothing installed until a test says so. */
export class Checkout {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'aide-memoire-checkout-')));

  constructor() {
    for (const name of ['scripts', 'package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml']) {
      cpSync(join(repository, name), this.at(name), { recursive: true });
    }
  }

  at(...path: readonly string[]): string {
    return join(this.folder, ...path);
  }

  /** Puts Node and pnpm in place, as an install does. */
  installTools(): void {
    mkdirSync(this.at('node_modules', '.bin'), { recursive: true });
    for (const name of ['node', 'pnpm']) {
      symlinkSync(
        join(repository, 'node_modules', '.bin', name),
        this.at('node_modules', '.bin', name),
      );
    }
  }

  setUp(env?: Record<string, string>) {
    return this.evaluate(`import { setUp } from './scripts/setup.mjs'; await setUp();`, env);
  }

  mark() {
    return this.evaluate(
      `import { markSetUp } from './scripts/stamp.mjs'; markSetUp(process.cwd());`,
    );
  }

  async isSetUp(): Promise<boolean> {
    const { stdout } = await this.evaluate(
      `import { isSetUp } from './scripts/stamp.mjs'; console.log(isSetUp(process.cwd()));`,
    );
    return stdout.trim() === 'true';
  }

  private evaluate(code: string, env: Record<string, string> = {}) {
    return finish(['--input-type=module', '--eval', code], { cwd: this.folder, env });
  }
}

/** Gives each test of a file a checkout of its own. */
export function useCheckout(): () => Checkout {
  let checkout: Checkout;
  beforeEach(() => {
    checkout = new Checkout();
  });
  afterEach(() => {
    rmSync(checkout.folder, { recursive: true });
  });
  return () => checkout;
}
