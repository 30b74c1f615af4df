/**
 * The drawing of a guide as a picture: what can be seen of it, measured in the pixels that the
 * browser paints.
 */

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { site, useBrowser } from '../support/browser.ts';
import { contrast, type Color } from '../support/contrast.ts';
import { article } from '../support/guides.ts';
import { must } from '../support/must.ts';
import { readPng, type Pixels } from '../support/png.ts';

const open = useBrowser();
const guide = `${site}/en-us/${article}`;

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The positions of words in a drawing, in its own units: on lines and in cards. */
async function wordsOf(page: Page): Promise<{ size: Area; words: Area[] }> {
  return page.evaluate(async (address) => {
    // The site's policy forbids parsing text, so the browser does it while loading.
    const svg = await new Promise<Element>((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open('GET', address);
      request.responseType = 'document';
      request.onload = () => {
        const root = request.responseXML?.documentElement;
        if (root) resolve(root);
        else reject(new Error(`${address} is not a drawing`));
      };
      request.send();
    });
    const numbers = (value: string | null) => [...(value ?? '').matchAll(/-?[\d.]+/gu)].map(Number);
    const [, , width = 0, height = 0] = numbers(svg.getAttribute('viewBox'));
    const words = [...svg.querySelectorAll('text')].map((element) => {
      const [left = 0, top = 0] = numbers(element.closest('a')?.getAttribute('transform') ?? null);
      const isAnswer = element.closest('.answers') !== null;
      const [x, y] = [
        left + Number(element.getAttribute('x')),
        top + Number(element.getAttribute('y')),
      ];
      return { x: isAnswer ? x - 12 : x, y: y - 10, width: 24, height: 13 };
    });
    return { size: { x: 0, y: 0, width, height }, words };
  }, `${guide}/diagram.svg`);
}

/** The most frequent color of an area, and the one that contrasts with it most. */
function colorsIn(pixels: Pixels, { x, y, width, height }: Area): { ground: Color; ink: Color } {
  const counts = new Map<string, { color: Color; count: number }>();
  for (let row = Math.round(y); row < y + height; row += 1)
    for (let column = Math.round(x); column < x + width; column += 1) {
      const color = pixels.at(column, row);
      const known = counts.get(color.join()) ?? { color, count: 0 };
      counts.set(color.join(), { color, count: known.count + 1 });
    }
  const all = [...counts.values()];
  const ground = must(all.toSorted((a, b) => b.count - a.count)[0]).color;
  const ink = must(
    all.toSorted((a, b) => contrast(b.color, ground) - contrast(a.color, ground))[0],
  );
  return { ground, ink: ink.color };
}

const schemes = [
  ['light', 'screen'],
  ['dark', 'screen'],
  ['dark', 'print'],
] as const;

describe.each(schemes)('%s, on %s', (colorScheme, media) => {
  const isDark = colorScheme === 'dark' && media === 'screen';

  test('the picture in an article uses only the page’s colors, and its text is readable', async () => {
    const { page, close } = await open({
      colorScheme,
      viewport: { width: 1440, height: media === 'print' ? 1000 : 2000 },
      // Fine enough for letters to have their own color somewhere; paper is smaller than the window.
      deviceScaleFactor: media === 'print' ? 4 : 2,
    });
    await page.goto(`${guide}/`);
    await page.emulateMedia({ colorScheme, media });
    const { size, words } = await wordsOf(page);
    const image = page.locator('.glance img');
    await image.scrollIntoViewIfNeeded();
    await expect
      .poll(() =>
        image.evaluate((element: HTMLImageElement) => element.complete && element.naturalWidth > 0),
      )
      .toBe(true);
    // On a screen, not the element’s own: for that, the window is resized and painted anew.
    const clip = must((await image.boundingBox()) ?? undefined);
    const shot = media === 'print' ? image.screenshot() : page.screenshot({ clip });
    const pixels = readPng(await shot);
    const scale = pixels.width / size.width;
    expect(pixels.height / scale).toBeCloseTo(size.height, -1);
    const paper = colorsIn(pixels, { x: 0, y: 0, width: 20, height: 20 }).ground;
    expect(contrast(paper, [0, 0, 0]) < contrast(paper, [255, 255, 255])).toBe(isDark);
    const contrasts = words.map((area) => {
      const { ground, ink } = colorsIn(pixels, {
        x: area.x * scale,
        y: area.y * scale,
        width: area.width * scale,
        height: area.height * scale,
      });
      return contrast(ground, ink);
    });
    expect(contrasts.length).toBeGreaterThan(100);
    expect(Math.min(...contrasts)).toBeGreaterThan(4.5);
    await close();
  });

  test('so does the picture by itself', async () => {
    const { page, close } = await open({ colorScheme, viewport: { width: 1600, height: 1900 } });
    await page.goto(`${guide}/`);
    const { words } = await wordsOf(page);
    await page.goto(`${guide}/diagram.svg`);
    await page.emulateMedia({ colorScheme, media });
    const pixels = readPng(await page.screenshot());
    const seen = words.filter(({ x, y }) => x >= 0 && x < 1560 && y < 1880);
    const contrasts = seen.map((area) => {
      const { ground, ink } = colorsIn(pixels, area);
      return contrast(ground, ink);
    });
    expect(seen.length).toBeGreaterThan(100);
    expect(Math.min(...contrasts)).toBeGreaterThan(4.5);
    await close();
  });
});

test('on any page the picture has its own background', async () => {
  const { page, close } = await open({ colorScheme: 'dark' });
  await page.goto(`${guide}/`);
  await page.evaluate((address) => {
    const image = document.createElement('img');
    image.src = address;
    image.id = 'alone';
    document.body.replaceChildren(image);
    document.documentElement.style.colorScheme = 'light';
  }, `${guide}/diagram.svg`);
  const image = page.locator('#alone');
  await expect
    .poll(() =>
      image.evaluate((element: HTMLImageElement) => element.complete && element.naturalWidth > 0),
    )
    .toBe(true);
  const { words } = await wordsOf(page);
  const pixels = readPng(await image.screenshot());
  const contrasts = words.map((area) => {
    const { ground, ink } = colorsIn(pixels, area);
    return contrast(ground, ink);
  });
  expect(Math.min(...contrasts)).toBeGreaterThan(4.5);
  await close();
});

test.each([360, 768, 1440])(
  'in a window of %d pixels the whole picture is visible',
  async (width) => {
    const { page, close } = await open({ viewport: { width, height: 800 } });
    await page.goto(`${guide}/`);
    const frame = await page.locator('.glance a').evaluate((link) => {
      const { left, right } = link.getBoundingClientRect();
      return { hidden: link.scrollWidth - link.clientWidth, left, right };
    });
    expect(frame.hidden).toBe(0);
    expect(frame.left).toBeGreaterThanOrEqual(0);
    expect(frame.right).toBeLessThanOrEqual(width);
    await close();
  },
);
