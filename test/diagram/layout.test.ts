import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Drawing } from '../../src/diagram/drawing.ts';
import { layOut } from '../../src/diagram/layout.ts';
import { mirror } from '../../src/diagram/mirror.ts';
import { isQuestion, type GuideConfig } from '../../src/guide/config.ts';
import { direction } from '../../src/locale/locale.ts';
import { arbitraryPlan } from '../support/arbitrary-plan.ts';
import { draw, onBorder, overlap, pieces } from '../support/drawings.ts';
import { article, guideUnderTest } from '../support/guides.ts';
import { must } from '../support/must.ts';
import { guideOfPlan } from '../support/plan.ts';
import { guideOf, readContent, readFixture } from '../support/article-fixtures.ts';

const { locales } = guideUnderTest();
const guide = guideOf(readContent(article, locales));

/** Each answer of the machine: `question=answer → next`. */
function answersOf({ states }: GuideConfig): string[] {
  return Object.entries(states).flatMap(([question, state]) =>
    isQuestion(state)
      ? state.always.map(({ guard, target }) => `${question}=${guard.params.answer} → ${target}`)
      : [],
  );
}

/** The answers of each question from left to right, and so its steps. */
function orders({ answers }: Drawing): Record<string, string[]> {
  const byQuestion = Map.groupBy(answers, ({ question }) => question);
  return Object.fromEntries(
    [...byQuestion].map(([question, own]) => [
      question,
      own.toSorted((a, b) => a.box.x - b.box.x).map(({ answer }) => answer),
    ]),
  );
}

function expectWhole({ cards, answers, width, height }: Drawing, config: GuideConfig): void {
  expect(cards.map(({ step }) => step)).toEqual(Object.keys(config.states));
  expect(answers.map(({ question, answer, next }) => `${question}=${answer} → ${next}`)).toEqual(
    answersOf(config),
  );
  const boxes = [...cards, ...answers].map(({ box }) => box);
  for (const [index, box] of boxes.entries()) {
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
    for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
  }
  const boxOf = (wanted: string) => must(cards.find(({ step }) => step === wanted)).box;
  for (const { question, next, line, box } of answers) {
    expect(onBorder(must(line[0]), boxOf(question))).toBe(true);
    expect(onBorder(must(line.at(-1)), boxOf(next))).toBe(true);
    const middle = box.x + box.width / 2;
    // Only the label of an answer that leads back to its own question is beside its line.
    if (question !== next) expect(line.some(({ x }) => Math.abs(x - middle) < 8)).toBe(true);
    for (const [index, to] of line.slice(1).entries()) {
      const from = must(line[index]);
      expect(from.x === to.x || from.y === to.y).toBe(true);
      // No line runs through a step.
      const segment = {
        x: Math.min(from.x, to.x),
        y: Math.min(from.y, to.y),
        width: Math.abs(from.x - to.x),
        height: Math.abs(from.y - to.y),
      };
      for (const card of cards) expect(overlap(segment, card.box)).toBe(false);
    }
  }
}

/** Each language is drawn once. */
const drawings = new Map<string, Promise<Drawing>>();
function drawn(locale: string): Promise<Drawing> {
  const drawing = drawings.get(locale) ?? draw(guide, locale);
  drawings.set(locale, drawing);
  return drawing;
}

describe.each(locales)('in %s', (locale) => {
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
  const parts = pieces(guide, 'he-il');
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
