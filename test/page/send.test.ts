import type { Page } from '../support/dom/page.ts';
import { describe, expect, test } from 'vitest';
import { arrived } from '../support/dom/arrived.ts';
import { origin as site } from '../support/dom/network.ts';
import { visit } from '../support/dom/visit.ts';
import { article } from '../support/guides.ts';
import { expectVisible, expectHidden } from '../support/dom/visibility.ts';

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

describe('the link', () => {
  test('opens this question with the answers, the question alone, or the start', async () => {
    const { page, close } = visit();
    await openPanel(page, 'licensed/#what=no-access&sign-in=works&block=yes');
    expect(await link(page)).toBe(`${guide()}/licensed/#what=no-access&sign-in=works&block=yes`);
    await page.getByLabel('This question', { exact: true }).check();
    expect(await link(page)).toBe(`${guide()}/licensed/`);
    await page.getByLabel('The start of the guide').check();
    expect(await link(page)).toBe(`${guide()}/what/`);
    expect(await text(page)).toContain('Next question: What is happening?');
    await close();
  });

  test('is offered only in the kinds that apply', async () => {
    const { page, close } = visit();
    await openPanel(page, 'what/');
    expect(await page.locator('[data-send] label.option').visible().allTextContents()).toEqual([
      'The start of the guide',
    ]);
    await openPanel(page, outcome);
    expect(await page.locator('[data-send] label.option').visible().allTextContents()).toEqual([
      'This outcome, with the answers that lead to it',
      'This outcome',
      'The start of the guide',
    ]);
    await close();
  });

  test('keeps nothing from the address bar but the answers', async () => {
    const { page, close } = visit();
    await page.goto(
      `${guide()}/licensed/?user=jan@contoso.com#what=no-access&sign-in=works&Jan=<b>&block=yes`,
    );
    await arrived(page, 'licensed');
    await page.locator('[data-send] > summary').click();
    await page.waitForSelector('[data-link]');
    const shown = `${await link(page)}${await text(page)}${await page.title()}`;
    expect(shown).not.toMatch(/jan|contoso|<b>/iu);
    await close();
  });

  test('is updated when the answers change while the panel is open', async () => {
    const { page, close } = visit();
    await openPanel(page, 'licensed/#what=no-access&sign-in=works&block=yes');
    page.window.location.hash = '#what=missing&what-missing=tile';
    await expect.poll(() => link(page)).toBe(`${guide()}/licensed/#what=missing&what-missing=tile`);
    await close();
  });
});

describe('the text', () => {
  test('is a message with everything there is to do', async () => {
    const { page, close } = visit();
    await openPanel(page, outcome);
    const lines = (await text(page)).split('\n');
    expect(lines[0]).toBe('Yammer licensing issues');
    expect(lines).toContain('- Does the person have a usage location? No');
    expect(lines).toContain('What to do: Set the usage location, then assign the license');
    expect(lines).toContain('Code to quote: YAM-LIC-02');
    const steps = await page.locator('.step-text > ol > li').count();
    expect(lines.filter((line) => /^\d+\. /u.test(line))).toHaveLength(steps);
    const commands = await page.locator('.step-text pre').first().textContent();
    for (const line of commands.trim().split('\n')) expect(lines).toContain(`   ${line}`);
    expect(lines.at(-1)).toBe(await link(page));
    await close();
  });

  test('is a case with code, answers, time and zone, plain or in Markdown', async () => {
    const { page, close } = visit({ timezoneId: 'Asia/Kolkata' });
    await openPanel(page, outcome);
    await page.getByLabel('Text to send').selectOption('case');
    await expect.poll(() => text(page)).toMatch(/\nSet the usage location.* · YAM-LIC-02\n/u);
    expect(await text(page)).toContain('GMT+5:30');
    await page.getByLabel('Text to send').selectOption('markdown');
    await expect.poll(() => text(page)).toMatch(/\*\*Set the usage location.* · YAM-LIC-02\*\*/u);
    expect(await text(page)).toContain('6. Does the person have a usage location? **No**');
    await close();
  });

  test('is the same as the summary that the page itself shows', async () => {
    const { page, close } = visit();
    page.clock.setFixedTime(new Date('2026-11-22T09:00:00Z'));
    await openPanel(
      page,
      'support-case/#what=no-access&sign-in=works&block=yes&licensed=yes&since=over&outage-after=no',
    );
    await page.getByLabel('Text to send').selectOption('case');
    const summary = await page.locator('[data-summary] pre').textContent();
    await expect.poll(() => text(page)).toBe(summary);
    await close();
  });

  test('is in the recipient’s language as a message, in the sender’s own as a case, or as chosen', async () => {
    const { page, complaints, close } = visit();
    await openPanel(page, outcome);
    expect(await page.getByLabel('Language of the text').count()).toBe(0);
    const languages = page.getByLabel('Language of the link').locator('option');
    const named = await languages.allTextContents();
    expect(named).toEqual(expect.arrayContaining(['English', 'Nederlands', 'العربية', '日本語']));
    expect(named).toHaveLength(12);
    await page.getByLabel('Language of the link').selectOption('nl-nl');
    expect(await link(page)).toBe(`${guide('nl-nl')}/${outcome}`);
    const block = page.locator('[data-send] textarea');
    await expect.poll(() => text(page)).toContain('Wat u moet doen: Stel de gebruikslocatie in');
    expect(await block.getAttribute('lang')).toBe('nl-NL');
    await page.getByLabel('Text to send').selectOption('case');
    await expect.poll(() => text(page)).toMatch(/\nSet the usage location.* · YAM-LIC-02\n/u);
    expect(await block.getAttribute('lang')).toBe('en-US');
    expect(await text(page)).toContain(`${guide('nl-nl')}/`);
    await page.getByLabel('Language of the text').selectOption('nl-nl');
    await expect.poll(() => text(page)).toMatch(/\nStel de gebruikslocatie in.* · YAM-LIC-02\n/u);
    await page.getByLabel('Language of the link').selectOption('en-us');
    await expect.poll(() => text(page)).toMatch(/\nSet the usage location.* · YAM-LIC-02\n/u);
    expect(complaints()).toEqual([]);
    await close();
  });
});

describe('for a phone', () => {
  test('a QR code of the chosen link is drawn on request, and follows the link', async () => {
    const { page, complaints, close } = visit();
    await openPanel(page, 'licensed/#what=no-access&sign-in=works&block=yes');
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
    await expectHidden(picture);
    expect(complaints()).toEqual([]);
    await close();
  });

  test('the link can be shared with the device’s apps where that is supported', async () => {
    const shared: string[] = [];
    const { page, close } = visit({
      before: ({ navigator }) => {
        const share = ({ title = '', url = '' }: ShareData) => {
          shared.push(`${title} ${url}`);
          return Promise.reject(new Error('closed'));
        };
        Object.defineProperty(navigator, 'share', { value: share });
      },
    });
    await openPanel(page, 'licensed/#what=no-access&sign-in=works&block=yes');
    await page.getByRole('button', { name: 'Share' }).click();
    expect(shared).toEqual([
      `Does the person have a license that includes Viva Engage? ${await link(page)}`,
    ]);
    await close();
  });
});

describe('a prepared link', () => {
  test('carries answers ahead; its reader skips them, sees where they came from, and changes one', async () => {
    const staff = visit();
    await openPanel(staff.page, 'licensed/#what=no-access&sign-in=works&block=yes', 'nl-nl');
    await staff.page.getByText('Latere vragen alvast beantwoorden').click();
    await staff.page.getByLabel('Hebt u een product met Viva Engage').selectOption('free');
    await staff.page.getByLabel('Heeft de gebruiker een gebruikslocatie?').selectOption('no');
    await staff.page.getByLabel('Taal van de link').selectOption('en-us');
    const prepared = await link(staff.page);
    expect(prepared).toBe(
      `${guide()}/licensed/#what=no-access&sign-in=works&block=yes&seats=free&location=no`,
    );
    await staff.close();

    const { page, complaints, close } = visit();
    await page.goto(prepared);
    await arrived(page, 'licensed');
    await expectHidden(page.locator('[data-notice]'));
    await page.click('[data-answer="no"]');
    await arrived(page, 'set-location');
    const mark = (question: string) => page.locator(`[data-question="${question}"] .from-link`);
    await expectVisible(mark('seats'));
    await expectVisible(mark('location'));
    await expectHidden(mark('licensed'));
    await page.click('[data-question="location"] a');
    await arrived(page, 'location');
    await page.click('[data-answer="yes"]');
    await arrived(page, 'assign');
    await expectHidden(mark('location'));
    await expectVisible(mark('seats'));
    expect(complaints()).toEqual([]);
    await close();
  });

  test('asks only for what can still come, and takes an answer back', async () => {
    const { page, close } = visit();
    await openPanel(page, 'what/');
    await page.getByText('Answer later questions').click();
    const questions = page.locator('.ahead li').visible();
    const all = await questions.count();
    await page.getByLabel('Does your network block people').selectOption('no');
    expect(await questions.count()).toBeLessThan(all);
    expect(await link(page)).toBe(`${guide()}/what/#block=no`);
    await page.getByLabel('Does your network block people').selectOption('');
    expect(await questions.count()).toBe(all);
    expect(await link(page)).toBe(`${guide()}/what/`);
    await close();
  });

  test('has no form where nothing is left to ask', async () => {
    const { page, close } = visit();
    await openPanel(page, outcome);
    expect(await page.locator('.ahead').count()).toBe(0);
    await close();
  });
});

test('without scripts there is no panel to open', async () => {
  const { page, close } = visit({ isScripted: false });
  await page.goto(`${guide()}/licensed/`);
  await expectHidden(page.locator('[data-send]'));
  await close();
});
