import type { Page } from '../support/dom/page.ts';
import { expect, test } from 'vitest';
import { formatInstant } from '../../src/guide/time.ts';
import { origin as site } from '../support/dom/network.ts';
import { visit } from '../support/dom/visit.ts';
import { article } from '../support/guides.ts';

const address = (locale: string) => `${site}/${locale}/${article}/diagram/`;

/** What is marked in a part of the page. */
const marked = (page: Page, part: string) =>
  page
    .locator(`${part} .on-way`)
    .all()
    .map((one) => one.getAttribute('data-way') ?? '')
    .sort();

test('a time marks the answer that it stands for', async () => {
  const { page, close } = visit();
  const time = formatInstant(Date.now() - 3_600_000);
  await page.goto(`${address('en-us')}#what=missing&what-missing=tile&licensed=yes&since=${time}`);
  await page.waitForSelector('.diagram [aria-current]');
  expect(marked(page, '.diagram')).toContain('since=under');
  expect(await page.locator('.diagram [aria-current]').getAttribute('data-way')).toBe('bulk');
  await close();
});
