import { runBuilt } from './run-built.mjs';

await runBuilt('screenshots/main.ts');
