/**
 * Cloudflare and Netlify, as far as they can be emulated: the site with its `_headers`, served both
 * ways.
 */

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { arrived, useBrowser } from '../support/browser.ts';
import { article, secondStep } from '../support/guides.ts';
import { serveWithHeaders } from '../support/headers-host.ts';
import { Microsoft } from '../support/microsoft.ts';
import { openPanel } from '../support/sign-in.ts';

const open = useBrowser();

describe.each(['joins', 'overrides'] as const)(
  'a host that %s the values of two rules',
  (manner) => {
    let host = { url: '', stop: () => {} };
    beforeAll(async () => {
      host = await serveWithHeaders('.cache/test-signin', manner);
    });
    afterAll(() => {
      host.stop();
    });

    test('lets the search compile WebAssembly, but no page', async () => {
      const { page, complaints, close } = await open();
      await page.goto(`${host.url}/en-us/`);
      await page.fill('#search', 'YAM-LIC-04');
      await page.click('.found a');
      await arrived(page, 'switch-plan-on');
      expect(complaints.filter((line) => !line.startsWith(`request to ${host.url}/`))).toEqual([]);
      const compiled = await page.evaluate(() =>
        WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(String, String),
      );
      expect(compiled).toContain('CompileError');
      await close();
    });

    test('lets no text become elements or code', async () => {
      const { page, close } = await open();
      await page.goto(`${host.url}/en-us/${article}/what/`);
      const said = await page.evaluate(() => {
        try {
          document.createElement('p').innerHTML = '<b>bold</b>';
          return 'done';
        } catch (error) {
          return String(error);
        }
      });
      expect(said).toContain('TrustedHTML');
      await close();
    });

    test('keeps openers away from every page except the one that passes Microsoft’s answer on', async () => {
      const { page, close } = await open();
      expect(await openerPolicyOf(page, `${host.url}/en-us/`)).toBe('SameOrigin');
      expect(await openerPolicyOf(page, `${host.url}/auth/`)).toBe('UnsafeNone');
      await close();
    });

    test('has the page behind a link ready before the click', async () => {
      const { page, close } = await open();
      const devtools = await page.context().newCDPSession(page);
      await page.goto(`${host.url}/en-us/${article}/what/`);
      await devtools.send('Preload.enable');
      const ready = new Promise<void>((done) => {
        devtools.on('Preload.prefetchStatusUpdated', ({ status }) => {
          if (status === 'Ready') done();
        });
      });
      const { step, answer } = secondStep();
      const link = page.locator(`[data-answer="${answer.split('=')[1] ?? ''}"]`);
      await link.hover();
      await ready;
      await link.click();
      await arrived(page, step);
      const delivered = await page.evaluate(() =>
        performance
          .getEntriesByType('navigation')
          .map((entry) => String(Reflect.get(entry, 'deliveryType'))),
      );
      expect(delivered).toEqual(['navigational-prefetch']);
      await close();
    });

    test('lets no one frame a page', async () => {
      const { page, close } = await open();
      await page.route('https://other.example/', (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: `<!doctype html><iframe src="${host.url}/en-us/"></iframe>`,
        }),
      );
      await page.goto('https://other.example/');
      const frame = await (await page.waitForSelector('iframe')).contentFrame();
      expect(await frame?.locator('main').count()).toBe(0);
      await close();
    });

    test('leads a link that was damaged in transit to its step, with its answers', async () => {
      const { page, close } = await open();
      const { step, answer } = secondStep();
      await page.goto(`${host.url}/en-us/${article}/${step}/%23${answer}`);
      await arrived(page, step);
      expect(page.url()).toBe(`${host.url}/en-us/${article}/${step}/#${answer}`);
      await page.goto(`${host.url}/EN-US/${article}/LICENSED/#BLOCK=YES`);
      await arrived(page, 'licensed');
      expect(page.url()).toBe(`${host.url}/en-us/${article}/licensed/#block=yes`);
      await close();
    });

    test('lets a reader sign in', async () => {
      const { page, complaints, close } = await open();
      const microsoft = new Microsoft(host.url);
      await microsoft.attend(page.context());
      await page.goto(
        `${host.url}/en-us/${article}/licensed/#what=no-access&sign-in=works&block=yes`,
      );
      await openPanel(page);
      await page.click('[data-start]');
      await page.click('#accept');
      await arrived(page, 'bulk');
      await page.locator('[data-question="since"] .evidence').waitFor();
      expect(microsoft.offenses).toEqual([]);
      const expected = /^request to |^Failed to load resource: .* 400/u;
      expect(complaints.filter((line) => !expected.test(line))).toEqual([]);
      await close();
    });
  },
);

/** How the browser interpreted the header. */
async function openerPolicyOf(page: Page, url: string): Promise<string | undefined> {
  // Otherwise, the redirect page would redirect right away.
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(url);
  const devtools = await page.context().newCDPSession(page);
  const { frameTree } = await devtools.send('Page.getFrameTree');
  const frameId = frameTree.frame.id;
  const { status } = await devtools.send('Network.getSecurityIsolationStatus', { frameId });
  return status.coop?.value;
}
