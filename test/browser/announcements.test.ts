/**
 * What a screen reader announces: each event exactly once, in a live region that was on the page
 * before its content.
 */

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { arrived, site, useBrowser } from '../support/browser.ts';
import { article } from '../support/guides.ts';

const open = useBrowser();
const guide = `${site}/en-us/${article}`;

declare global {
  interface Window {
    heard: string[];
  }
}

/** Records what live regions announce: their content after each change. */
function listen(): void {
  const live = '[role="status"], [role="alert"], [aria-live]';
  window.heard = [];
  const known = new WeakSet<Element>();
  const learn = (root: ParentNode) => {
    for (const region of root.querySelectorAll(live))
      if (region.checkVisibility()) known.add(region);
  };
  const look = (changes: readonly MutationRecord[]) => {
    const changed = new Set<Element>();
    for (const { target, addedNodes } of changes) {
      const around = (target instanceof Element ? target : target.parentElement)?.closest(live);
      if (around) changed.add(around);
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        for (const region of [node, ...node.querySelectorAll('*')])
          if (region.matches(live)) changed.add(region);
      }
    }
    for (const region of changed) {
      const text = region.textContent.trim().replace(/\s+/gu, ' ');
      if (!text || !region.checkVisibility()) continue;
      // An alert is announced when it appears; any other region has to exist before its content.
      const isHeard = known.has(region) || region.role === 'alert';
      window.heard.push(isHeard ? text : `not heard: ${text}`);
    }
    learn(document);
  };
  document.addEventListener('DOMContentLoaded', () => {
    learn(document);
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, characterData: true, subtree: true });
    document.addEventListener(
      'toggle',
      () => {
        learn(document);
      },
      true,
    );
  });
}

async function openHeard() {
  const opened = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
  await opened.page.addInitScript(listen);
  await opened.page.clock.install();
  return opened;
}

/** What was announced since the last call; waits for delayed announcements first. */
async function heard(page: Page): Promise<string[]> {
  await page.clock.runFor(2_000);
  return page.evaluate(() => window.heard.splice(0));
}

test('a page that was reached by a link announces nothing by itself', async () => {
  const { page, close } = await openHeard();
  await page.goto(`${guide}/licensed/#what=no-access&sign-in=works&block=yes`);
  await arrived(page, 'licensed');
  expect(await heard(page)).toEqual([]);
  await page.click('[data-answer="no"]');
  await arrived(page, 'seats');
  expect(await heard(page)).toEqual([]);
  await close();
});

test('answers that no longer apply are announced once', async () => {
  const { page, close } = await openHeard();
  await page.goto(`${guide}/block/#what=no-access&sign-in=works&block=yes&licensed=no&seats=free`);
  await arrived(page, 'block');
  await page.click('[data-answer="no"]');
  await arrived(page, 'outage');
  expect(await heard(page)).toEqual(['2 earlier answers no longer apply and were left out.']);
  await close();
});

test('each copy is announced once, the second time too', async () => {
  const { page, close } = await openHeard();
  await page.goto(
    `${guide}/assign/#what=missing&what-missing=tile&licensed=no&seats=free&location=yes`,
  );
  await arrived(page, 'assign');
  await page.click('pre + .copy button');
  await expect.poll(() => heard(page)).toEqual(['Copied']);
  await page.click('pre + .copy button');
  await expect.poll(() => heard(page)).toEqual(['Copied']);
  await close();
});

test('an impossible time is reported at its field, which gets the focus back', async () => {
  const { page, close } = await openHeard();
  await page.goto(`${guide}/since/#what=missing&what-missing=tile&licensed=yes`);
  await arrived(page, 'since');
  await page.click('form.time button');
  const snapshot = await page.locator('form.time').ariaSnapshot();
  expect(snapshot).toContain('Enter a date and a time, or choose one of the answers.');
  const field = page.locator('form.time input');
  expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
  const described = (await field.getAttribute('aria-describedby')) ?? '';
  const error = await page.locator('form.time .error').getAttribute('id');
  expect(described.split(' ')).toContain(error);
  // A live region would announce it a second time.
  expect(await heard(page)).toEqual([]);
  await close();
});

test('search announces the number of results once for each query', async () => {
  const { page, close } = await openHeard();
  await page.goto(`${site}/en-us/`);
  await page.fill('#search', 'YAM-LIC-04');
  await page.locator('.found a').first().waitFor();
  expect(await heard(page)).toEqual(['1 result']);
  await page.fill('#search', 'YAM-LIC-05');
  await page.getByText('YAM-LIC-05').first().waitFor();
  expect(await heard(page)).toEqual(['1 result']);
  await close();
});

test('what a directory says is announced once', async () => {
  const { page, close } = await openHeard();
  await page.goto(`${guide}/licensed/#what=no-access&sign-in=works&block=yes&licensed=no`);
  await arrived(page, 'licensed');
  await page.click('[data-sign-in] > summary');
  await page.locator('[data-sign-in][data-ready]').waitFor();
  expect(await heard(page)).toEqual([]);
  await page.click('[data-sample]');
  await page.getByText('Your directory says').waitFor();
  const said = await heard(page);
  expect(said).toEqual([expect.any(String)]);
  expect(said[0]).toMatch(/^Your directory says: /u);
  await close();
});

test('the number of people found is announced once', async () => {
  const { page, close } = await openHeard();
  await page.goto(`${guide}/block/#what=no-access&sign-in=works`);
  await arrived(page, 'block');
  await page.click('[data-sign-in] > summary');
  await page.locator('[data-sign-in][data-ready]').waitFor();
  await page.check('[name="whom"][value="other"]');
  await page.click('[data-sample]');
  await expect.poll(() => heard(page)).toEqual(['Choose who it is about.']);
  expect(await heard(page)).toEqual([]);
  await page.fill('#person', 'Imke');
  await page.locator('[role="option"]').first().waitFor();
  expect((await heard(page)).at(-1)).toBe('1 person found.');
  await close();
});
