import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Bundles page.ts into one script, as it stands inside of a page. */
export async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('page.ts', import.meta.url)),
        formats: ['iife'],
        name: 'page',
      },
    },
  });
  const output = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const chunk = output.find((one) => one.type === 'chunk');
  if (chunk === undefined) throw new Error('Vite built nothing.');
  return chunk.code.replaceAll('</script', '<\\/script');
}
