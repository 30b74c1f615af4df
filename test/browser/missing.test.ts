/** Hosts with a single 404 page: GitHub, Azure, Netlify, the preview. */

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { arrived, site, useBrowser } from '../support/browser.ts';
import { article, secondStep } from '../support/guides.ts';

const open = useBrowser();
/** The response is a 404, which the browser logs to its console. */
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

  test('uses the language that was chosen before, also when it is chosen there', async () => {
    const { page, close } = await open({ locale: 'nl-NL' });
    await page.goto(`${site}/nowhere/`);
    await page.waitForSelector('html[lang="nl-NL"]');
    await chooseLanguage(page, 'fr-FR');
    await page.waitForURL(`${site}/fr-fr/`);
    await page.goto(`${site}/nowhere/`);
    await page.waitForSelector('html[lang="fr-FR"]');
    await close();
  });

  test('has the site’s header, its search and its languages', async () => {
    const { page, complaints, close } = await open({ locale: 'nl-NL' });
    await page.goto(`${site}/nl-nl/nergens/`);
    await page.waitForSelector('html[lang="nl-NL"] site-search:not([hidden])');
    expect(await page.locator('.masthead .to-search').getAttribute('href')).toBe('/nl-nl/#search');
    expect(await page.locator('.masthead .languages a').count()).toBe(37);
    await page.keyboard.press('/');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('search');
    await page.keyboard.type('YAM-LIC-04');
    await page.locator('.found a').first().waitFor();
    expect(await page.locator('.found a').first().getAttribute('href')).toBe(
      `/nl-nl/${article}/switch-plan-on/`,
    );
    expect(complaints.filter((line) => !isExpected(line))).toEqual([]);
    await close();
  });
});

describe('an address that was damaged in transit', () => {
  const { step, answer } = secondStep();
  const path = `/en-us/${article}/${step}/`;

  test('Back does not return to it', async () => {
    const { page, close } = await open();
    await page.goto(`${site}/en-us/`);
    await page.goto(`${site}${path.toUpperCase()}`);
    await arrived(page, step);
    await page.goBack();
    expect(page.url()).toBe(`${site}/en-us/`);
    await close();
  });

  test('leads on without scripts where only the # was encoded', async () => {
    const { page, close } = await open({ javaScriptEnabled: false });
    await page.goto(`${site}${path}%23${answer}`);
    expect(page.url()).toBe(`${site}${path}#${answer}`);
    expect(await page.locator('main').getAttribute('data-step')).toBe(step);
    await close();
  });
});

function chooseLanguage(page: Page, tag: string): Promise<void> {
  return page.locator(`.masthead .languages a[hreflang="${tag}"]`).evaluate((link: HTMLElement) => {
    link.click();
  });
}
