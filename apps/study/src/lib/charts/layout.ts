import {
  legalMoves,
  type Machine,
  MACHINES,
  nextStatus,
  statusesOf,
  statusLabel,
  type Id,
} from '@aide-memoire/core';
import dagre, { type EdgeLabel, type GraphLabel, type NodeLabel } from '@dagrejs/dagre';
import type { Chart, ChartMove, Charts, ChartState, Point } from './chart.ts';
import { wrap } from './wrap.ts';

/*
 * Laying out takes a library as large as the page that shows the drawing, so it is done when the app is built, or by the
 * worker that opens a story. Nothing that a page loads may import this file.
 */

const LETTERS = 16;
const LETTER = 7.1;
const LINE = 17;
const PADDING = 10;
const MARGIN = 12;
/** Room on every way for the number of a step. */
const ROOM = 24;

/** The statecharts of the machines that a story's subjects have. */
export const chartsOf = (machines: Iterable<Id>): Charts =>
  Object.fromEntries(
    [...new Set(machines)]
      .flatMap((id) => MACHINES.get(id) ?? [])
      .map((machine) => [machine.id, chartOf(machine)]),
  );

/** Lays a machine out from the status it begins in downwards, the same way each time. */
export function chartOf(machine: Machine): Chart {
  const graph = new dagre.graphlib.Graph<GraphLabel, NodeLabel, EdgeLabel>();
  graph.setGraph({
    rankdir: 'TB',
    nodesep: 14,
    edgesep: 8,
    ranksep: 18,
    marginx: MARGIN,
    marginy: MARGIN,
  });
  graph.setDefaultEdgeLabel(() => ({}));
  const boxes = statusesOf(machine).map((status) => boxOf(machine, status));
  for (const { status, width, height } of boxes) graph.setNode(status, { width, height });
  for (const [from, to] of waysOf(machine)) {
    graph.setEdge(from, to, { width: ROOM, height: ROOM, labelpos: 'c' });
  }
  dagre.layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    machine: machine.id,
    width: Math.ceil(width),
    height: Math.ceil(height),
    states: boxes.map((box): ChartState => {
      const { x = 0, y = 0 } = graph.node(box.status);
      return { ...box, at: round({ x, y }) };
    }),
    moves: graph.edges().map(({ v, w }): ChartMove => {
      const { points = [], x = 0, y = 0 } = graph.edge(v, w);
      return {
        from: v,
        to: w,
        points: points.map(round),
        label: round({ x, y }),
      };
    }),
  };
}

const round = ({ x, y }: { readonly x: number; readonly y: number }): Point => [
  Math.round(x),
  Math.round(y),
];

function boxOf(machine: Machine, status: string): Omit<ChartState, 'at'> {
  const lines = wrap(statusLabel(machine, status), LETTERS);
  const longest = Math.max(...lines.map((line) => line.length));
  return {
    status,
    lines,
    width: Math.round(Math.max(56, longest * LETTER) + 2 * PADDING),
    height: lines.length * LINE + 2 * PADDING,
  };
}

/** From where to where moves lead, each pair once, in the order of the machine. */
function waysOf(machine: Machine): readonly (readonly [from: string, to: string])[] {
  return statusesOf(machine).flatMap((from) => {
    const targets = legalMoves(machine, from).map((move) => nextStatus(machine, from, move));
    return [...new Set(targets)]
      .filter((to) => to !== undefined && to !== from)
      .map((to) => [from, to ?? from] as const);
  });
}
