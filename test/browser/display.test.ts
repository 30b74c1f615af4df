/** The pages in other conditions: enlarged, in few colors, without motion, in print. */

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { contrast, parseColor } from '../support/contrast.ts';
import { arrived, site, useBrowser, visit } from '../support/browser.ts';
import { article } from '../support/guides.ts';
import { pagesIn, stepPages } from '../support/page-kinds.ts';
import { expectVisible as waitToSee } from '../support/visibility.ts';

const open = useBrowser();
const guide = `${site}/en-us/${article}`;

const colorOf = (page: Page, selector: string, property: 'color' | 'backgroundColor' | 'fill') =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element)[name], property);

/** The selectors that match something visible. */
async function seen(page: Page, selectors: readonly string[]): Promise<string[]> {
  const shown = await Promise.all(
    selectors.map(async (selector) =>
      (await page.locator(`${selector}:visible`).count()) > 0 ? [selector] : [],
    ),
  );
  return shown.flat();
}

test('at 400 % zoom nothing has to be scrolled sideways, and nothing covers the text', async () => {
  // A window of 1280 by 1024 pixels, zoomed to 400 %.
  const { page, complaints, close } = await open({
    viewport: { width: 320, height: 256 },
    deviceScaleFactor: 4,
  });
  for (const path of pagesIn('de-de')) {
    await visit(page, site + path);
    const found = await page.evaluate(() => ({
      excess: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      fixed: [...document.querySelectorAll('*')]
        .filter((element) => ['fixed', 'sticky'].includes(getComputedStyle(element).position))
        .map(({ outerHTML }) => outerHTML.slice(0, 120)),
    }));
    expect({ path, ...found }).toEqual({ path, excess: 0, fixed: [] });
  }
  await visit(page, `${site}/de-de/`);
  await page.click('.languages button');
  await page.locator('.languages li').last().scrollIntoViewIfNeeded();
  await waitToSee(page.locator('.languages li').last());
  expect(complaints).toEqual([]);
  await close();
});

test('text at twice the size and with wider spacing makes no page scroll sideways on a phone', async () => {
  const { page, close } = await open({ viewport: { width: 360, height: 800 } });
  for (const path of [
    '/de-de/',
    ...pagesIn('de-de').filter((one) => !/diagram|side-by-side/u.test(one)),
    `/nl-nl/${article}/${stepPages.wait}`,
  ]) {
    await page.goto('about:blank');
    await visit(page, site + path);
    const excess = await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
      // WCAG 2.2, 1.4.12 Text Spacing
      const spacing = new CSSStyleSheet();
      spacing.replaceSync(
        '* { line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em } p { margin-block-end: 2em }',
      );
      document.adoptedStyleSheets.push(spacing);
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect({ path, excess }).toEqual({ path, excess: 0 });
  }
  await close();
});

describe('in forced colors', () => {
  test('controls keep an edge, the chosen answer is named in words, and the logo is visible', async () => {
    const { page, complaints, close } = await open({ forcedColors: 'active', colorScheme: 'dark' });
    await page.goto(`${guide}/block/#what=no-access&sign-in=works&block=yes`);
    await arrived(page, 'block');
    await page.click('[data-send] > summary');
    await page.waitForSelector('[data-send][data-ready] [data-link]');
    const bare = await page.evaluate(() =>
      [
        ...document.querySelectorAll(
          'button, .button, input:not([type="radio"]), select, .answers a',
        ),
      ]
        .filter((control) => control.checkVisibility())
        .filter((control) => {
          const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(control);
          const ground = getComputedStyle(document.body).backgroundColor;
          return borderTopStyle === 'none' || borderTopWidth === '0px' || borderTopColor === ground;
        })
        .map(({ outerHTML }) => outerHTML.slice(0, 120)),
    );
    expect(bare).toEqual([]);
    await waitToSee(page.locator('[aria-current="true"] .chosen'));
    const ground = parseColor(await colorOf(page, 'body', 'backgroundColor'));
    for (const part of ['.mark .post', '.mark .board'])
      expect(contrast(parseColor(await colorOf(page, part, 'fill')), ground)).toBeGreaterThan(3);
    expect(complaints).toEqual([]);
    await close();
  });

  test('the whole article has no boxes around its links', async () => {
    const { page, close } = await open({ forcedColors: 'active' });
    await page.goto(`${guide}/`);
    const style = await page
      .locator('.answers a')
      .first()
      .evaluate((link) => getComputedStyle(link).borderTopStyle);
    expect(style).toBe('none');
    await close();
  });
});

test('nothing moves by itself, whether motion is reduced or not', async () => {
  const { page, close } = await open({ reducedMotion: 'no-preference' });
  for (const path of pagesIn('en-us')) {
    await visit(page, site + path);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
          return (
            transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior !== 'auto'
          );
        })
        .map(({ outerHTML }) => outerHTML.slice(0, 120)),
    );
    expect({ path, moving }).toEqual({ path, moving: [] });
  }
  await close();
});

describe('on paper', () => {
  const useless = [
    '.to-search',
    '.languages',
    '[data-back]',
    '.restart',
    '.skip',
    '[data-send]',
    '[data-sign-in]',
    'form',
    'button',
    'site-search',
    '.start',
  ];

  async function openPaper() {
    const opened = await open({ viewport: { width: 700, height: 1000 }, colorScheme: 'dark' });
    await opened.page.emulateMedia({ media: 'print' });
    return opened;
  }

  test('a step has its text, its answers and its link, but no buttons', async () => {
    const { page, close } = await openPaper();
    for (const path of Object.values(stepPages)) {
      await visit(page, `${guide}/${path}`);
      expect({ path, shown: await seen(page, useless) }).toEqual({ path, shown: [] });
      expect(await seen(page, ['h1', '[data-answers]', '[data-print-link]'])).toHaveLength(3);
      // Dark on light, regardless of the screen; most printers omit backgrounds.
      const ink = parseColor(await colorOf(page, 'body', 'color'));
      expect(contrast(ink, [255, 255, 255])).toBeGreaterThan(7);
    }
    await close();
  });

  test('an article names the step that each answer leads to', async () => {
    const { page, close } = await openPaper();
    await visit(page, `${guide}/`);
    expect(await seen(page, useless)).toEqual([]);
    const generated = (selector: string, place: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element, pseudo) => {
          const { content, display } = getComputedStyle(element, pseudo);
          return display === 'none' ? '' : content;
        }, place);
    const next = (await page.locator('#outage > h2').innerText()).trim();
    expect(await generated('#block [data-answer="no"]', '::after')).toContain(next);
    await close();
  });

  test('commands are complete, and linked pages show their address', async () => {
    const { page, close } = await openPaper();
    await visit(page, `${guide}/${stepPages.fix}`);
    const pre = page.locator('.step-text pre').first();
    expect(await pre.evaluate((code) => code.scrollWidth - code.clientWidth)).toBe(0);
    const after = await page
      .locator('a[rel="external"]')
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content);
    expect(after).toContain('https://learn.microsoft.com/');
    await close();
  });

  test('a start page is its list', async () => {
    const { page, close } = await openPaper();
    await visit(page, `${site}/en-us/`);
    expect(await seen(page, useless)).toEqual([]);
    await waitToSee(page.locator('.card').first());
    await close();
  });
});
