/** What axe finds on a page, one line each. */

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** WCAG 2.2, levels A and AA, including target size, which axe skips by default. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Checks everything on the page in its current state. */
export function axe(page: Page): Promise<string[]> {
  return run(page, 'tag', tags);
}

/** Checks only what depends on the theme. */
export function axeContrast(page: Page): Promise<string[]> {
  return run(page, 'rule', ['color-contrast', 'link-in-text-block']);
}

async function run(page: Page, type: 'tag' | 'rule', values: string[]): Promise<string[]> {
  // Skip what costs time and is not needed: no page has frames or is rotated, and passes do not
  // matter.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ runOnly: { type, values }, resultTypes: ['violations'], preload: false })
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`));
}
