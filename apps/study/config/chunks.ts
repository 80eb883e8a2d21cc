/*
 * Which modules travel together. One file compresses better than a dozen and is one request, so what always goes together
 * is one file. A group takes along what its modules need, unless a group of higher priority has it.
 */

interface Group {
  readonly name: string;
  readonly test: RegExp | ((id: string) => boolean);
  readonly priority?: number;
}

/** Those of the pages. */
export const ofPages: readonly Group[] = [
  {
    // Kit runs it before all else: it takes in the base path and the version that the page brings. In one file with what
    // reads them it would come too late, and every unknown address be taken for a newer release, and loaded forever.
    name: 'before-all-else',
    test: /@sveltejs[\\/]kit[\\/]src[\\/]runtime[\\/]client[\\/]payload|preload-helper/,
    priority: 3,
  },
  {
    name: 'every-page',
    test: (id) =>
      /[\\/]node_modules[\\/](svelte|devalue|clsx|esm-env)[\\/]/.test(id) ||
      // Kit looks for its own entry in a file of its own.
      /@sveltejs[\\/]kit[\\/]src[\\/](?!runtime[\\/]client[\\/](client-)?entry)/.test(id) ||
      /study[\\/]src[\\/]lib[\\/](offline|published|apart|focus|key-press|learner[\\/]notice|words|Head|Mark|SkipLink|story[\\/](address|studied)|preferences|opened[\\/](store|disk))/.test(
        id,
      ) ||
      /study[\\/]src[\\/]routes[\\/](\+layout|SiteHeader|StoryNav)/.test(id),
    priority: 2,
  },
  {
    name: 'dates',
    test: /core[\\/]src[\\/](date|errors|replay[\\/]happened)/,
    priority: 1,
  },
  {
    // The replayed story and how it is told: briefing, replay and accounts.
    name: 'timeline',
    test: (id) =>
      /core[\\/]src[\\/](evidence|machines|replay)/.test(id) ||
      /study[\\/]src[\\/]lib[\\/](DisputeCard|dispute|story[\\/]timeline)/.test(id) ||
      /replay[\\/](reported|verdict)/.test(id),
    priority: 0,
  },
];

/** Those of the workers: what makes and proves questions is nothing without the rest of it. */
export const ofWorkers: readonly Group[] = [
  {
    name: 'questions',
    test: (id) =>
      /[\\/]packages[\\/](core|quiz)[\\/]src[\\/]|[\\/]pure-rand[\\/]|questions[\\/](session|remade|posed|at-work|pool-seed)/.test(
        id,
      ) &&
      !/src[\\/](parse|walk|acts|explain|reasons-against|replay[\\/]walk|words[\\/]reasons)/.test(
        id,
      ),
  },
];
