/** Browsers without support for modules: the plain pages work, with their styles. */

import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { site, useBrowser } from '../../support/browser.ts';
import { article, guideUnderTest, pathToEach } from '../../support/guides.ts';

const { config, paths } = guideUnderTest();
const open = useBrowser();

test('scripts are only modules, so a guide works through its links and nothing is broken', async () => {
  const { page, complaints, close } = await open();
  await page.route('**/*/', async (route) => {
    const response = await route.fetch();
    // Browsers treat scripts of an unknown type as data.
    const body = (await response.text()).replaceAll('type="module"', 'type="unknown"');
    // They do not know about prefetching either, which would bypass this handler.
    const headers = { ...response.headers() };
    delete headers['speculation-rules'];
    await route.fulfill({ response, headers, body });
  });
  const [path] = pathToEach(paths).sort((a, b) => b.trail.length - a.trail.length);
  await page.goto(`${site}/en-us/${article}/${config.initial}/`);
  for (const { question, given } of path?.trail ?? []) {
    await page.waitForSelector(`main[data-step="${question}"]`);
    await page.click(`[data-answer="${given}"]`);
  }
  await page.waitForSelector(`main[data-outcome-code="${path?.code ?? ''}"]`);
  expect(await page.locator('guide-walk[data-ready]').count()).toBe(0);
  expect(
    await page.locator('main :is(button, input, :not([data-your-way]) > summary):visible').count(),
  ).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});

test('colors are written the way every browser with custom properties understands', () => {
  const styles = globSync('dist/_assets/*.css').map((file) => readFileSync(file, 'utf8'));
  expect(styles.length).toBeGreaterThan(0);
  for (const style of styles) {
    expect(style).not.toMatch(/light-dark\(|color-mix\(|ok(?:lch|lab)\(|color\(/u);
  }
});
