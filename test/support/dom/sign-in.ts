/** A reader, in Node, on the site with sign-in, and the Microsoft that responds to them. */

import { expect } from 'vitest';
import { article } from '../guides.ts';
import { Microsoft } from '../microsoft.ts';
import { signInFolder } from '../sign-in-folder.ts';
import { arrived } from './arrived.ts';
import type { Locator } from './locator.ts';
import { origin } from './network.ts';
import type { Page } from './page.ts';
import { visit, type Visit, type VisitOptions } from './visit.ts';

export const guide = `${origin}/en-us/${article}`;
/** A step that a directory can answer, with the answers before it. */
export const licensed = `${guide}/licensed/#what=no-access&sign-in=works&block=yes`;

export interface Reader extends Visit {
  readonly microsoft: Microsoft;
}

export interface ReaderOptions extends Omit<VisitOptions, 'folder'> {
  readonly organization?: string;
  /** Whether requests to Microsoft time out after 200 milliseconds instead of 40 seconds. */
  readonly isHurried?: boolean;
}

export async function openReader(options: ReaderOptions = {}): Promise<Reader> {
  const { organization, isHurried = false, before, ...others } = options;
  const opened = visit({
    ...others,
    folder: signInFolder,
    before: (window) => {
      if (isHurried) {
        const timeout = window.AbortSignal.timeout.bind(window.AbortSignal);
        window.AbortSignal.timeout = (limit) => timeout(limit === 40_000 ? 200 : limit);
      }
      before?.(window);
    },
  });
  const microsoft = new Microsoft(origin, organization);
  await microsoft.attend(opened.network);
  opened.network.keepRoutes();
  return { ...opened, microsoft };
}

/** Hosts other than the site that anything was sent to. */
export function hostsOf({ network }: Reader): string[] {
  const others = network.asked.filter((url) => url.origin !== origin);
  return [...new Set(others.map(({ host }) => host))].sort();
}

/**
 * Checks that nothing was sent that Microsoft would refuse, and that no page had an error; a
 * refused request is what some tests are about.
 */
export async function leave({ microsoft, complaints, close }: Reader): Promise<void> {
  expect(microsoft.offenses).toEqual([]);
  expect(complaints()).toEqual([]);
  await close();
}

/** Where the directory's answer is shown: above the answers of a question, and inside the panel. */
export function box(page: Page): Locator {
  return page.locator('[data-directory-answer]');
}

export function status(page: Page): Locator {
  return page.locator('[data-directory-status]');
}

/** Where the page shows, at its top, the result of signing in and out. */
export function note(page: Page): Locator {
  return page.locator('[data-sign-in-note]');
}

/** Where an answer came from, once the panel has updated the page. */
export async function source(page: Page, question: string): Promise<string | null> {
  await page.locator('[data-sign-in][data-ready]').waitFor({ state: 'attached' });
  return page.locator(`[data-question="${question}"]`).getAttribute('data-source');
}

/** Opens the panel and waits until it works. */
export async function openPanel(page: Page): Promise<void> {
  const panel = await page.locator('[data-sign-in]').element();
  // If someone is signed in, the page opens it too.
  if (!panel.hasAttribute('open')) await page.click('[data-sign-in] > summary');
  await page.locator('[data-sign-in][data-ready]').waitFor();
}

/** Signs in, consenting to what is requested first. */
export async function signIn(page: Page): Promise<void> {
  await openPanel(page);
  await page.click('[data-start]');
  await page.click('#accept');
  await page.waitForURL((url) => url.pathname.startsWith('/en-us/'));
  await page.locator('[data-sign-in][data-ready]').waitFor();
}

/** Opens the sample with an organization and a person. */
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
  await status(page).getByText('1 person found').waitFor();
  await page.press('#person', 'ArrowDown');
  await page.press('#person', 'Enter');
}

/** Goes to the question about the license, and has the sample answer about someone. */
export async function openSampleAt(page: Page, organization: string, name: string): Promise<void> {
  await page.goto(licensed);
  await arrived(page, 'licensed');
  await openSamplePerson(page, organization, name);
}
