import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../processes.ts';
import { expect, open, story, test } from './journey.ts';

const BUILD = join(repository, 'apps/study/build');

test('every page says that nothing runs or loads but what is the app’s @desktop', () => {
  const pages = globSync('**/*.html', { cwd: BUILD });
  expect(pages.length).toBeGreaterThan(10);
  for (const page of pages) {
    const html = readFileSync(join(BUILD, page), 'utf8');
    const [, policy = ''] =
      /<meta http-equiv="content-security-policy" content="([^"]+)"/.exec(html) ?? [];
    const directives = new Map(
      policy.split('; ').map((each) => {
        const [name = '', ...sources] = each.split(' ');
        return [name, sources];
      }),
    );
    expect(directives.get('default-src'), page).toEqual(["'none'"]);
    const scripts = directives.get('script-src') ?? [];
    expect(scripts[0], page).toBe("'self'");
    expect(
      scripts.slice(1).every((source) => source.startsWith("'sha256-")),
      page,
    ).toBe(true);
    expect(directives.get('style-src'), page).toEqual(["'self'"]);
    expect(directives.get('style-src-attr'), page).toEqual(["'unsafe-inline'"]);
    for (const [name, sources] of directives) {
      if (['default-src', 'script-src', 'style-src-attr'].includes(name)) continue;
      expect(["'self'", "'none'"], `${name} of ${page}`).toContain(sources.join(' '));
    }
  }
});

test('a script that got into a page does not run @desktop', async ({ page, complaints }) => {
  await open(page, story);
  await page.evaluate(`{
    const script = document.createElement('script');
    script.textContent = 'window.hacked = true';
    document.body.append(script);
    const picture = document.createElement('img');
    picture.setAttribute('onerror', 'window.hacked = true');
    picture.src = 'nowhere.png';
    document.body.append(picture);
  }`);
  await page.waitForTimeout(300);
  expect(await page.evaluate('window.hacked')).toBeUndefined();
  expect(complaints.splice(0).some((text) => /Content Security Policy/.test(text))).toBe(true);
});
