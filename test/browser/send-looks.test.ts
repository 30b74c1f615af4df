import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { interfaceLocales } from '../../src/library/interface.ts';
import { arrived, site, useBrowser } from '../support/browser.ts';
import { article } from '../support/guides.ts';

/** One of each kind: long words, right to left, no spaces. */
const kinds = ['en-us', 'nl-nl', 'ar-sa', 'ja-jp'];
const locales = interfaceLocales().filter((locale) => kinds.includes(locale));
const open = useBrowser();
const steps = [
  'licensed/#what=no-access&block=yes',
  'incident/#what=no-access&block=no&sign-in=works&outage=yes',
];

/** Opens everything that can be opened. */
async function openAll(page: Page, url: string, step: string): Promise<void> {
  await page.goto(url);
  await arrived(page, step);
  await page.locator('[data-send] > summary').click();
  await page.waitForSelector('[data-link]');
  if ((await page.locator('.ahead').count()) > 0) await page.locator('.ahead > summary').click();
  await page.locator('[aria-controls="send-qr"]').click();
  await page.waitForSelector('.qr');
}

describe.each(locales)('in %s', (locale) => {
  test.each(['light', 'dark'] as const)(
    'axe finds nothing in the open panel, %s',
    async (colorScheme) => {
      const { page, complaints, close } = await open({ colorScheme, reducedMotion: 'reduce' });
      for (const path of steps) {
        await openAll(page, `${site}/${locale}/${article}/${path}`, path.split('/')[0] ?? '');
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
      }
      expect(complaints).toEqual([]);
      await close();
    },
  );

  test.each([320, 768])(
    'at %i pixels the open panel needs no sideways scrolling',
    async (width) => {
      const { page, close } = await open({ viewport: { width, height: 800 } });
      for (const path of steps) {
        await openAll(page, `${site}/${locale}/${article}/${path}`, path.split('/')[0] ?? '');
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(`${path} ${overflow}`).toBe(`${path} 0`);
      }
      await close();
    },
  );
});
