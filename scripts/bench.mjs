import { runMain } from './run-main.mjs';

// Weighing needs the garbage collector at hand; the largest logs need room.
await runMain('bench/main.ts', ['--expose-gc', '--max-old-space-size=8192']);
