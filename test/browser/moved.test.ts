/** Old step ids are pages that redirect: with a script, without one, without a server. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { arrived, useBrowser, type Visit } from '../support/browser.ts';
import { rewritten } from '../support/editions.ts';
import { must } from '../support/must.ts';
import { publicUrl, serveOwnSite, type OwnSite } from '../support/own-site.ts';
import { expectVisible, expectHidden } from '../support/visibility.ts';

const open = useBrowser();
let served: OwnSite | undefined;
const lamp = (locale = 'en-us') => `${must(served).url}/${locale}/lamp`;
const html = (path: string) => readFileSync(join(must(served).dist, path, 'index.html'), 'utf8');
/** Everything but the requests to this test's own site. */
const complaintsOf = ({ complaints }: Visit) =>
  complaints.filter((line) => !line.startsWith(`request to ${must(served).url}`));

beforeAll(async () => {
  const articles = { lamp: { 'en-us': rewritten('en-us'), 'nl-nl': rewritten('nl-nl') } };
  served = await serveOwnSite('moved', {
    articles,
    // Published under two other ids, and along with an article that was not replaced.
    published: [
      'light',
      'light/plugged',
      'light/bulb',
      'torch',
      'torch/plugged',
      'candle',
      'candle/lit',
    ],
    settings: [
      ['articles: {}', 'articles: { renamed: { light: lamp }, retired: { torch: lamp, candle: } }'],
    ],
  });
}, 240_000);
afterAll(() => served?.stop());

describe('with a script', () => {
  test('a renamed step leads on with its answers, with current ids and without comment', async () => {
    const visit = await open();
    const { page, close } = visit;
    await page.goto('about:blank');
    await page.goto(`${lamp()}/plugged/#plugged=unsure`);
    await arrived(page, 'power');
    expect(page.url()).toBe(`${lamp()}/power/#power=dunno`);
    await expectHidden(page.locator('[data-notice]'));
    await page.goBack();
    expect(page.url()).toBe('about:blank');
    expect(complaintsOf(visit)).toEqual([]);
    await close();
  });

  test('the answers are kept even when the script is slow to load', async () => {
    const { page, close } = await open();
    const scripts = Promise.withResolvers<undefined>();
    await page.route('**/*.js', async (route) => {
      await scripts.promise;
      await route.continue();
    });
    await page.goto(`${lamp()}/plugged/#plugged=yes`, { waitUntil: 'commit' });
    await expectVisible(page.locator('[data-moved]'));
    scripts.resolve(undefined);
    await arrived(page, 'power');
    expect(page.url()).toBe(`${lamp()}/power/#power=yes`);
    await close();
  });

  test('a step that is gone leads on to the one in its place, which says so', async () => {
    const visit = await open();
    const { page, close } = visit;
    await page.goto(`${lamp()}/look/#plugged=unsure`);
    await arrived(page, 'bulb');
    expect(page.url()).toBe(`${lamp()}/bulb/#power=dunno`);
    expect(await page.locator('[data-notice]').textContent()).toBe(
      'This guide has changed since the link was made. Its answer still applies.',
    );
    expect(complaintsOf(visit)).toEqual([]);
    await close();
  });

  test('a link without answers gets the same notice, with nothing about answers', async () => {
    const { page, close } = await open();
    await page.goto(`${lamp('nl-nl')}/look/`);
    await arrived(page, 'bulb');
    expect(page.url()).toBe(`${lamp('nl-nl')}/bulb/`);
    expect((await page.locator('[data-notice]').textContent())?.trim()).toBe(
      'Deze gids is gewijzigd sinds de link is gemaakt.',
    );
    await close();
  });

  test('an old answer in the address of a current step is read as the new one', async () => {
    const { page, close } = await open();
    await page.goto(`${lamp()}/replace/#plugged=unsure&bulb=old`);
    await arrived(page, 'replace');
    expect(page.url()).toBe(`${lamp()}/replace/#power=dunno&bulb=old`);
    await close();
  });

  test('anything that is not an answer goes no further than the address of the page it arrived at', async () => {
    const visit = await open();
    const { page, close } = visit;
    await page.goto(`${lamp()}/plugged/#%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E&plugged=yes`);
    await arrived(page, 'power');
    expect(page.url()).toBe(`${lamp()}/power/#power=yes`);
    expect(complaintsOf(visit)).toEqual([]);
    await close();
  });
});

describe('an article that is gone', () => {
  test.each([
    ['light/', 'lamp/'],
    ['light/bulb/', 'lamp/bulb/'],
    ['light/diagram/', 'lamp/diagram/'],
  ])('leads from %s to %s under its new id, even without scripts', async (old, today) => {
    for (const javaScriptEnabled of [true, false]) {
      const visit = await open({ javaScriptEnabled });
      await visit.page.goto(`${must(served).url}/nl-nl/${old}`);
      await visit.page.waitForURL(`${must(served).url}/nl-nl/${today}`);
      expect(complaintsOf(visit)).toEqual([]);
      await visit.close();
    }
  });

  test('keeps the answers, by their old ids, and leads from an old step to its new one', async () => {
    const { page, close } = await open();
    await page.goto(`${must(served).url}/en-us/light/plugged/#plugged=unsure`);
    await arrived(page, 'power');
    expect(page.url()).toBe(`${lamp()}/power/#power=dunno`);
    await close();
  });

  test.each(['torch/', 'torch/plugged/'])(
    'says at %s that another replaces it, and leaves it to the reader to go there',
    async (path) => {
      const visit = await open();
      await visit.page.goto(`${must(served).url}/nl-nl/${path}#plugged=yes`);
      await visit.page.waitForLoadState('networkidle');
      expect(await visit.page.locator('main').textContent()).toContain('Een andere pagina');
      await visit.page.getByRole('link', { name: 'De lamp blijft donker' }).click();
      expect(visit.page.url()).toBe(`${must(served).url}/nl-nl/lamp/`);
      expect(complaintsOf(visit)).toEqual([]);
      await visit.close();
    },
  );

  test('leads to the start if nothing replaces it', async () => {
    const { page, close } = await open({ javaScriptEnabled: false });
    await page.goto(`${must(served).url}/nl-nl/candle/lit/`);
    expect(await page.locator('h1').textContent()).toBe('Deze pagina bestaat niet meer');
    expect(await page.locator('main a').getAttribute('href')).toBe('/nl-nl/');
    await close();
  });

  test('is not indexed, and names the page that is', () => {
    const page = html('en-us/light/bulb');
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).toContain(`<link rel="canonical" href="${publicUrl}/en-us/lamp/bulb/">`);
  });
});

describe('without scripts', () => {
  test('a renamed step leads on immediately', async () => {
    const visit = await open({ javaScriptEnabled: false });
    const { page, close } = visit;
    await page.goto(`${lamp()}/plugged/`);
    await page.waitForURL(`${lamp()}/power/`);
    expect(complaintsOf(visit)).toEqual([]);
    await close();
  });

  test('a step that is gone says so and waits for the reader, who follows its link', async () => {
    const visit = await open({ javaScriptEnabled: false });
    const { page, close } = visit;
    await page.goto(`${lamp('nl-nl')}/look/`);
    expect(await page.locator('main').textContent()).toContain('Een andere pagina');
    await page.getByRole('link', { name: 'Is het peertje nieuw?' }).click();
    expect(page.url()).toBe(`${lamp('nl-nl')}/bulb/`);
    expect(complaintsOf(visit)).toEqual([]);
    await close();
  });

  test('axe finds nothing, in light and in dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, close } = await open({ colorScheme });
      // A page that is left right away cannot be examined with its script.
      await page.route('**/*.js', (route) => route.abort());
      await page.goto(`${lamp()}/look/`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
      await close();
    }
  });
});

describe('the page of an old step', () => {
  test.each([
    ['en-us/lamp/plugged', 'power'],
    ['nl-nl/lamp/look', 'bulb'],
  ])('%s is not indexed, and names the page that is', (path, step) => {
    const page = html(path);
    const [locale = ''] = path.split('/');
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).toContain(`<link rel="canonical" href="${publicUrl}/${locale}/lamp/${step}/">`);
    expect(page).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(page).not.toMatch(/<script(?![^>]* src=)[^>]*>|<style|\sstyle=|\son\w+=/u);
  });

  test.each(['en-us/lamp/plugged', 'nl-nl/lamp/look'])('%s is valid HTML', async (path) => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { 'no-inline-style': 'error', 'long-title': 'off', 'no-trailing-whitespace': 'off' },
    });
    const { results } = await validator.validateString(html(path));
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
  });
});
