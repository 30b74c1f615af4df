import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axe } from '../support/axe.ts';
import { site, useBrowser } from '../support/browser.ts';
import { article, guideUnderTest, pathToEach } from '../support/guides.ts';
import { must } from '../support/must.ts';
import { smallTargets, unclearLinks } from '../support/targets.ts';
import { expectVisible } from '../support/visibility.ts';

const { config, paths, locales } = guideUnderTest();
const open = useBrowser();
const address = (locale: string) => `${site}/${locale}/${article}/diagram/`;
const longest = must(paths.toSorted((a, b) => b.trail.length - a.trail.length)[0]);
const fragmentOf = (trail: typeof longest.trail) =>
  `#${trail.map(({ question, given }) => `${question}=${given}`).join('&')}`;
const wayOf = ({ trail, outcome }: typeof longest) =>
  [...trail.flatMap(({ question, given }) => [question, `${question}=${given}`]), outcome].sort();

/** What is marked in a part of the page. */
const marked = (page: Page, part: string) =>
  page
    .locator(`${part} .on-way`)
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-way') ?? '').sort());

describe.each(['en-us', 'ar-sa'])('in %s', (locale) => {
  test('the path taken is marked in the drawing and in the table, and ends at the outcome', async () => {
    const { page, complaints, close } = await open();
    await page.goto(address(locale) + fragmentOf(longest.trail));
    await page.waitForSelector('.diagram [aria-current]');
    expect(await marked(page, '.diagram')).toEqual(wayOf(longest));
    expect(await marked(page, '.paths')).toEqual(wayOf(longest));
    const end = page.locator('.diagram [aria-current="step"]');
    expect(await end.getAttribute('data-way')).toBe(longest.outcome);
    await page.locator('.as-table > summary').click();
    // Colors do not depend on the language.
    expect(await axe(page, { colors: locale === 'en-us' })).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    expect(await unclearLinks(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  test('on a phone only the drawing scrolls sideways, and it starts at the first question', async () => {
    const { page, close } = await open({ viewport: { width: 360, height: 740 } });
    await page.goto(address(locale));
    await page.waitForLoadState('networkidle');
    const widths = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      const frame = document.querySelector('[data-drawing]');
      const first = document.querySelector('.diagram .first')?.getBoundingClientRect();
      const view = frame?.getBoundingClientRect();
      return {
        page: scrollWidth - clientWidth,
        frame: (frame?.scrollWidth ?? 0) - (frame?.clientWidth ?? 0),
        seen: first && view && first.left >= view.left && first.right <= view.right,
      };
    });
    expect(widths.page).toBe(0);
    expect(widths.frame).toBeGreaterThan(0);
    expect(widths.seen).toBe(true);
    await close();
  });
});

test('no text overflows its card, in any language of the guide', async () => {
  const { page, close } = await open();
  for (const locale of locales) {
    await page.goto(address(locale));
    const outside = await page.locator('.diagram > a').evaluateAll((cards) =>
      cards.flatMap((card) => {
        const frame = card.querySelector('rect')?.getBoundingClientRect();
        const texts = [...card.querySelectorAll('text')].map((text) =>
          text.getBoundingClientRect(),
        );
        const inside = texts.every(
          ({ left, right, top, bottom }) =>
            frame &&
            left >= frame.left &&
            right <= frame.right &&
            top >= frame.top &&
            bottom <= frame.bottom,
        );
        return inside ? [] : [card.textContent];
      }),
    );
    expect(`${locale} ${outside.join()}`).toBe(`${locale} `);
  }
  await close();
});

test('an outcome shows the path to it on request, and loads the drawing only then', async () => {
  const { page, complaints, close } = await open();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const shown = pathToEach(paths).slice(0, 3);
  for (const path of shown) {
    asked.length = 0;
    const fragment = fragmentOf(path.trail);
    await page.goto(`${site}/en-us/${article}/${path.outcome}/${fragment}`);
    await page.reload();
    await page.waitForSelector('guide-walk[data-ready]');
    expect(asked.filter((url) => /diagram|drawing/u.test(url))).toEqual([]);
    await page.locator('[data-your-way] > summary').click();
    await page.waitForSelector('[data-your-way][data-ready]');
    expect(asked.filter((url) => url.endsWith('/diagram/'))).toHaveLength(1);
    expect(await marked(page, '[data-your-way]')).toEqual(wayOf(path));
    // A step on the path opens with the answers, but steps elsewhere do not.
    const [first] = path.trail;
    const link = page.locator(`[data-your-way] a[data-way="${first?.question ?? ''}"]`);
    expect(await link.getAttribute('href')).toBe(`../${first?.question ?? ''}/${fragment}`);
    const others = await page
      .locator('[data-your-way] .diagram > a:not(.on-way)')
      .evaluateAll((links) => links.map((other) => other.getAttribute('href') ?? ''));
    expect(others.length).toBeGreaterThan(20);
    expect(others.filter((href) => href.includes('#'))).toEqual([]);
    // Only the marks differ from one outcome to another.
    expect(await axe(page, { colors: path === shown[0] })).toEqual([]);
  }
  expect(complaints).toEqual([]);
  await close();
});

test('the keyboard moves from step to step in the order of the guide, with a visible focus', async () => {
  const { page, close } = await open();
  await page.goto(address('en-us'));
  await page.locator('[data-drawing]').focus();
  const steps = Object.keys(config.states).slice(0, 5);
  for (const step of steps) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const link = document.activeElement;
      const frame = link?.querySelector('rect');
      const view = document.querySelector('[data-drawing]')?.getBoundingClientRect();
      const at = link?.getBoundingClientRect();
      return {
        step: link?.getAttribute('data-way'),
        width: frame && getComputedStyle(frame).strokeWidth,
        seen: view && at && at.left >= view.left - 1 && at.right <= view.right + 1,
      };
    });
    expect(focused).toEqual({ step, width: '4px', seen: true });
  }
  await page.keyboard.press('Enter');
  await page.waitForURL(`${site}/en-us/${article}/${must(steps.at(-1))}/`);
  await close();
});

test('without scripts, the drawing, its links and its table are all there', async () => {
  const { page, close } = await open({ javaScriptEnabled: false });
  await page.goto(`${site}/en-us/${article}/${longest.outcome}/`);
  await page.locator('[data-your-way] > summary').click();
  await page.locator('[data-diagram]').click();
  await page.waitForURL(address('en-us'));
  await page.locator('.as-table > summary').click();
  await expectVisible(page.locator('.paths'));
  await page.locator('.diagram a[data-way="licensed"]').click();
  await page.waitForURL(`${site}/en-us/${article}/licensed/`);
  await close();
});
