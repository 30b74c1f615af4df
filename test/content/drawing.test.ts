/** Every guide can be drawn in each of its languages. */

import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { drawSvg } from '../../src/diagram/svg.ts';
import type { Drawing } from '../../src/diagram/drawing.ts';
import { mirror } from '../../src/diagram/mirror.ts';
import { direction } from '../../src/locale/locale.ts';
import { guideOf, readContent } from '../support/article-fixtures.ts';
import { draw, expectWhole, orders } from '../support/drawings.ts';
import { article, guideUnderTest } from '../support/guides.ts';
import { must } from '../support/must.ts';

const { locales } = guideUnderTest();
const guide = guideOf(readContent(article, locales));
let english: Drawing;
beforeAll(async () => {
  english = await draw(guide);
});
const textOf = (svg: string) => svg.replaceAll(/<[^>]*>/gu, '');

describe.each(locales)('in %s', (locale) => {
  let drawing: Drawing;
  beforeAll(async () => {
    drawing = await draw(guide, locale);
  });

  test('every step and every answer is there, and nothing overlaps', () => {
    expectWhole(drawing, guide.config);
  });

  test('it begins at the top, where reading begins', () => {
    const first = must(drawing.cards.find((card) => card.kind === 'question' && card.first));
    expect(first.step).toBe(guide.config.initial);
    expect(first.box.y).toBe(Math.min(...drawing.cards.map(({ box }) => box.y)));
    const [one, two] = drawing.answers.filter(({ question }) => question === first.step);
    expect(must(one).box.x < must(two).box.x).toBe(direction(locale) === 'ltr');
  });

  test('it is arranged as in every other language', () => {
    const own = direction(locale) === 'rtl' ? mirror(drawing) : drawing;
    expect(orders(own)).toEqual(orders(english));
  });

  test('says every word of the steps and answers, and takes at most 160 bytes per step', () => {
    const svg = drawSvg(drawing, { locale });
    const said = textOf(svg);
    for (const { title, answers } of Object.values(must(guide.words[locale]).steps)) {
      expect(said).toContain(title);
      for (const label of Object.values(answers)) expect(said).toContain(label);
    }
    const steps = Object.keys(guide.config.states).length;
    expect(gzipSync(svg, { level: 9 }).length).toBeLessThanOrEqual(160 * steps);
  });
});
