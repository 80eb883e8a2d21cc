import { chromium } from '@playwright/test';
const base = 'http://localhost:4831'; const out = '/tmp/w/quiz-tmp/';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-background-networking'] });
const p = await b.newPage({ viewport: { width: 1280, height: 800 } });
p.on('console', (m) => console.log(m.type(), m.text())); p.on('pageerror', (e) => console.log('ERR', e.message));
await p.goto(base + '/stories/new-start-2023/quiz?count=5'); await p.waitForTimeout(300);
await p.getByRole('button', { name: 'Start' }).click(); await p.getByRole('button', { name: 'Check' }).waitFor();
for (let i = 0; i < 12 && !(await p.getByRole('heading', { name: /right the first time/ }).isVisible()); i++) {
  await p.keyboard.press('2'); await p.keyboard.press('Enter'); await p.getByRole('button', { name: /Continue|See the/ }).click();
}
await p.waitForTimeout(1500); console.log(await p.locator('main').innerText());
await p.screenshot({ path: out + 'result2.png', fullPage: true });
await b.close();
