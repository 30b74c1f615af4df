import type { Page } from './page.ts';

/** Waits until the step is shown and its script is done. */
export async function arrived(page: Page, step: string): Promise<void> {
  await page
    .locator(`main[data-step="${step}"] guide-walk[data-ready]`)
    .waitFor({ state: 'attached' });
}
