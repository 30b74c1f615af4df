import { expect, test } from 'vitest';
import { AxeBuilder } from '@axe-core/playwright';
import { guide, openPanel, useReaders } from '../support/sign-in.ts';

const open = useReaders();

test.each(['light', 'dark'] as const)('axe finds nothing in the open panel, %s', async (scheme) => {
  const { page, close } = await open({
    context: { colorScheme: scheme, viewport: { width: 320, height: 800 } },
  });
  await page.goto(`${guide}/bulk/#what=missing&what-missing=tile&licensed=yes&since=under`);
  await openPanel(page);
  await page.locator('[data-sign-in] details summary').click();
  const scan = async () =>
    (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id);
  expect(await scan()).toEqual([]);
  await page.check('[value="other"]');
  await page.click('[data-sample]');
  await page.click('#person');
  await page.locator('[role="option"]').first().waitFor();
  expect(await scan()).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  await close();
});
