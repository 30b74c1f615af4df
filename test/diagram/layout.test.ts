import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Drawing } from '../../src/diagram/drawing.ts';
import { layOut } from '../../src/diagram/layout.ts';
import { mirror } from '../../src/diagram/mirror.ts';
import { direction } from '../../src/locale/locale.ts';
import { arbitraryPlan } from '../support/arbitrary-plan.ts';
import { draw, expectWhole, orders, pieces } from '../support/drawings.ts';
import { must } from '../support/must.ts';
import { guideOfPlan } from '../support/plan.ts';
import { guideOf, readFixture } from '../support/article-fixtures.ts';

const guide = guideOf(readFixture('printer'));

/** Each language is drawn once. */
const drawings = new Map<string, Promise<Drawing>>();
function drawn(locale: string): Promise<Drawing> {
  const drawing = drawings.get(locale) ?? draw(guide, locale);
  drawings.set(locale, drawing);
  return drawing;
}

describe.each(['en-us', 'nl-nl'])('in %s', (locale) => {
  let drawing: Drawing;
  beforeAll(async () => {
    drawing = await drawn(locale);
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

  test('it is arranged as in every other language', async () => {
    const english = await drawn('en-us');
    const own = direction(locale) === 'rtl' ? mirror(drawing) : drawing;
    expect(orders(own)).toEqual(orders(english));
  });
});

test('from right to left everything is mirrored', async () => {
  const parts = pieces(guide);
  const [ltr, rtl] = [await layOut(parts, 'ltr'), await layOut(parts, 'rtl')];
  expect(rtl).toEqual(mirror(ltr));
  const [left, right] = [must(ltr.cards[1]).box, must(rtl.cards[1]).box];
  expect(right.x).toBe(ltr.width - left.x - left.width);
  expect(right.x).not.toBe(left.x);
  expect(mirror(mirror(ltr))).toEqual(ltr);
});

test('answers that lead to steps of their own stand in the order in which they were written', async () => {
  const to = (...steps: string[]) => steps.map((step) => ({ id: `to-${step}`, to: step }));
  const tree = guideOfPlan({
    questions: [
      { id: 'root', answers: to('one', 'two', 'three') },
      { id: 'one', answers: to('end-1', 'end-2') },
      { id: 'two', answers: to('end-3', 'four') },
      { id: 'four', answers: to('end-4', 'end-5', 'end-6') },
      { id: 'three', answers: to('end-7', 'end-8') },
    ],
    outcomes: [1, 2, 3, 4, 5, 6, 7, 8].map((end) => `end-${end}`),
  });
  const drawing = await draw(tree);
  expect(orders(drawing)).toEqual({
    root: ['to-one', 'to-two', 'to-three'],
    one: ['to-end-1', 'to-end-2'],
    two: ['to-end-3', 'to-four'],
    four: ['to-end-4', 'to-end-5', 'to-end-6'],
    three: ['to-end-7', 'to-end-8'],
  });
});

test('the same guide always gives the same drawing', async () => {
  expect(await draw(guide)).toEqual(await drawn('en-us'));
});

test('an answer that leads back to an earlier question is drawn too', async () => {
  const printer = guideOf(readFixture('printer'));
  const drawing = await draw(printer);
  expectWhole(drawing, printer.config);
  const top = (step: string) => must(drawing.cards.find((card) => card.step === step)).box.y;
  expect(top('power')).toBeLessThan(top('find-lamp'));
});

test('any guide at all is drawn completely', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryPlan, async (plan) => {
      const random = guideOfPlan(plan);
      expectWhole(await draw(random), random.config);
    }),
    { numRuns: 12 },
  );
});

test('an answer with several targets has a line for each, which says when it leads there', async () => {
  const plant = guideOf(readFixture('plant'));
  const drawing = await draw(plant, 'en-us');
  expectWhole(drawing, plant.config);
  const lines = drawing.answers.filter(({ question }) => question === 'soil');
  expect(lines.map(({ words, next }) => [words.join(' ').replace(/ +/gu, ' '), next])).toEqual([
    ['Yes', 'water'],
    ['No if “hanging”', 'pot'],
    ['No if “indoors”, if “yellow”', 'window'],
    ['No', 'shade'],
  ]);
});
