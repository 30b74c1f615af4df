/** “Send this” opens on a question and on an outcome in every language of the site. */

import { expect, test } from 'vitest';
import { interfaceLocales } from '../../src/library/interface.ts';
import { arrived } from '../support/dom/arrived.ts';
import { origin as site } from '../support/dom/network.ts';
import { visit } from '../support/dom/visit.ts';
import { article } from '../support/guides.ts';

const pages = [
  'wait/#what=missing&what-missing=tile&licensed=yes&since=under&bulk=no',
  'block/#what=no-access&sign-in=works',
];

test.each(interfaceLocales())(
  'every panel of a step opens in %s, without errors',
  async (locale) => {
    const { page, complaints, close } = visit();
    for (const path of pages) {
      const step = path.split('/')[0] ?? '';
      await page.goto(`${site}/${locale}/${article}/${path}`);
      await arrived(page, step);
      const panels = page.locator('guide-walk > details > summary');
      for (let at = 0; at < (await panels.count()); at += 1) await panels.nth(at).click();
      await page.locator('[data-send][data-ready] [data-link]').waitFor();
      await page.locator('[data-sign-in][data-ready]').waitFor();
      const text = page.locator('[data-send] textarea');
      await expect.poll(() => text.inputValue()).toContain(`/${locale}/${article}/${path}`);
      expect(await page.locator('[data-failed]').count()).toBe(0);
    }
    expect(complaints()).toEqual([]);
    await close();
  },
);
