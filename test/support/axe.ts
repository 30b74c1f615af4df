/** What axe finds on a page, in one line each. */

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** WCAG 2.2, levels A and AA, the size of targets included, which axe leaves out by itself. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Everything of the page as it is. */
export function axe(page: Page): Promise<string[]> {
  return run(page, 'tag', tags);
}

/** Only what another theme changes. */
export function axeContrast(page: Page): Promise<string[]> {
  return run(page, 'rule', ['color-contrast', 'link-in-text-block']);
}

async function run(page: Page, type: 'tag' | 'rule', values: string[]): Promise<string[]> {
  // No page here has frames to merge, nor a style that turns it; what passes is not worth its time.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ runOnly: { type, values }, resultTypes: ['violations'], preload: false })
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`));
}
