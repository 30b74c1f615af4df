import { readFile } from 'node:fs/promises';
import { Renderer } from '@takumi-rs/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { textWidth } from '../../src/diagram/text-width.ts';
import { familiesOf, readSlices } from '../../src/pictures/fonts.ts';
import { article, guideUnderTest } from '../support/guides.ts';
import { must } from '../support/must.ts';
import { guideOf, readContent } from '../support/article-fixtures.ts';

const { locales } = guideUnderTest();
const { words } = guideOf(readContent(article, locales));
const size = 100;
const renderer = new Renderer();

beforeAll(async () => {
  for (const { name, path, unicodeRange } of readSlices())
    await renderer.registerFont({ name, unicodeRange, data: await readFile(path) });
});

/** The width of a text in the actual font. */
async function measured(text: string, locale: string): Promise<number> {
  const style = { fontSize: size, fontWeight: 600, whiteSpace: 'nowrap' };
  const options = { lang: locale, fontFamilies: familiesOf(locale), width: 20_000, height: 200 };
  const { runs, children } = await renderer.measure({ type: 'text', text, style }, options);
  const all = [...runs, ...children.flatMap((child) => child.runs)];
  return all.reduce((sum, run) => sum + run.width, 0);
}

describe.each(locales)('in %s', (locale) => {
  test('a title is about as wide as estimated', async () => {
    const titles = Object.values(must(words[locale]).steps).map(({ title }) => title);
    const ratios = await Promise.all(
      titles.map(async (title) => textWidth(title, size) / (await measured(title, locale))),
    );
    expect(Math.min(...ratios)).toBeGreaterThan(0.9);
    expect(Math.max(...ratios)).toBeLessThan(1.3);
  });
});

test('marks on a letter take no room', () => {
  expect(textWidth('é', size)).toBe(textWidth('e', size));
  expect(textWidth('مُحَمَّد', size)).toBe(textWidth('محمد', size));
});
