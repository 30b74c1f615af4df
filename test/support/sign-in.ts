/** A reader on the site with sign-in, and the Microsoft that responds to them. */

import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { useChromium } from './chromium.ts';
import { article } from './guides.ts';
import { Microsoft } from './microsoft.ts';

export const signInSite = inject('signInSite');
export const guide = `${signInSite}/en-us/${article}`;

export interface Reader {
  readonly page: Page;
  readonly microsoft: Microsoft;
  /** Console errors, failed scripts, and policy violations. */
  readonly complaints: string[];
  /** Other hosts that anything was sent to. */
  readonly hosts: Set<string>;
  readonly close: () => Promise<void>;
}

/** A step that a directory can answer, with the answers before it. */
export const licensed = `${guide}/licensed/#what=no-access&sign-in=works&block=yes`;
/** Where the directory's answer is shown: above the answers of a question, and inside the panel. */
export function box(page: Page) {
  return page.locator('[data-directory-answer]');
}
export function status(page: Page) {
  return page.locator('[data-directory-status]');
}
/** Where the page shows, at its top, the result of signing in and out. */
export function note(page: Page) {
  return page.locator('[data-sign-in-note]');
}

/** Where an answer came from, once the panel has updated the page. */
export async function source(page: Page, question: string): Promise<string | null> {
  await page.locator('[data-sign-in][data-ready]').waitFor();
  return page.locator(`[data-question="${question}"]`).getAttribute('data-source');
}

/**
 * Checks that nothing was sent that Microsoft would refuse, and that the site's policy was never
 * violated.
 */
export async function leave({ microsoft, complaints, close }: Reader): Promise<void> {
  expect(microsoft.offenses).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
}

interface ReaderOptions {
  readonly organization?: string;
  readonly context?: BrowserContextOptions;
}

/** Returns a function that opens the site for a reader, in a browser that runs. */
export function useReaders(): (wishes?: ReaderOptions) => Promise<Reader> {
  const browser = useChromium();
  return async ({ organization, context: options } = {}) => {
    const context = await browser().newContext({ timezoneId: 'Europe/Amsterdam', ...options });
    const microsoft = new Microsoft(signInSite, organization);
    await microsoft.attend(context);
    const complaints: string[] = [];
    const hosts = new Set<string>();
    context.on('request', (request) => {
      const { origin, host, protocol } = new URL(request.url());
      if (origin !== signInSite && protocol.startsWith('http')) hosts.add(host);
    });
    context.on('weberror', (error) => complaints.push(error.error().message));
    context.on('console', (line) => {
      // A refused request is what some tests are about; a policy violation never is.
      const isStatus = line.text().startsWith('Failed to load resource');
      if (['error', 'warning'].includes(line.type()) && !isStatus) complaints.push(line.text());
    });
    const page = await context.newPage();
    return { page, microsoft, complaints, hosts, close: () => context.close() };
  };
}

/**
 * Makes the time limits of requests to Microsoft, 40 seconds, forty times as short; others stay.
 */
export async function hurry(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    AbortSignal.timeout = (limit) => timeout(limit === 40_000 ? 1_000 : limit);
  });
}

/** Opens the panel and waits until it works. */
export async function openPanel(page: Page): Promise<void> {
  const panel = page.locator('[data-sign-in]');
  // Atomically: if someone is signed in, the page opens it too.
  await panel.evaluate((details: HTMLDetailsElement) => {
    if (!details.open) details.querySelector('summary')?.click();
  });
  await page.locator('[data-sign-in][data-ready]').waitFor();
}

/** Signs in, consenting to what is requested first. */
export async function signIn(page: Page): Promise<void> {
  await openPanel(page);
  await page.click('[data-start]');
  await page.click('#accept');
  await page.waitForURL(`${signInSite}/en-us/**`);
  await page.locator('[data-sign-in][data-ready]').waitFor();
}

/**
 * Opens the sample with an organization and a person, by default the first one of Fourth Coffee.
 */
export async function openSamplePerson(
  page: Page,
  organization: string,
  name: string,
): Promise<void> {
  await openPanel(page);
  await page.check('[name="whom"][value="other"]');
  await page.click('[data-sample]');
  await page.selectOption('#organization', organization);
  await page.fill('#person', name);
  await page.locator('[data-directory-status]').getByText('1 person found').waitFor();
  await page.press('#person', 'ArrowDown');
  await page.press('#person', 'Enter');
}
