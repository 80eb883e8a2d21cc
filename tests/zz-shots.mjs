import { chromium } from '@playwright/test';
const base = 'http://localhost:4831';
const out = '/tmp/w/quiz-tmp/';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-background-networking'] });
const log = (p, n) => { p.on('console', (m) => ['error','warning'].includes(m.type()) && console.log(n, m.text())); p.on('pageerror', (e) => console.log(n, 'ERR', e.message)); };
for (const [n, viewport, colorScheme] of [['desk', { width: 1280, height: 800 }, 'light'], ['phone', { width: 390, height: 844 }, 'dark']]) {
  const c = await b.newContext({ viewport, colorScheme, reducedMotion: 'reduce' });
  const p = await c.newPage(); log(p, n);
  const shot = (s) => p.screenshot({ path: `${out}${n}-${s}.png`, fullPage: true });
  await p.goto(base + '/session'); await p.waitForTimeout(500); await shot('none');
  await p.goto(base + '/stories/new-start-2023/quiz?seed=7&count=5&kinds=disagreement,when'); await p.waitForTimeout(500);
  await p.getByText('Ask me before each check').click();
  await shot('setup');
  const t = Date.now(); await p.getByRole('button', { name: 'Start' }).click(); await p.getByRole('button', { name: 'Check' }).waitFor(); console.log(n, 'made in', Date.now() - t, p.url());
  await shot('question');
  await p.keyboard.press('1'); await p.keyboard.press('Enter'); await p.getByText('How sure are you?').waitFor(); await shot('confidence');
  await p.keyboard.press('3'); await p.getByRole('button', { name: /Continue/ }).waitFor(); await p.getByText('Report this question').click(); await shot('feedback');
  await p.getByRole('button', { name: 'Report', exact: true }).click(); await shot('reported');
  await p.reload(); await p.getByRole('button', { name: 'Check' }).waitFor(); console.log(await p.locator('h1').innerText());
  await p.goto(base + '/stories/new-start-2023/quiz?count=5'); await p.getByText('You left a session').waitFor(); await shot('unfinished');
  await p.getByRole('link', { name: 'Go on' }).click(); await p.getByRole('button', { name: 'Check' }).waitFor();
  for (let i = 0; i < 12 && !(await p.getByRole('heading', { name: /right the first time/ }).isVisible()); i++) {
    await p.keyboard.press('2'); await p.keyboard.press('Enter'); await p.getByText('How sure are you?').waitFor(); await p.keyboard.press('2'); await p.getByRole('button', { name: /Continue|See the/ }).click();
  }
  await p.waitForTimeout(1500); await shot('result');
  await p.goto(base + '/stories/new-start-2023/quiz?count=5&seed=3'); await p.waitForTimeout(300); await p.getByRole('button', { name: 'Print these' }).click(); await p.getByRole('heading', { name: /Answers/ }).waitFor(); await shot('sheet'); console.log(p.url());
  if (n === 'desk') { await p.pdf({ path: out + 'sheet.pdf' }).catch((e) => console.log(e.message)); }
  await c.close();
}
await b.close();
