import { Bench } from 'tinybench';

export interface Result {
  readonly name: string;
  readonly median: number;
  readonly unit: string;
  /** How many times as much as `versus`, in the same unit. */
  readonly ratio?: number;
  readonly versus?: string;
}

declare const gc: () => void;

/** Median milliseconds of a run, of at least five after one to warm up, garbage collected before each. */
export async function medianOf(run: () => unknown, iterations = 5): Promise<number> {
  const bench = new Bench({ iterations, time: 0, warmupIterations: 1, warmupTime: 0 });
  bench.add('run', run, { beforeEach: gc });
  await bench.run();
  return latencyOf(bench).p50;
}

/** Median and 99th percentile, in microseconds, of a call that takes little. */
export async function percentilesOf(
  call: () => unknown,
  iterations = 2_000,
): Promise<{ p50: number; p99: number }> {
  const bench = new Bench({ iterations, time: 0, warmupIterations: 200, warmupTime: 0 });
  // Once before, so that no collection of what came earlier is under way.
  bench.add('call', call, { beforeAll: gc });
  await bench.run();
  const { p50, p99 } = latencyOf(bench);
  return { p50: p50 * 1_000, p99: p99 * 1_000 };
}

function latencyOf(bench: Bench): { p50: number; p99: number } {
  const result = bench.tasks[0]?.result;
  if (!result || !('latency' in result)) throw new Error('The benchmark gave no result.');
  return result.latency;
}

/** Bytes on the heap that a value keeps, beyond what was there. */
export function bytesOf(make: () => unknown): number {
  gc();
  gc();
  const before = process.memoryUsage();
  const kept = make();
  gc();
  gc();
  const after = process.memoryUsage();
  if (kept === undefined) throw new Error('There is nothing to weigh.');
  return after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
}
