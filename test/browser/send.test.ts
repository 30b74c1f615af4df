import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { arrived, site, useBrowser } from '../support/browser.ts';
import { article } from '../support/guides.ts';
import { expectVisible, expectHidden } from '../support/visibility.ts';

const open = useBrowser();
const guide = (locale = 'en-us') => `${site}/${locale}/${article}`;
const outcome =
  'set-location/#what=no-access&sign-in=works&block=yes&licensed=no&seats=free&location=no';

async function openPanel(page: Page, path: string, locale = 'en-us'): Promise<void> {
  await page.goto(`${guide(locale)}/${path}`);
  await arrived(page, path.split('/')[0] ?? '');
  await page.locator('[data-send] > summary').click();
  await page.waitForSelector('[data-send][data-ready] [data-link]');
}

const link = (page: Page) => page.locator('[data-link]').textContent();
const text = (page: Page) => page.locator('[data-send] textarea').inputValue();
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.textContent);
    if (focused === name) return;
  }
  throw new Error(`Tab never came to “${name}”`);
}

test('a page loads nothing for the panel before someone opens it', async () => {
  const { page, complaints, close } = await open();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto(`${guide()}/licensed/#what=no-access&sign-in=works&block=yes`);
  await arrived(page, 'licensed');
  expect(requests.filter((path) => /panel|send|qr|pictures/u.test(path))).toEqual([]);
  await page.locator('[data-send] > summary').click();
  await page.waitForSelector('[data-link]');
  expect(requests.filter((path) => path.includes('send')).length).toBeGreaterThan(0);
  expect(requests.filter((path) => path.includes('qr.'))).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

describe('copying', () => {
  test('works with the keyboard alone, and is announced each time', async () => {
    const { page, complaints, close } = await open({
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.goto(`${guide()}/licensed/#what=no-access&sign-in=works&block=yes`);
    await arrived(page, 'licensed');
    await tabTo(page, 'Send this');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-link]');
    await tabTo(page, 'Copy the link');
    await page.keyboard.press('Enter');
    const status = page.locator('.link-row [role="status"]');
    await expect.poll(() => status.textContent()).toBe('Copied');
    expect(await copied(page)).toBe(await link(page));
    await tabTo(page, 'Copy the text');
    await page.keyboard.press('Space');
    await expect.poll(() => page.locator('.text [role="status"]').textContent()).toBe('Copied');
    expect(await copied(page)).toBe(await text(page));
    expect(complaints).toEqual([]);
    await close();
  });

  test('says nothing about an earlier copy once the text has changed', async () => {
    const { page, close } = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await openPanel(page, outcome);
    await page.getByRole('button', { name: 'Copy the text' }).click();
    const status = page.locator('.text [role="status"]');
    await expect.poll(() => status.textContent()).toBe('Copied');
    await page.getByLabel('Text to send').selectOption('case');
    await expect.poll(() => status.textContent()).toBe('');
    await close();
  });

  test('selects the text if the clipboard is blocked, and says so', async () => {
    const { page, close } = await open();
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await openPanel(page, 'licensed/#what=no-access&sign-in=works&block=yes');
    await page.getByRole('button', { name: 'Copy the link' }).click();
    const status = page.locator('.link-row [role="status"]');
    await expect.poll(() => status.textContent()).toContain('The text is selected');
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(await link(page));
    await close();
  });
});

describe('what was chosen', () => {
  test('is there on the next page and after a reload', async () => {
    const { page, close } = await open();
    await openPanel(page, outcome);
    await page.getByLabel('Language of the link').selectOption('nl-nl');
    await page.getByLabel('This outcome', { exact: true }).check();
    await page.getByLabel('Text to send').selectOption('case');
    for (const path of [outcome, 'licensed/#what=no-access&sign-in=works&block=yes']) {
      await page.goto('about:blank');
      await openPanel(page, path);
      expect(await page.getByLabel('Language of the link').inputValue()).toBe('nl-nl');
      expect(await page.getByLabel('Text to send').inputValue()).toBe('case');
      expect(await link(page)).toBe(`${guide('nl-nl')}/${path.split('#')[0] ?? ''}`);
    }
    await close();
  });
});

test('the panel is one press away from the heading of an outcome', async () => {
  const { page, close } = await open();
  await page.goto(`${guide()}/${outcome}`);
  await arrived(page, 'set-location');
  await page.locator('.kind').getByRole('button', { name: 'Send this' }).click();
  await page.waitForSelector('[data-send][data-ready] [data-link]');
  await expect
    .poll(() => page.locator('[data-send]').evaluate((panel) => panel.getBoundingClientRect().top))
    .toBeLessThan(600);
  expect(await page.locator('[data-send] > summary:focus').count()).toBe(1);
  await close();
});

test('a greeting that someone adds stays until they choose another text, and is copied', async () => {
  const { page, close } = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
  await openPanel(page, outcome);
  const field = page.locator('[data-send] textarea');
  await field.press('Control+Home');
  await field.pressSequentially('Hello Ana,\n');
  await page.locator('[data-send] > summary').click();
  await page.locator('[data-send] > summary').click();
  await page.evaluate(() => dispatchEvent(new HashChangeEvent('hashchange')));
  await page.getByRole('button', { name: 'Copy the text' }).click();
  await expect.poll(() => copied(page)).toMatch(/^Hello Ana,\nYammer licensing issues/u);
  await page.getByLabel('Text to send').selectOption('case');
  await expect.poll(() => text(page)).not.toContain('Hello');
  await close();
});

test('the button that was pressed shows that it has copied', async () => {
  const { page, close } = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
  await openPanel(page, outcome);
  const button = page.getByRole('button', { name: 'Copy the link' });
  const shown = () =>
    button.evaluate((pressed) => {
      const { content, visibility } = getComputedStyle(pressed, '::after');
      return visibility === 'visible' && content.includes('Copied');
    });
  expect(await shown()).toBe(false);
  await button.click();
  await expect.poll(shown).toBe(true);
  await expect.poll(shown, { timeout: 10_000 }).toBe(false);
  await close();
});

test('on paper an outcome has its code, steps, answers and link, but no buttons', async () => {
  const { page, close } = await open();
  await page.goto(`${guide()}/${outcome}`);
  await arrived(page, 'set-location');
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const first = (selector: string) => page.locator(selector).first();
  expect(await page.locator('[data-print-link]').innerText()).toBe(`${guide()}/${outcome}`);
  expect(await page.locator('[data-print-date]').innerText()).toMatch(/^[A-Z].* 20\d\d /u);
  for (const part of ['.kind .code', '.step-text ol', '[data-answers] .question', '.crumbs'])
    await expectVisible(first(part));
  expect(await page.locator('.crumbs').innerText()).toBe('Yammer licensing issues');
  // Without its background, white text would be invisible.
  const kind = first('.kind > span');
  const look = await kind.evaluate((span) => {
    const { color, backgroundColor } = getComputedStyle(span);
    return { color, backgroundColor, ink: getComputedStyle(document.body).color };
  });
  expect(look).toEqual({ color: look.ink, backgroundColor: 'rgba(0, 0, 0, 0)', ink: look.ink });
  for (const control of ['[data-send]', '.restart', '[data-back]', 'button', '.change', '.foot'])
    await expectHidden(first(control));
  await page.emulateMedia({ media: 'screen' });
  await expectHidden(first('[data-print-link]'));
  await close();
});
