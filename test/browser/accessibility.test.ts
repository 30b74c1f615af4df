import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, test } from 'vitest';
import { site, useBrowser } from '../support/browser.ts';
import { article, guideUnderTest, walkedLocales } from '../support/guides.ts';

const { locales } = guideUnderTest();
const open = useBrowser();
const answers = '#what=no-access&block=yes&licensed=yes';

/** One of each kind of page. */
const pages = (locale: string) => [
  '/',
  '/404.html',
  `/${locale}/`,
  `/${locale}/${article}/`,
  `/${locale}/${article}/diagram/${answers}`,
  `/${locale}/${article}/licensed/#what=no-access&block=yes`,
  `/${locale}/${article}/find-since/${answers}&since=unsure`,
  `/${locale}/${article}/wait/${answers}&since=under&bulk=no`,
  `/${locale}/${article}/support-case/${answers}&since=over&outage-after=no`,
];

/** Both themes where every path is walked, one elsewhere: colours do not depend on the language. */
const cases = [
  ...locales.map((locale) => ({ locale, colorScheme: 'light' as const })),
  ...walkedLocales.map((locale) => ({ locale, colorScheme: 'dark' as const })),
];

describe.each(cases)('in $locale, $colorScheme', ({ locale, colorScheme }) => {
  test('axe finds nothing on any kind of page', async () => {
    const { page, complaints, close } = await open({ colorScheme, reducedMotion: 'reduce' });
    for (const path of pages(locale)) {
      await page.goto(site + path);
      await page.waitForLoadState('networkidle');
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(({ id, nodes }) => `${path} ${id} ${nodes[0]?.html ?? ''}`);
      expect(found).toEqual([]);
    }
    expect(complaints).toEqual([]);
    await close();
  });
});

test.each([320, 360, 768, 1440])(
  'at %i pixels nothing has to be scrolled sideways',
  async (width) => {
    const { page, close } = await open({ viewport: { width, height: 800 } });
    for (const path of locales.flatMap(pages)) {
      await page.goto(site + path);
      await page.waitForLoadState('networkidle');
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(`${path} ${overflow}`).toBe(`${path} 0`);
    }
    await close();
  },
);
