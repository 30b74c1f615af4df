/** Browsers that block storage, and full storage: only conveniences are lost. */

import { describe, expect, test } from 'vitest';
import { site, useBrowser } from '../../support/browser.ts';

const open = useBrowser();

const refusals: Readonly<Record<string, () => void>> = {
  refused: () => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
    }
  },
  full: () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  },
};

describe.each(Object.entries(refusals))('storage %s', (_, refuse) => {
  async function openWithout() {
    const opened = await open({ locale: 'nl-BE' });
    await opened.page.addInitScript(refuse);
    return opened;
  }

  test('search finds', async () => {
    const { page, complaints, close } = await openWithout();
    await page.goto(`${site}/en-us/`);
    await page.fill('#search', 'YAM-LIC-04');
    await page.locator('.found a').first().waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});
