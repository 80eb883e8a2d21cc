import { evidenceOf, type Attribution, type Id, type Timeline } from '@aide-memoire/core';

/** A way by which words came to a read source. */
export interface Chain {
  /** From the origin to the last that passed it on: `a US official, to WBUR`. Empty for what the source reports itself. */
  readonly words: string;
  /** How many passed it on before the source did. */
  readonly depth: number;
  /** How many events it tells of; none where it only passes on what others said. */
  readonly events: number;
}

interface Node {
  words: string;
  readonly events: Set<Id>;
  readonly links: Map<Id, Node>;
}

/** The chains behind each source that was read, as a tree from the source back to the origins, read line by line. */
export function chainsOf(timeline: Timeline): ReadonlyMap<Id, readonly Chain[]> {
  const trees = new Map<Id, Node>();
  for (const { id } of timeline.story.events) {
    for (const attribution of evidenceOf(timeline, id).attributions) {
      const { source, from } = attribution.report;
      let node = within(trees, source, '');
      for (const link of from) node = within(node.links, link, timeline.index.nameOf(link));
      node.events.add(id);
      node.words = withoutSource(attribution, timeline.index.nameOf(source));
    }
  }
  return new Map([...trees].map(([source, tree]) => [source, [...linesOf(tree)]]));
}

function within(nodes: Map<Id, Node>, id: Id, words: string): Node {
  const node = nodes.get(id) ?? { words, events: new Set(), links: new Map() };
  nodes.set(id, node);
  return node;
}

/** The end of a chain's words names the source, under which they stand here. */
function withoutSource({ report, words }: Attribution, source: string): string {
  return report.from.length === 0 ? '' : words.slice(0, -`, in ${source}`.length);
}

function* linesOf({ words, events, links }: Node, depth = 0): Generator<Chain> {
  if (depth > 0 || events.size > 0) yield { words, depth, events: events.size };
  const busiest = [...links.values()].sort((a, b) => b.events.size - a.events.size);
  for (const link of busiest) yield* linesOf(link, depth + 1);
}
