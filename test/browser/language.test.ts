import { describe, expect, test } from 'vitest';
import { arrived, site, useBrowser } from '../support/browser.ts';
import { article, guideUnderTest } from '../support/guides.ts';
import { expectVisible } from '../support/visibility.ts';

const open = useBrowser();

describe('the start page', () => {
  test('leaves the choice to a reader whose language is not available', async () => {
    const { page, close } = await open({ locale: 'fil' });
    await page.goto(`${site}/`, { waitUntil: 'networkidle' });
    expect(page.url()).toBe(`${site}/`);
    await expectVisible(page.locator('.language-list a').first());
    await close();
  });
});

test('the language switch keeps the step, the answers and the place on the page', async () => {
  const { page, close } = await open({ viewport: { width: 360, height: 500 } });
  await page.goto(
    `${site}/en-us/${article}/assign/#what=missing&what-missing=tile&licensed=no&seats=free&location=yes`,
  );
  await arrived(page, 'assign');
  await page.evaluate(() => {
    scrollTo(0, document.documentElement.scrollHeight / 2);
  });
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('[data-locale="he-il"]')?.click();
  });
  await page.waitForURL('**/he-il/**');
  await arrived(page, 'assign');
  expect(page.url()).toContain(
    '#what=missing&what-missing=tile&licensed=no&seats=free&location=yes',
  );
  const part = () => scrollY / document.documentElement.scrollHeight;
  await page.waitForFunction(() => scrollY > 0);
  expect(await page.evaluate(part)).toBeCloseTo(0.5, 1);
  await close();
});

describe('two texts side by side', () => {
  test.each([
    [1200, 'in columns', true],
    [360, 'one under the other', false],
  ])('are, %d pixels wide, %s, without scripts', async (width, _, inColumns) => {
    const { page, complaints, close } = await open({
      javaScriptEnabled: false,
      viewport: { width, height: 800 },
    });
    await page.goto(`${site}/he-il/${article}/side-by-side/`);
    const sides = page.locator('#block .pair').nth(1).locator('> *');
    const [own, other] = [await sides.nth(0).boundingBox(), await sides.nth(1).boundingBox()];
    if (!own || !other) throw new Error('a side is missing');
    expect(own.y === other.y).toBe(inColumns);
    expect(own.x > other.x).toBe(inColumns);
    expect(complaints).toEqual([]);
    await close();
  });

  test('have the site’s header, as wide as they are', async () => {
    const { page, close } = await open({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${site}/nl-nl/${article}/side-by-side/`);
    const edges = (selector: string) =>
      page.locator(selector).evaluate((element) => {
        const { left, right } = element.getBoundingClientRect();
        return [left, right];
      });
    expect(await edges('.masthead')).toEqual(await edges('main'));
    expect(await page.locator('.masthead .to-search').isVisible()).toBe(true);
    const languages = page.locator('.masthead .languages a');
    expect(await languages.count()).toBe(guideUnderTest().locales.length);
    const leads = await languages.evaluateAll((links) =>
      links.map((link) => link.getAttribute('href')),
    );
    expect(leads).toContain(`/de-de/${article}/side-by-side/`);
    // The source next to itself is just the article.
    expect(leads).toContain(`/en-us/${article}/`);
    await close();
  });

  test('show their languages above the columns while scrolling', async () => {
    const { page, close } = await open({ viewport: { width: 1200, height: 800 } });
    await page.goto(`${site}/nl-nl/${article}/side-by-side/#licensed`);
    const names = page.locator('.languages-of-columns p');
    expect(await names.allTextContents()).toEqual(['Nederlands', 'English']);
    const box = await names.first().boundingBox();
    const heading = await page.locator('#licensed h2').first().boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(60);
    expect(heading?.y).toBeGreaterThanOrEqual((box?.y ?? 0) + (box?.height ?? 0));
    await close();
  });

  test('have answers that lead to their step, and a list of all steps', async () => {
    const { page, close } = await open({ javaScriptEnabled: false });
    await page.goto(`${site}/nl-nl/${article}/side-by-side/`);
    await page.locator('#block .answer a').first().click();
    expect(page.url()).toContain('/side-by-side/#licensed');
    await page.click('.contents summary');
    await page.locator('.contents a[href="#wait"]').click();
    expect(page.url()).toContain('/side-by-side/#wait');
    expect(await page.locator('[data-from-step]').getAttribute('href')).toBe('../');
    await close();
  });

  test('lead back to the step that they were opened from, with its answers', async () => {
    const { page, complaints, close } = await open();
    const step = `${site}/nl-nl/${article}/licensed/#what=no-access&sign-in=works&block=yes`;
    await page.goto(step);
    await arrived(page, 'licensed');
    await page.click('.translation a');
    await page.waitForURL('**/side-by-side/#licensed');
    const back = page.locator('[data-from-step]');
    const title = await page.locator('#licensed h2').first().textContent();
    await expect.poll(() => back.textContent()).toBe(title);
    // Also after visiting another step, and after a reload.
    await page.locator('#licensed .answer a').first().click();
    await page.reload();
    await expect.poll(() => back.textContent()).toBe(title);
    await back.click();
    await page.waitForURL(step);
    await arrived(page, 'licensed');
    expect(await page.locator('[data-answers] li').count()).toBe(3);
    expect(complaints).toEqual([]);

    // From the article, they lead back to the article, whatever was read before.
    await page.goto(`${site}/nl-nl/${article}/`);
    await page.locator('.translation a').first().click();
    await page.waitForURL('**/side-by-side/');
    expect(await back.getAttribute('href')).toBe('../');
    await close();
  });
});

test('arrows point in the reading direction', async () => {
  const { page, close } = await open();
  const looks = async (locale: string) => {
    await page.goto(`${site}/${locale}/${article}/block/`);
    return page.evaluate(() => {
      const style = (selector: string, part: string) => {
        const element = document.querySelector(selector);
        if (!element) throw new Error(selector);
        return getComputedStyle(element, part);
      };
      const { transform } = style('.answers a', '::after');
      const { content } = style('[data-back]', '::before');
      return { back: content.at(1), forward: new DOMMatrix(transform).a > 0 ? 'right' : 'left' };
    });
  };
  expect(await looks('en-us')).toEqual({ back: '←', forward: 'right' });
  expect(await looks('ar-sa')).toEqual({ back: '→', forward: 'left' });
  await close();
});
