/** Old step ids are pages that redirect: with a script, without one, without a server. */

import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { arrived, useBrowser, type Visit } from '../support/browser.ts';
import { rewritten } from '../support/editions.ts';
import { must } from '../support/must.ts';
import { serveOwnSite, type OwnSite } from '../support/own-site.ts';
import { expectVisible, expectHidden } from '../support/visibility.ts';

const open = useBrowser();
let served: OwnSite | undefined;
const lamp = (locale = 'en-us') => `${must(served).url}/${locale}/lamp`;
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
