/** Drawings for tests, created only from a guide's machine and text. */

import { piecesOf } from '../../src/diagram/cards.ts';
import type { Box, Drawing } from '../../src/diagram/drawing.ts';
import { layOut } from '../../src/diagram/layout.ts';
import { translator } from '../../src/library/interface.ts';
import { direction } from '../../src/locale/locale.ts';
import { expect } from 'vitest';
import type { GuideConfig } from '../../src/guide/config.ts';
import { must } from './must.ts';
import type { Guide } from './article-fixtures.ts';

export function pieces({ config, words }: Guide, locale = 'en-us') {
  const t = translator(locale);
  return piecesOf(config, must(words[locale]), locale, {
    kind: (kind) => t(`outcome.kind.${kind}`),
    when: (when) => when.map(({ answer }) => t('when.short', { answer })).join(', '),
  });
}

export function draw(guide: Guide, locale = 'en-us'): Promise<Drawing> {
  return layOut(pieces(guide, locale), direction(locale));
}

/** Whether two boxes overlap; touching edges do not count. */
export function overlap(a: Box, b: Box): boolean {
  const across = a.x < b.x + b.width && b.x < a.x + a.width;
  return across && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Whether a point is on the border of a box. */
export function onBorder({ x, y }: { x: number; y: number }, box: Box): boolean {
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  const inside = x >= box.x && x <= right && y >= box.y && y <= bottom;
  return inside && (x === box.x || x === right || y === box.y || y === bottom);
}

/** Each answer of the machine: `question=answer → next`. */
function answersOf({ states }: GuideConfig): string[] {
  return Object.entries(states).flatMap(([question, { always = [] }]) =>
    always.map(({ guard, target }) => `${question}=${guard.params.answer} → ${target}`),
  );
}

/** The answers of each question from left to right, and so its steps. */
export function orders({ answers }: Drawing): Record<string, string[]> {
  const byQuestion = Map.groupBy(answers, ({ question }) => question);
  return Object.fromEntries(
    [...byQuestion].map(([question, own]) => [
      question,
      own.toSorted((a, b) => a.box.x - b.box.x).map(({ answer }) => answer),
    ]),
  );
}

/** Checks that everything is drawn, that nothing overlaps, and that lines meet what they join. */
export function expectWhole({ cards, answers, width, height }: Drawing, config: GuideConfig): void {
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
