import { describe, expect, test } from 'vitest';
import { arrived } from '../support/dom/arrived.ts';
import { origin as site } from '../support/dom/network.ts';
import { visit } from '../support/dom/visit.ts';
import { article } from '../support/guides.ts';

describe('the start page', () => {
  test.each([
    ['nl-BE', 'nl-nl'],
    ['zh-Hant-HK', 'zh-tw'],
    ['pt', 'pt-br'],
    ['no', 'nb-no'],
  ])('takes a reader with %s to %s', async (locale, expected) => {
    const { page, close } = visit({ locale });
    await page.goto(`${site}/`);
    await page.waitForURL(`${site}/${expected}/`);
    await close();
  });

  test('prefers a language that was chosen to the browser’s', async () => {
    const { page, close } = visit({ locale: 'de-DE' });
    await page.goto(`${site}/en-us/${article}/block/`);
    await arrived(page, 'block');
    await page.click('.languages button');
    await page.click('[data-locale="ja-jp"]');
    await arrived(page, 'block');
    await page.goto(`${site}/`);
    await page.waitForURL(`${site}/ja-jp/`);
    await close();
  });

  test('is a plain list without scripts', async () => {
    const { page, close } = visit({ isScripted: false });
    await page.goto(`${site}/`);
    expect(await page.locator('.language-list a').count()).toBe(37);
    await close();
  });
});

test('a page without a translation says which language its text is in, in the reader’s interface', async () => {
  const { page, close } = visit();
  await page.goto(`${site}/sv-se/${article}/block/#what=no-access&sign-in=works`);
  await arrived(page, 'block');
  expect(await page.locator('html').getAttribute('lang')).toBe('sv-SE');
  expect(await page.locator('.step-text').getAttribute('lang')).toBe('en-US');
  expect(await page.locator('.translation').textContent()).toContain('engelska');
  await close();
});

test('in a borrowed text the end of a wait is in the text’s language, a button in the reader’s', async () => {
  const { page, close } = visit();
  const since = new Date(Date.now() - 3_600_000).toISOString().replace(/:\d\d\..*/u, 'Z');
  await page.goto(
    `${site}/sv-se/${article}/wait/#what=missing&what-missing=tile&licensed=yes&since=${since}&bulk=no`,
  );
  await arrived(page, 'wait');
  const end = page.locator('[data-deadline] time');
  expect(await end.textContent()).toMatch(/^until [A-Z][a-z]+day, .* to go\)$/u);
  const languageOf = (selector: string) => page.locator(selector).first().language();
  expect(await languageOf('[data-deadline] time')).toBe('en-US');
  expect(await languageOf('[data-reminder]')).toBe('sv-SE');
  expect(await languageOf('[data-summary] + *, .further strong')).toBe('sv-SE');
  expect(await languageOf('[data-answers] .given')).toBe('en-US');
  expect(await languageOf('[data-answers] a')).toBe('sv-SE');
  await page.goto(`${site}/sv-se/${article}/find-licence/`);
  await arrived(page, 'find-licence');
  expect(await languageOf('.copy button')).toBe('sv-SE');
  await close();
});
