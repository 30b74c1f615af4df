/** Where a host has one page for all addresses that do not exist: GitHub, Azure, Netlify, the preview. */

import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, test } from 'vitest';
import { site, useBrowser } from '../support/browser.ts';

const open = useBrowser();
/** The answer is a 404, which the browser says in its console. */
const isExpected = (line: string) => line.includes('404');

describe('an address that does not exist', () => {
  test.each([
    ['/nl-nl/nergens/', 'de-DE', 'nl-NL', 'ltr', 'Deze pagina bestaat niet'],
    ['/ar-sa/nowhere/deep/', 'de-DE', 'ar-SA', 'rtl', ''],
    ['/nowhere/', 'nl-NL', 'nl-NL', 'ltr', 'Deze pagina bestaat niet'],
    ['/en-us/nowhere/', 'nl-NL', 'en-US', 'ltr', 'This page does not exist'],
    ['/nowhere/', 'is-IS', 'en-US', 'ltr', 'This page does not exist'],
  ])('%s speaks to a reader of %s in %s', async (path, locale, lang, dir, title) => {
    const { page, complaints, close } = await open({ locale });
    await page.goto(site + path);
    await page.waitForSelector(`html[lang="${lang}"][dir="${dir}"]`);
    await page.waitForLoadState('networkidle');
    expect(await page.title()).toContain(title);
    expect(await page.locator('h1').textContent()).toContain(title);
    expect(page.url()).toBe(site + path);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(complaints.filter((line) => !isExpected(line))).toEqual([]);
    await close();
  });

  test('speaks the language that was chosen before, also when it is chosen there', async () => {
    const { page, close } = await open({ locale: 'nl-NL' });
    await page.goto(`${site}/nowhere/`);
    await page.waitForSelector('html[lang="nl-NL"]');
    await page.click('.language-list a[hreflang="fr-FR"]');
    await page.waitForURL(`${site}/fr-fr/`);
    await page.goto(`${site}/nowhere/`);
    await page.waitForSelector('html[lang="fr-FR"]');
    await close();
  });

  test('leads to every language without a script', async () => {
    const { page, close } = await open({ javaScriptEnabled: false });
    await page.goto(`${site}/nl-nl/nergens/`);
    expect(await page.locator('.language-list a').count()).toBe(37);
    await close();
  });
});
