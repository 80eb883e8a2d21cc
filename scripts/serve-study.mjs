import { readBasePath } from '../apps/study/config/base-path.ts';
import { readPort, serve } from './serve.mjs';

// What `npm start` runs under the pinned Node: serves the folder it is given until a signal ends it.
try {
  const wanted = readPort(process.env.PORT || undefined);
  const server = await serve(process.argv[2], {
    port: wanted,
    host: process.env.HOST || undefined,
    base: readBasePath(process.env.BASE_PATH),
  });
  const end = () => void server.close().then(() => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);

  if (wanted !== 0 && server.port !== wanted) {
    console.log(`Port ${wanted} is taken, so this one is the next that was free.`);
  }
  console.log(`Aide-Mémoire is at ${server.address} (Ctrl-C ends it)`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
