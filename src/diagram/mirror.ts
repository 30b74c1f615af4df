/** Swaps left and right, for languages written from right to left. */

import type { Box, Drawing, Point } from './drawing.ts';

export function mirror(drawing: Drawing): Drawing {
  const { width, cards, answers, groups } = drawing;
  const point = ({ x, y }: Point): Point => ({ x: width - x, y });
  const box = (old: Box): Box => ({ ...old, x: width - old.x - old.width });
  return {
    ...drawing,
    cards: cards.map((card) => ({ ...card, box: box(card.box) })),
    answers: answers.map((answer) => ({
      ...answer,
      box: box(answer.box),
      line: answer.line.map(point),
    })),
    groups: groups.map((group) => ({ ...group, box: box(group.box) })),
  };
}
