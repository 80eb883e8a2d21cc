import { runBuilt } from './run-built.mjs';

await runBuilt('weights/main.ts');
