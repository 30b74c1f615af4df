/** Chromium for a test file, and pages that report problems that a reader would not see. */

import type { BrowserContextOptions, LaunchOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import { useChromium } from './chromium.ts';

/** Where the site under test is served. */
export const site = inject('site');

export interface Visit {
  readonly page: Page;
  /** Console errors, failed scripts, policy violations, requests to other hosts. */
  readonly complaints: string[];
  readonly close: () => Promise<void>;
}

/** Returns a function that opens a page of its own, in a browser that runs. */
export function useBrowser(
  launch: LaunchOptions = {},
): (options?: BrowserContextOptions) => Promise<Visit> {
  const browser = useChromium(launch);
  return async (options = {}) => {
    const context = await browser().newContext({ timezoneId: 'Europe/Amsterdam', ...options });
    // Generous, for machines that are busy with other work: no test here measures time.
    context.setDefaultTimeout(90_000);
    const page = await context.newPage();
    return { page, complaints: listen(page), close: () => context.close() };
  };
}

function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (line) => {
    if (line.type() === 'error' || line.type() === 'warning') complaints.push(line.text());
  });
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== site && protocol !== 'blob:') complaints.push(`request to ${request.url()}`);
  });
  return complaints;
}

/** Waits until the step is shown and its script is done. */
export async function arrived(page: Page, step: string): Promise<void> {
  await page.waitForSelector(`main[data-step="${step}"] guide-walk[data-ready]`, {
    state: 'attached',
  });
}

/** Opens an address and waits until its scripts, if any, are done. */
export async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForFunction(() => {
    const walk = document.querySelector<HTMLElement>('guide-walk');
    const search = document.querySelector<HTMLElement>('site-search');
    return (!walk || 'ready' in walk.dataset) && !search?.hidden;
  });
}
