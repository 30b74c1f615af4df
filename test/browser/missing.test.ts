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

  test.each([
    ['/en-us/', 'de-DE'],
    ['/he-il/', 'en-US'],
    // Its text is the source's, its interface the reader's own.
    ['/sv-se/', 'en-US'],
  ])('of a step of a guide under %s offers that guide', async (start, locale) => {
    const { page, complaints, close } = await open({ locale });
    await page.goto(`${site}${start}${article}/old-step/`);
    const offer = page.locator('[data-guide-of-step] a');
    await expect.poll(() => offer.getAttribute('href')).toBe(`${site}${start}${article}/`);
    expect(await page.locator('[data-guide-of-step]').isVisible()).toBe(true);
    const title = await offer.textContent();
    await offer.click();
    await page.waitForURL(`${site}${start}${article}/`);
    expect(await page.textContent('h1')).toContain(title?.trim());
    expect(complaints.filter((line) => !isExpected(line))).toEqual([]);
    await close();
  });

  test.each([`/en-us/${article}`, '/en-us/nowhere/old-step/'])(
    'offers no guide that the address does not name: %s',
    async (path) => {
      const { page, close } = await open();
      await page.goto(`${site}/404.html`);
      await page.evaluate(
        (to) => {
          history.replaceState(undefined, '', to);
        },
        path.replace(article, `${article}-2`),
      );
      await page.reload();
      await page.waitForSelector('site-search:not([hidden])');
      expect(await page.locator('[data-guide-of-step]').isVisible()).toBe(false);
      await close();
    },
  );

  test('links to every language without scripts', async () => {
    const { page, close } = await open({ javaScriptEnabled: false });
    await page.goto(`${site}/nergens/`);
    expect(await page.locator('.language-list a').count()).toBe(37);
    expect(await page.locator(`main a[href="/en-us/${article}/"]`).isVisible()).toBe(true);
    await page.goto(`${site}/nl-nl/nergens/`);
    expect(await page.locator('.masthead .languages a').count()).toBe(37);
    expect(await page.locator(`main a[href="/nl-nl/${article}/"]`).isVisible()).toBe(true);
    expect(await page.locator('site-search').isVisible()).toBe(false);
    await close();
  });
});

describe('an address that was damaged in transit', () => {
  const { step, answer } = secondStep();
  const path = `/en-us/${article}/${step}/`;

  test.each([
    ['the # encoded', `${path}%23${answer}`],
    ['the same, twice', `${path}%2523${encodeURIComponent(encodeURIComponent(answer))}`],
    ['another character in its place', `${path}*${answer}`],
    ['the sign as an entity', `${path}&#35;${answer}`],
    ['capitals', `${path.toUpperCase()}#${answer.toUpperCase()}`],
    ['a period after its step', `${path.slice(0, -1)}.#${answer}`],
    [
      'a soft line break from email',
      `${path.replace('licensing', 'licen=\r\nsing')}#${answer.replace('=', '=3D')}`,
    ],
    ['full-width letters', `/en-us/${article}/${widen(`${step}/#${answer}`)}`],
  ])('with %s leads to its step, with its answers and without comment', async (_what, damaged) => {
    const { page, complaints, close } = await open();
    await page.goto(site + damaged);
    await arrived(page, step);
    expect(page.url()).toBe(`${site}${path}#${answer}`);
    expect(await page.locator('[data-notice]').isHidden()).toBe(true);
    expect(complaints.filter((line) => !isExpected(line))).toEqual([]);
    await close();
  });

  test('Back does not return to it', async () => {
    const { page, close } = await open();
    await page.goto(`${site}/en-us/`);
    await page.goto(`${site}${path.toUpperCase()}`);
    await arrived(page, step);
    await page.goBack();
    expect(page.url()).toBe(`${site}/en-us/`);
    await close();
  });

  test('with a page that never existed stays as it is, after a few requests to the host', async () => {
    const { page, close } = await open();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'HEAD') asked.push(new URL(request.url()).pathname);
    });
    await page.goto(`${site}/en-us/none/No=where/`);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('h1').textContent()).toContain('This page does not exist');
    expect(asked).toEqual(['/en-us/none/nowhere/', '/en-us/none/']);
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

describe('a fragment', () => {
  test.each([
    '~=x&what=no-access&q=/../../../../../nl-nl/?x=1',
    'what=no-access&block=yes&licensed=yes&gone=1&~=elsewhere',
    '/../../../../nl-nl/?x=1&~=changed',
    '~=changed&//evil.example/',
  ])('such as #%s does not become a path, and reaches no server', async (fragment) => {
    const { page, close } = await open();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.isNavigationRequest()) asked.push(request.url().slice(site.length));
    });
    await page.goto(`${site}/en-us/${article}/wait/#${fragment}`);
    await page.waitForFunction(() => document.querySelector('guide-walk[data-ready]'));
    const guide = new RegExp(`^/en-us/${article}/[a-z-]+/(?:#|$)`, 'u');
    expect(asked.filter((path) => !guide.test(path))).toEqual([]);
    expect(page.url()).not.toMatch(/nl-nl|evil/u);
    await close();
  });
});

/** Letters and symbols as typed with Japanese input methods. */
function widen(text: string): string {
  return text.replace(/[!-~]/gu, (sign) => String.fromCodePoint(sign.charCodeAt(0) + 0xfe_e0));
}

function chooseLanguage(page: Page, tag: string): Promise<void> {
  return page.locator(`.masthead .languages a[hreflang="${tag}"]`).evaluate((link: HTMLElement) => {
    link.click();
  });
}
