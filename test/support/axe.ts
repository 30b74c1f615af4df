/** What axe finds on a page, one line each. */

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** WCAG 2.2, levels A and AA, including target size, which axe skips by default. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const colorRules = ['color-contrast', 'link-in-text-block'];

/** Checks everything on the page in its current state; colors cost the most by far. */
export function axe(page: Page, { colors = true } = {}): Promise<string[]> {
  return run(page, 'tag', tags, colors ? [] : colorRules);
}

/** Checks only what depends on the theme. */
export function axeContrast(page: Page): Promise<string[]> {
  return run(page, 'rule', colorRules);
}

async function run(
  page: Page,
  type: 'tag' | 'rule',
  values: string[],
  without: readonly string[] = [],
): Promise<string[]> {
  const rules = Object.fromEntries(without.map((id) => [id, { enabled: false }]));
  // Skip what costs time and is not needed: no page has frames or is rotated, and passes do not
  // matter.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ runOnly: { type, values }, resultTypes: ['violations'], preload: false, rules })
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`));
}
