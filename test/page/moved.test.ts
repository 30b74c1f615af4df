/** Old step ids are pages that redirect: with a script, without one, without a server. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, test } from 'vitest';
import { arrived } from '../support/dom/arrived.ts';
import { origin } from '../support/dom/network.ts';
import { visit, type VisitOptions } from '../support/dom/visit.ts';
import { rewritten } from '../support/editions.ts';
import { must } from '../support/must.ts';
import { buildOwnSite, publicUrl, twoLocales, type BuiltSite } from '../support/own-site.ts';

let served: BuiltSite | undefined;
const visitSite = (options: VisitOptions = {}) => visit({ folder: must(served).dist, ...options });
const lamp = (locale = 'en-us') => `${origin}/${locale}/lamp`;
const html = (path: string) => readFileSync(join(must(served).dist, path, 'index.html'), 'utf8');
beforeAll(async () => {
  const articles = { lamp: { 'en-us': rewritten('en-us'), 'nl-nl': rewritten('nl-nl') } };
  served = await buildOwnSite('moved-page', {
    environment: twoLocales,
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

describe('with a script', () => {
  test('a step that is gone leads on to the one in its place, which says so', async () => {
    const visited = visitSite();
    const { page, close } = visited;
    await page.goto(`${lamp()}/look/#plugged=unsure`);
    await arrived(page, 'bulb');
    expect(page.url()).toBe(`${lamp()}/bulb/#power=dunno`);
    expect(await page.locator('[data-notice]').textContent()).toBe(
      'This guide has changed since the link was made. Its answer still applies.',
    );
    expect(visited.complaints()).toEqual([]);
    await close();
  });

  test('a link without answers gets the same notice, with nothing about answers', async () => {
    const { page, close } = visitSite();
    await page.goto(`${lamp('nl-nl')}/look/`);
    await arrived(page, 'bulb');
    expect(page.url()).toBe(`${lamp('nl-nl')}/bulb/`);
    expect((await page.locator('[data-notice]').textContent()).trim()).toBe(
      'Deze gids is gewijzigd sinds de link is gemaakt.',
    );
    await close();
  });

  test('an old answer in the address of a current step is read as the new one', async () => {
    const { page, close } = visitSite();
    await page.goto(`${lamp()}/replace/#plugged=unsure&bulb=old`);
    await arrived(page, 'replace');
    expect(page.url()).toBe(`${lamp()}/replace/#power=dunno&bulb=old`);
    await close();
  });

  test('anything that is not an answer goes no further than the address of the page it arrived at', async () => {
    const visited = visitSite();
    const { page, close } = visited;
    await page.goto(`${lamp()}/plugged/#%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E&plugged=yes`);
    await arrived(page, 'power');
    expect(page.url()).toBe(`${lamp()}/power/#power=yes`);
    expect(visited.complaints()).toEqual([]);
    await close();
  });
});

describe('an article that is gone', () => {
  test('keeps the answers, by their old ids, and leads from an old step to its new one', async () => {
    const { page, close } = visitSite();
    await page.goto(`${origin}/en-us/light/plugged/#plugged=unsure`);
    await arrived(page, 'power');
    expect(page.url()).toBe(`${lamp()}/power/#power=dunno`);
    await close();
  });

  test.each(['torch/', 'torch/plugged/'])(
    'says at %s that another replaces it, and leaves it to the reader to go there',
    async (path) => {
      const visited = visitSite();
      await visited.page.goto(`${origin}/nl-nl/${path}#plugged=yes`);
      expect(await visited.page.locator('main').textContent()).toContain('Een andere pagina');
      await visited.page.getByRole('link', { name: 'De lamp blijft donker' }).click();
      expect(visited.page.url()).toBe(`${origin}/nl-nl/lamp/`);
      expect(visited.complaints()).toEqual([]);
      await visited.close();
    },
  );

  test('leads to the start if nothing replaces it', async () => {
    const { page, close } = visitSite({ isScripted: false });
    await page.goto(`${origin}/nl-nl/candle/lit/`);
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
