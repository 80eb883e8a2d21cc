import { runMain } from './run-main.mjs';

await runMain('docs/main.ts');
