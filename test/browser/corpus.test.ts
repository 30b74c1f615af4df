import { expect, inject, test } from 'vitest';
import { hostile } from '../corpus/hostile.ts';
import { useBrowser } from '../support/browser.ts';
import { hostileTitle } from '../support/hostile-corpus.ts';

const origin = inject('signInSite');
const open = useBrowser();

test('a hostile article runs nothing, asks for nothing, and breaks no rule of the policy', async () => {
  const { page, complaints, close } = await open();
  const alarms: string[] = [];
  page.on('dialog', (dialog) => {
    alarms.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('response', (response) => {
    // An address that an article made up for an image leads nowhere, and does no harm there.
    if (response.status() >= 400 && response.request().resourceType() !== 'image')
      alarms.push(`${response.status()} ${response.url()}`);
  });
  for (const path of [...hostile.map((_, n) => `p${n}`), 'title']) {
    await page.goto(`${origin}/en-us/kb/${path}/`);
    expect(await page.locator('main > .text').count(), path).toBe(1);
    expect(await page.locator('.about').count(), path).toBe(1);
    expect(
      await page.locator('script, iframe, object, embed, form, style, svg:not(.mark)').count(),
      path,
    ).toBe(0);
    // Everything that could be pressed is pressed.
    await page.locator('main a, main summary').evaluateAll((all: HTMLElement[]) => {
      for (const one of all) {
        one.addEventListener('click', (event) => {
          event.preventDefault();
        });
        one.click();
      }
    });
  }
  expect(alarms).toEqual([]);
  const own = complaints.filter(
    (complaint) =>
      !complaint.startsWith(`request to ${origin}`) && !complaint.includes('status of 404'),
  );
  expect(own).toEqual([]);
  await close();
});

test('a title is text, wherever it stands', async () => {
  const { page, close } = await open();
  await page.goto(`${origin}/en-us/kb/title/`);
  expect(await page.title()).toContain('Title');
  expect(await page.locator('h1').innerText()).toContain('"onclick=alert(1)');
  expect(await page.locator('h1 *').count()).toBe(0);
  await page.goto(`${origin}/en-us/kb/`);
  expect(await page.locator('.titles a *').count(), hostileTitle).toBe(0);
  await close();
});
