/** Drawings for tests, created only from a guide's machine and text. */

import { piecesOf } from '../../src/diagram/cards.ts';
import type { Box, Drawing } from '../../src/diagram/drawing.ts';
import { layOut } from '../../src/diagram/layout.ts';
import { translator } from '../../src/library/interface.ts';
import { direction } from '../../src/locale/locale.ts';
import { must } from './must.ts';
import type { Guide } from './article-fixtures.ts';

export function pieces({ config, words }: Guide, locale = 'en-us') {
  const t = translator(locale);
  return piecesOf(config, must(words[locale]), locale, (kind) => t(`outcome.kind.${kind}`));
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
