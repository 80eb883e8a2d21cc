import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'vite';

/** A script as the build wrote it. Paths are those of the built folder. */
export interface Script {
  readonly path: string;
  readonly text: string;
  /** Bytes after gzip. */
  readonly bytes: number;
  /** What it cannot run without. */
  readonly imports: readonly string[];
  /** What it loads when it comes to it. */
  readonly dynamicImports: readonly string[];
}

/** The study app as it is served. What it weighs is read from the files themselves, since these are what travels. */
export class Built {
  readonly #folder: string;
  readonly #scripts = new Map<string, Script>();

  /** @throws Error where nothing has been built. */
  constructor(folder: string) {
    if (!existsSync(join(folder, 'index.html'))) throw new Error(`There is no app in ${folder}.`);
    this.#folder = folder;
  }

  files(pattern: string): readonly string[] {
    return globSync(pattern, { cwd: this.#folder }).sort();
  }

  text(path: string): string {
    return readFileSync(join(this.#folder, path), 'utf8');
  }

  script(path: string): Script {
    const script = this.#scripts.get(path) ?? this.#read(path);
    this.#scripts.set(path, script);
    return script;
  }

  /** These scripts and everything they load, by itself or later; `follow` says which dynamic imports count. */
  closure(entries: readonly string[], follow: (path: string) => boolean): readonly Script[] {
    const found = new Set<string>();
    const visit = (path: string): void => {
      if (found.has(path)) return;
      found.add(path);
      const { imports, dynamicImports } = this.script(path);
      [...imports, ...dynamicImports.filter(follow)].forEach(visit);
    };
    entries.forEach(visit);
    return [...found].sort().map((path) => this.script(path));
  }

  #read(path: string): Script {
    const text = this.text(path);
    const { module, errors } = parseSync(path, text);
    if (errors.length > 0) throw new Error(`${path} cannot be read as a module.`);
    const target = (specifier: string): string =>
      relative(this.#folder, join(this.#folder, dirname(path), specifier));
    const reexports = module.staticExports
      .flatMap(({ entries }) => entries)
      .flatMap(({ moduleRequest }) => moduleRequest?.value ?? []);
    const statics = [
      ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
      ...reexports,
    ];
    return {
      path,
      text,
      bytes: gzipSync(text).length,
      imports: [...new Set(statics)].map(target),
      dynamicImports: module.dynamicImports.map(({ moduleRequest: { start, end } }) =>
        target(written(text.slice(start, end), path)),
      ),
    };
  }
}

/** What stands between the quotes. An import of an address that is reckoned could load anything. */
function written(argument: string, path: string): string {
  const [, specifier] = /^["'`]([^$"'`]+)["'`]$/.exec(argument) ?? [];
  if (specifier === undefined) throw new Error(`${path} imports ${argument}, whatever that is.`);
  return specifier;
}

export const bytesOf = (scripts: readonly Script[]): number =>
  scripts.reduce((sum, { bytes }) => sum + bytes, 0);
