import { runMain } from './run-main.mjs';

await runMain('blind/main.ts');
