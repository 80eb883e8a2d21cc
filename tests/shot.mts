import { chromium } from '@playwright/test';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-background-networking'] });
const [, , path = '/stories/new-start-2023', tag = 's'] = process.argv;
for (const [name, width, height, colorScheme] of [['desk',1280,800,'light'],['phone',390,844,'dark']] as const) {
  const p = await b.newPage({ viewport: { width, height }, colorScheme });
  p.on('console', m => console.log(name, m.type(), m.text()));
  await p.goto('http://localhost:4811' + path); await p.waitForTimeout(800);
  await p.screenshot({ path: `/tmp/w/br-${tag}-${name}.png`, fullPage: true });
  await p.close();
}
await b.close();
