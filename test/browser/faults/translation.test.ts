/**
 * A browser that translates the page: it wraps every text in elements of its own, changes the
 * words, keeps translating what is added later, and changes `lang`.
 */

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { arrived, site, useBrowser } from '../../support/browser.ts';
import { translate } from '../../support/translator.ts';
import { article } from '../../support/guides.ts';

const open = useBrowser();
const guide = `${site}/en-us/${article}`;

async function openTranslated() {
  const opened = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
  await opened.page.addInitScript(translate, 'DOMContentLoaded');
  return opened;
}

/** The words of an element, each with its translation mark. */
const wordsOf = (page: Page, selector: string) => page.locator(selector).first().textContent();

describe('on a page that the browser translated', () => {
  test('links still lead to the page’s own locale', async () => {
    const { page, complaints, close } = await openTranslated();
    const path =
      'support-case/#what=no-access&sign-in=works&block=yes&licensed=yes&since=over&outage-after=no';
    await page.goto(`${guide}/${path}`);
    await arrived(page, 'support-case');
    expect(await wordsOf(page, '[data-summary] pre')).toContain(`${guide}/${path}`);
    await page.click('[data-send] > summary');
    await page.waitForSelector('[data-send][data-ready] [data-link]');
    expect(await wordsOf(page, '[data-link]')).toBe(`${guide}/${path}`);
    expect(complaints).toEqual([]);
    await close();
  });

  test('commands stay as they are, on the page and in the clipboard', async () => {
    const { page, close } = await openTranslated();
    await page.goto(
      `${guide}/assign/#what=missing&what-missing=tile&licensed=no&seats=free&location=yes`,
    );
    await arrived(page, 'assign');
    await page.click('pre + .copy button');
    await page.locator('.copy [role="status"]').getByText('üCopied').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('Connect-MgGraph -Scopes User.Read.All, LicenseAssignment.Read.All, ');
    expect(copied).not.toContain('ü');
    await close();
  });

  test('a time and a directory answer as usual', async () => {
    const { page, complaints, close } = await openTranslated();
    await page.clock.setFixedTime(new Date('2026-11-22T09:00:00Z'));
    await page.goto(`${guide}/since/#what=missing&what-missing=tile&licensed=yes`);
    await arrived(page, 'since');
    await page.fill('input[type="datetime-local"]', '2026-11-22T08:30');
    await page.locator('form.time button').click();
    await arrived(page, 'bulk');
    await page.click('[data-answer="no"]');
    await arrived(page, 'wait');
    expect(await page.locator('[data-deadline] time').getAttribute('datetime')).toContain(
      '2026-11',
    );
    await page.click('[data-sign-in] > summary');
    await page.locator('[data-sign-in][data-ready]').waitFor();
    await page.click('[data-sample]');
    await page.getByText('üA üsample üorganization üanswers').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  test('language names stay readable for people looking for their own', async () => {
    const { page, close } = await openTranslated();
    await page.goto(`${guide}/block/`);
    await arrived(page, 'block');
    await page.click('.languages button');
    expect(await page.locator('[data-locale="nl-nl"]').textContent()).toBe('Nederlands');
    await close();
  });
});
