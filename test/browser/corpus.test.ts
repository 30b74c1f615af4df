import { expect, inject, test } from 'vitest';
import { hostile } from '../corpus/hostile.ts';
import { axe, axeContrast } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { harmless, hostileTitle } from '../support/hostile-corpus.ts';
import { smallTargets, unclearLinks } from '../support/targets.ts';

const origin = inject('signInSite');
const open = useBrowser();

test('a hostile article runs nothing, requests nothing, and violates no policy', async () => {
  const { page, complaints, close } = await open();
  const alarms: string[] = [];
  page.on('dialog', (dialog) => {
    alarms.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('response', (response) => {
    // The address that an article made up for an image does not exist, which does no harm.
    if (response.status() >= 400 && response.request().resourceType() !== 'image')
      alarms.push(`${response.status()} ${response.url()}`);
  });
  for (const path of [...hostile.map((_, n) => `p${n}`), 'title']) {
    await page.goto(`${origin}/en-us/kb/${path}/`);
    const found = await page.evaluate(() => {
      const count = (selector: string) => document.querySelectorAll(selector).length;
      const forbidden =
        'script:not([type=module][src]), iframe, object, embed, form, style, svg:not(.mark)';
      const counts = [count('main > .text'), count('.about'), count(forbidden)];
      // Click everything that can be clicked.
      for (const one of document.querySelectorAll<HTMLElement>('main a, main summary')) {
        one.addEventListener('click', (event) => {
          event.preventDefault();
        });
        one.click();
      }
      return counts;
    });
    expect(found, path).toEqual([1, 1, 0]);
  }
  expect(alarms).toEqual([]);
  const own = complaints.filter(
    (complaint) =>
      !complaint.startsWith(`request to ${origin}`) && !complaint.includes('status of 404'),
  );
  expect(own).toEqual([]);
  await close();
});

test('a title is text, wherever it appears', async () => {
  const { page, close } = await open();
  await page.goto(`${origin}/en-us/kb/title/`);
  expect(await page.title()).toContain('Title');
  expect(await page.locator('h1').innerText()).toContain('"onclick=alert(1)');
  expect(await page.locator('h1 *').count()).toBe(0);
  await page.goto(`${origin}/en-us/kb/`);
  expect(await page.locator('.titles a *').count(), hostileTitle).toBe(0);
  await close();
});

test('an article and the list of all are accessible in both themes, and fit a narrow screen', async () => {
  const { page, close } = await open({ viewport: { width: 320, height: 800 } });
  for (const path of [...harmless.map((name) => `${name}/`), '']) {
    await page.goto(`${origin}/en-us/kb/${path}`);
    const light = [await axe(page), await smallTargets(page), await unclearLinks(page)].flat();
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await axeContrast(page);
    await page.emulateMedia({ colorScheme: 'light' });
    const excess = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect({ path, light, dark, excess }).toEqual({ path, light: [], dark: [], excess: 0 });
  }
  await close();
});
