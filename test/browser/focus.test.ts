/** Where keyboard focus goes, and whether it is visible: what axe cannot check. */

import type { Page, Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { arrived, site, useBrowser, visit } from '../support/browser.ts';
import { contrast, parseColor } from '../support/contrast.ts';
import { article } from '../support/guides.ts';
import { must } from '../support/must.ts';
import { pagesIn, stepPages } from '../support/page-kinds.ts';

const open = useBrowser();

/** What has focus, and how it looks. */
interface Stop {
  /** Its index among all focusable elements. */
  readonly at: number;
  readonly html: string;
  readonly top: number;
  readonly bottom: number;
  /** Distance from the side where lines start. */
  readonly start: number;
  readonly ring: { readonly style: string; readonly width: number; readonly color: string };
  readonly ground: string;
  /** What covers its center, if anything does. */
  readonly covered: string | undefined;
  readonly isInView: boolean;
}

/** Tabs through the page from its start. */
async function tabThrough(page: Page): Promise<{ stops: Stop[]; expected: number[] }> {
  const expected = await page.evaluate(() => {
    const all = [
      ...document.querySelectorAll<HTMLElement>(
        'a, button, input, select, textarea, summary, [tabindex="0"]',
      ),
    ];
    const reachable = (element: HTMLElement) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked);
    return all.flatMap((element, at) => (reachable(element) ? [at] : []));
  });
  const stops: Stop[] = [];
  while (stops.length <= expected.length) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(describeFocus);
    // A date field has a stop for each of its parts.
    if (stop?.at === stops.at(-1)?.at) {
      if (!stop) break;
      continue;
    }
    // At the end, some browsers start over.
    if (!stop || stop.at === stops[0]?.at) break;
    stops.push(stop);
  }
  return { stops, expected };
}

function describeFocus(): Stop | undefined {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  const all = [
    ...document.querySelectorAll('a, button, input, select, textarea, summary, [tabindex="0"]'),
  ];
  const [rect = element.getBoundingClientRect()] = element.getClientRects();
  const style = getComputedStyle(element);
  const x = rect.left + rect.width / 2;
  const y = Math.min(Math.max(rect.top, 0) + 8, (Math.max(rect.top, 0) + rect.bottom) / 2);
  const isLong = rect.top < 0 && rect.bottom > innerHeight;
  const over = document.elementFromPoint(x, y);
  const isCovered = over && !element.contains(over) && !over.contains(element);
  let ground: Element | null = element.parentElement;
  while (ground && getComputedStyle(ground).backgroundColor === 'rgba(0, 0, 0, 0)')
    ground = ground.parentElement;
  return {
    at: all.indexOf(element),
    html: element.outerHTML.slice(0, 120),
    top: rect.top + scrollY,
    bottom: rect.bottom + scrollY,
    start:
      getComputedStyle(document.body).direction === 'rtl' ? innerWidth - rect.right : rect.left,
    ring: {
      style: style.outlineStyle,
      width: Number.parseFloat(style.outlineWidth),
      color: style.outlineColor,
    },
    ground: getComputedStyle(ground ?? document.body).backgroundColor,
    covered: isCovered ? over.outerHTML.slice(0, 120) : undefined,
    isInView:
      (isLong || (rect.top >= 0 && rect.top < innerHeight)) &&
      rect.left >= 0 &&
      rect.right <= innerWidth + 1,
  };
}

function expectOrder(stops: readonly Stop[], expected: readonly number[]): void {
  expect(stops.map(({ at }) => at)).toEqual(expected);
  for (const [index, stop] of stops.entries()) {
    // The skip link covers the line that it precedes.
    const before = index > 1 ? stops[index - 1] : undefined;
    if (!before) continue;
    const isBelow = stop.top >= before.bottom - 4;
    const isBeside = stop.bottom > before.top && stop.start >= before.start - 1;
    expect(isBelow || isBeside ? '' : `${stop.html} stands before ${before.html}`).toBe('');
  }
}

function expectVisible({ html, ring, ground, covered, isInView }: Stop): void {
  expect({ html, ring: ring.style, covered, isInView }).toEqual({
    html,
    ring: 'solid',
    covered: undefined,
    isInView: true,
  });
  expect(ring.width).toBeGreaterThanOrEqual(2);
  expect(contrast(parseColor(ring.color), parseColor(ground))).toBeGreaterThanOrEqual(3);
}

/** At 400 % zoom, a screen of 1280 by 1024 pixels becomes one of 320 by 256. */
const screens = [
  { name: 'a desk', viewport: { width: 1280, height: 1024 }, colorScheme: 'light' },
  { name: '400 % zoom, in the dark', viewport: { width: 320, height: 256 }, colorScheme: 'dark' },
] as const;

/** Every kind of page is tabbed through on either screen and in either direction; some in all four. */
const wholes = new Map<string, string>([
  [screens[0].name, 'en-us'],
  [screens[1].name, 'ar-sa'],
]);
const someKinds = [stepPages.question, stepPages.time, stepPages.fix];

describe.each(screens)('on $name', ({ name, viewport, colorScheme }) => {
  test.each(['en-us', 'ar-sa'])(
    'the focus moves through %s in order, and is visible',
    async (locale) => {
      const { page, complaints, close } = await open({ viewport, colorScheme });
      const isWhole = wholes.get(name) === locale;
      // A drawing's cards are placed where there is room; their order is the guide's, and is tested
      // separately.
      const pages = pagesIn(locale)
        .filter((path) => !path.includes('/diagram/'))
        .filter((path) => isWhole || someKinds.some((kind) => path.endsWith(kind)));
      for (const path of pages) {
        await visit(page, site + path);
        const { stops, expected } = await tabThrough(page);
        expect(stops.length).toBeGreaterThan(2);
        expectOrder(stops, expected);
        stops.forEach(expectVisible);
      }
      expect(complaints).toEqual([]);
      await close();
    },
  );

  test('also through the open panels', async () => {
    const { page, close } = await open({ viewport, colorScheme });
    await page.goto(`${site}/en-us/${article}/block/#what=no-access&sign-in=works`);
    await arrived(page, 'block');
    await page.click('[data-send] > summary');
    await page.waitForSelector('[data-send][data-ready] [data-link]');
    await page.click('[data-sign-in] > summary');
    await page.locator('[data-sign-in][data-ready]').waitFor();
    await page.evaluate(() => {
      document.body.focus();
      scrollTo(0, 0);
    });
    await page.reload();
    await arrived(page, 'block');
    for (const panel of ['[data-sign-in]', '[data-send]']) {
      await page.locator(`${panel} > summary`).evaluate((summary: HTMLElement) => {
        summary.click();
      });
      await page.locator(`${panel}[data-ready]`).waitFor();
    }
    const { stops, expected } = await tabThrough(page);
    expectOrder(stops, expected);
    stops.forEach(expectVisible);
    expect(must(stops.find(({ html }) => html.includes('data-link'))).isInView).toBe(true);
    await close();
  });
});

test('the focus keeps its place when the button that was pressed disappears', async () => {
  const { page, close } = await open();
  await page.goto(`${site}/en-us/${article}/block/#what=no-access&sign-in=works`);
  await arrived(page, 'block');
  await page.click('[data-sign-in] > summary');
  await page.locator('[data-sign-in][data-ready]').waitFor();
  await page.focus('[data-sample]');
  await page.keyboard.press('Enter');
  await page.locator('[data-sample]').waitFor({ state: 'hidden' });
  const focused = () => page.evaluate(() => document.activeElement?.tagName);
  await expect.poll(focused).toBe('SUMMARY');
  await close();
});

test('a reader who moves on while a button is still working keeps their place', async () => {
  const { page, close } = await open();
  const held: Route[] = [];
  await page.route('**/_assets/reader.*.js', (route) => {
    held.push(route);
  });
  await page.goto(
    `${site}/en-us/${article}/licensed/#what=no-access&sign-in=works&block=yes&licensed=no`,
  );
  await arrived(page, 'licensed');
  await page.click('[data-sign-in] > summary');
  await page.locator('[data-sign-in][data-ready]').waitFor();
  await page.click('[data-sample]');
  await expect.poll(() => held.length).toBe(1);
  await page.locator('#organization').waitFor();
  await page.focus('#organization');
  await held[0]?.continue();
  await page.getByText('Your directory says').waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('organization');
  await close();
});
