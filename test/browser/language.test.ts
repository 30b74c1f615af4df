import { describe, expect, test } from 'vitest';
import { arrived, site, useBrowser } from '../support/browser.ts';
import { article } from '../support/guides.ts';

const open = useBrowser();

describe('the start page', () => {
  test.each([
    ['nl-BE', 'nl-nl'],
    ['zh-Hant-HK', 'zh-tw'],
    ['pt', 'pt-br'],
  ])('takes a reader of %s to %s', async (locale, expected) => {
    const { page, close } = await open({ locale });
    await page.goto(`${site}/`);
    await page.waitForURL(`${site}/${expected}/`);
    await close();
  });

  test('remembers a language that was chosen over the browser’s', async () => {
    const { page, close } = await open({ locale: 'de-DE' });
    await page.goto(`${site}/en-us/${article}/block/`);
    await arrived(page, 'block');
    await page.click('.languages summary');
    await page.click('[data-locale="ja-jp"]');
    await arrived(page, 'block');
    await page.goto(`${site}/`);
    await page.waitForURL(`${site}/ja-jp/`);
    await close();
  });

  test('is a plain list without a script', async () => {
    const { page, close } = await open({ javaScriptEnabled: false });
    await page.goto(`${site}/`);
    expect(await page.locator('.language-list a').count()).toBe(37);
    await close();
  });
});

test('the language switch keeps the step, the answers and the place on the page', async () => {
  const { page, close } = await open({ viewport: { width: 360, height: 500 } });
  await page.goto(
    `${site}/en-us/${article}/assign/#what=missing&licensed=no&seats=free&location=yes`,
  );
  await arrived(page, 'assign');
  await page.evaluate(() => {
    scrollTo(0, document.documentElement.scrollHeight / 2);
  });
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('[data-locale="he-il"]')?.click();
  });
  await page.waitForURL('**/he-il/**');
  await arrived(page, 'assign');
  expect(page.url()).toContain('#what=missing&licensed=no&seats=free&location=yes');
  const part = () => scrollY / document.documentElement.scrollHeight;
  await page.waitForFunction(() => scrollY > 0);
  expect(await page.evaluate(part)).toBeCloseTo(0.5, 0);
  await close();
});

test('a page without a translation says whose text it shows, in the reader’s interface', async () => {
  const { page, close } = await open();
  await page.goto(`${site}/sv-se/${article}/block/#what=no-access`);
  await arrived(page, 'block');
  expect(await page.locator('html').getAttribute('lang')).toBe('sv-SE');
  expect(await page.locator('.step-text').getAttribute('lang')).toBe('en-US');
  expect(await page.locator('.translation').textContent()).toContain('engelska');
  await close();
});
