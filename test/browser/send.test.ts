import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { arrived, site, useBrowser } from '../support/browser.ts';
import { article } from '../support/guides.ts';

const open = useBrowser();
const guide = (locale = 'en-us') => `${site}/${locale}/${article}`;
const outcome = 'set-location/#what=no-access&block=yes&licensed=no&seats=free&location=no';

async function openPanel(page: Page, path: string, locale = 'en-us'): Promise<void> {
  await page.goto(`${guide(locale)}/${path}`);
  await arrived(page, path.split('/')[0] ?? '');
  await page.locator('[data-send] > summary').click();
  await page.waitForSelector('[data-send][data-ready] [data-link]');
}

const link = (page: Page) => page.locator('[data-link]').textContent();
const text = (page: Page) => page.locator('[data-send] pre').textContent();
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.textContent);
    if (focused === name) return;
  }
  throw new Error(`Tab never came to “${name}”`);
}

test('a page loads nothing of the panel before somebody opens it', async () => {
  const { page, complaints, close } = await open();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto(`${guide()}/licensed/#what=no-access&block=yes`);
  await arrived(page, 'licensed');
  expect(requests.filter((path) => /panel|send|qr|pictures/u.test(path))).toEqual([]);
  await page.locator('[data-send] > summary').click();
  await page.waitForSelector('[data-link]');
  expect(requests.filter((path) => path.includes('send')).length).toBeGreaterThan(0);
  expect(requests.filter((path) => path.includes('qr.'))).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

describe('the link', () => {
  test('opens this question with the answers, the question alone, or the start', async () => {
    const { page, close } = await open();
    await openPanel(page, 'licensed/#what=no-access&block=yes');
    expect(await link(page)).toBe(`${guide()}/licensed/#what=no-access&block=yes`);
    await page.getByLabel('This question', { exact: true }).check();
    expect(await link(page)).toBe(`${guide()}/licensed/`);
    await page.getByLabel('The start of the guide').check();
    expect(await link(page)).toBe(`${guide()}/what/`);
    expect(await text(page)).toContain('Next question: What is happening?');
    await close();
  });

  test('is offered only in those kinds that apply', async () => {
    const { page, close } = await open();
    await openPanel(page, 'what/');
    expect(await page.locator('[data-send] label.option:visible').allTextContents()).toEqual([
      'The start of the guide',
    ]);
    await openPanel(page, outcome);
    expect(await page.locator('[data-send] label.option:visible').allTextContents()).toEqual([
      'This outcome, with the answers that lead to it',
      'This outcome',
      'The start of the guide',
    ]);
    await close();
  });

  test('keeps nothing that the address bar held besides the answers', async () => {
    const { page, close } = await open();
    await page.goto(`${guide()}/licensed/?user=jan@contoso.com#what=no-access&Jan=<b>&block=yes`);
    await arrived(page, 'licensed');
    await page.locator('[data-send] > summary').click();
    await page.waitForSelector('[data-link]');
    const shown = `${(await link(page)) ?? ''}${(await text(page)) ?? ''}${await page.title()}`;
    expect(shown).not.toMatch(/jan|contoso|<b>/iu);
    await close();
  });

  test('is written anew when the answers change under the open panel', async () => {
    const { page, close } = await open();
    await openPanel(page, 'licensed/#what=no-access&block=yes');
    await page.evaluate(() => (location.hash = '#what=missing'));
    await expect.poll(() => link(page)).toBe(`${guide()}/licensed/#what=missing`);
    await close();
  });
});

describe('copying', () => {
  test('works with the keyboard alone, and is announced each time', async () => {
    const { page, complaints, close } = await open({
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.goto(`${guide()}/licensed/#what=no-access&block=yes`);
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

  test('says nothing of an earlier copy once the text is another one', async () => {
    const { page, close } = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await openPanel(page, outcome);
    await page.getByRole('button', { name: 'Copy the text' }).click();
    const status = page.locator('.text [role="status"]');
    await expect.poll(() => status.textContent()).toBe('Copied');
    await page.getByLabel('Text to send').selectOption('case');
    await expect.poll(() => status.textContent()).toBe('');
    await close();
  });

  test('selects the text where the clipboard is refused, and says so', async () => {
    const { page, close } = await open();
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await openPanel(page, 'licensed/#what=no-access&block=yes');
    await page.getByRole('button', { name: 'Copy the link' }).click();
    const status = page.locator('.link-row [role="status"]');
    await expect.poll(() => status.textContent()).toContain('The text is selected');
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(await link(page));
    await close();
  });
});

describe('the text', () => {
  test('is a message with what to do in short', async () => {
    const { page, close } = await open();
    await openPanel(page, outcome);
    const lines = ((await text(page)) ?? '').split('\n');
    expect(lines[0]).toBe('Yammer licensing issues');
    expect(lines).toContain('- Does the person have a usage location? No');
    expect(lines).toContain('What to do: Set the usage location, then assign the license');
    expect(lines).toContain('4. Allow up to 24 hours before it works.');
    expect(lines.at(-1)).toBe(await link(page));
    await close();
  });

  test('is a case with code, answers, time and zone, plain or in Markdown', async () => {
    const { page, close } = await open({ timezoneId: 'Asia/Kolkata' });
    await openPanel(page, outcome);
    await page.getByLabel('Text to send').selectOption('case');
    await expect.poll(() => text(page)).toContain('\nYAM-LIC-02 Set the usage location');
    expect(await text(page)).toContain('GMT+5:30');
    await page.getByLabel('Text to send').selectOption('markdown');
    await expect.poll(() => text(page)).toContain('**YAM-LIC-02 Set the usage location');
    expect(await text(page)).toContain('5. Does the person have a usage location? **No**');
    await close();
  });

  test('is the same as the summary that the page itself shows', async () => {
    const { page, close } = await open();
    await page.clock.setFixedTime(new Date('2026-11-22T09:00:00Z'));
    await openPanel(
      page,
      'support-case/#what=no-access&block=yes&licensed=yes&since=over&outage-after=no',
    );
    await page.getByLabel('Text to send').selectOption('case');
    const summary = await page.locator('[data-summary] pre').textContent();
    await expect.poll(() => text(page)).toBe(summary);
    await close();
  });

  test('comes in the reader’s language as a message, in one’s own as a case, or as chosen', async () => {
    const { page, complaints, close } = await open();
    await openPanel(page, outcome);
    expect(await page.getByLabel('Language of the text').count()).toBe(0);
    const languages = page.getByLabel('Language of the link').locator('option');
    const named = await languages.allTextContents();
    expect(named).toEqual(expect.arrayContaining(['English', 'Nederlands', 'العربية', '日本語']));
    expect(named).toHaveLength(12);
    await page.getByLabel('Language of the link').selectOption('nl-nl');
    expect(await link(page)).toBe(`${guide('nl-nl')}/${outcome}`);
    const block = page.locator('[data-send] pre');
    await expect.poll(() => text(page)).toContain('Wat u moet doen: Stel de gebruikslocatie in');
    expect(await block.getAttribute('lang')).toBe('nl-NL');
    await page.getByLabel('Text to send').selectOption('case');
    await expect.poll(() => text(page)).toContain('YAM-LIC-02 Set the usage location');
    expect(await block.getAttribute('lang')).toBe('en-US');
    expect(await text(page)).toContain(`${guide('nl-nl')}/`);
    await page.getByLabel('Language of the text').selectOption('nl-nl');
    await expect.poll(() => text(page)).toContain('YAM-LIC-02 Stel de gebruikslocatie in');
    await page.getByLabel('Language of the link').selectOption('en-us');
    await expect.poll(() => text(page)).toContain('YAM-LIC-02 Set the usage location');
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('for a phone', () => {
  test('a QR code of the chosen link is drawn on request, and follows the link', async () => {
    const { page, complaints, close } = await open();
    await openPanel(page, 'licensed/#what=no-access&block=yes');
    const button = page.getByRole('button', { name: 'QR code' });
    const picture = page.getByRole('img', { name: /QR code of the link/u });
    expect(await button.getAttribute('aria-expanded')).toBe('false');
    expect(await picture.count()).toBe(0);
    await button.click();
    await picture.waitFor();
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    const drawn = () => picture.locator('path').last().getAttribute('d');
    const first = await drawn();
    expect(first?.length).toBeGreaterThan(1_000);
    await page.getByLabel('The start of the guide').check();
    await expect.poll(drawn).not.toBe(first);
    await button.click();
    expect(await picture.isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await close();
  });

  test('the link goes to the programs of the device where there is such a thing', async () => {
    const { page, close } = await open();
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'share', {
        value: (data: ShareData) => {
          document.body.dataset['shared'] = `${data.title ?? ''} ${data.url ?? ''}`;
          return Promise.reject(new Error('closed'));
        },
      });
    });
    await openPanel(page, 'licensed/#what=no-access&block=yes');
    await page.getByRole('button', { name: 'Share' }).click();
    expect(await page.locator('body').getAttribute('data-shared')).toBe(
      `Does the person have a license that includes Viva Engage? ${(await link(page)) ?? ''}`,
    );
    await close();
  });
});

describe('a prepared link', () => {
  test('carries answers ahead; its reader skips them, sees where they came from, and changes one', async () => {
    const staff = await open();
    await openPanel(staff.page, 'licensed/#what=no-access&block=yes', 'nl-nl');
    await staff.page.getByText('Latere vragen alvast beantwoorden').click();
    await staff.page.getByLabel('Hebt u een product met Viva Engage').selectOption('free');
    await staff.page.getByLabel('Heeft de gebruiker een gebruikslocatie?').selectOption('no');
    await staff.page.getByLabel('Taal van de link').selectOption('en-us');
    const prepared = (await link(staff.page)) ?? '';
    expect(prepared).toBe(`${guide()}/licensed/#what=no-access&block=yes&seats=free&location=no`);
    await staff.close();

    const { page, complaints, close } = await open();
    await page.goto(prepared);
    await arrived(page, 'licensed');
    expect(await page.locator('[data-notice]').isVisible()).toBe(false);
    await page.click('[data-answer="no"]');
    await arrived(page, 'set-location');
    const marked = (question: string) =>
      page.locator(`[data-question="${question}"] .from-link`).isVisible();
    expect(await marked('seats')).toBe(true);
    expect(await marked('location')).toBe(true);
    expect(await marked('licensed')).toBe(false);
    await page.click('[data-question="location"] a');
    await arrived(page, 'location');
    await page.click('[data-answer="yes"]');
    await arrived(page, 'assign');
    expect(await marked('location')).toBe(false);
    expect(await marked('seats')).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  test('asks only for what can still come, and takes an answer back', async () => {
    const { page, close } = await open();
    await openPanel(page, 'what/');
    await page.getByText('Answer later questions').click();
    const questions = page.locator('.ahead li:visible');
    const all = await questions.count();
    await page.getByLabel('Does your network block people').selectOption('no');
    expect(await questions.count()).toBeLessThan(all);
    expect(await link(page)).toBe(`${guide()}/what/#block=no`);
    await page.getByLabel('Does your network block people').selectOption('');
    expect(await questions.count()).toBe(all);
    expect(await link(page)).toBe(`${guide()}/what/`);
    await close();
  });

  test('has no form where nothing lies ahead', async () => {
    const { page, close } = await open();
    await openPanel(page, outcome);
    expect(await page.locator('.ahead').count()).toBe(0);
    await close();
  });
});

test('on paper an outcome has its code, steps, answers and link, and nothing to press', async () => {
  const { page, close } = await open();
  await page.goto(`${guide()}/${outcome}`);
  await arrived(page, 'set-location');
  await page.emulateMedia({ media: 'print' });
  const seen = (selector: string) => page.locator(selector).first().isVisible();
  expect(await page.locator('[data-print-link]').innerText()).toBe(`${guide()}/${outcome}`);
  expect(await seen('.kind .code')).toBe(true);
  expect(await seen('.step-text ol')).toBe(true);
  expect(await seen('[data-answers] .question')).toBe(true);
  for (const control of ['[data-send]', '.restart', '.crumbs', 'button']) {
    expect(`${control} ${await seen(control)}`).toBe(`${control} false`);
  }
  await page.emulateMedia({ media: 'screen' });
  expect(await seen('[data-print-link]')).toBe(false);
  await close();
});

test('without a script there is no panel to open', async () => {
  const { page, close } = await open({ javaScriptEnabled: false });
  await page.goto(`${guide()}/licensed/`);
  expect(await page.locator('[data-send]').isVisible()).toBe(false);
  await close();
});
