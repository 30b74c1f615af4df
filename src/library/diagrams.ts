/** The drawing of each guide, in the language of its text. */

import { piecesOf } from '../diagram/cards.ts';
import type { Drawing, Group } from '../diagram/drawing.ts';
import type { Condition, GuideConfig, OutcomeKind } from '../guide/config.ts';
import type { Document } from '../author/document.ts';
import { direction } from '../locale/locale.ts';
import { conditionLabel } from './condition-words.ts';
import { keptDrawing } from './drawing-cache.ts';
import { translator } from './interface.ts';
import type { Reading } from './reading.ts';

const drawings = new WeakMap<Document, Promise<Drawing>>();

/** Pages with borrowed text share the drawing of the text that they borrow. */
export function drawingOf(reading: Reading, config: GuideConfig): Promise<Drawing> {
  const { article, document, words, textLocale, origins } = reading;
  const known = drawings.get(document);
  if (known) return known;
  const t = translator(textLocale);
  const say = {
    kind: (kind: OutcomeKind) => t(`outcome.kind.${kind}`),
    when: (when: readonly Condition[]) => conditionLabel(when, words, textLocale),
  };
  const pieces = piecesOf(config, words, textLocale, say, groupsIn(origins));
  const drawing = keptDrawing(`${article}/${textLocale}`, pieces, direction(textLocale));
  drawings.set(document, drawing);
  return drawing;
}

/** The steps that came with a part, under its title. */
function groupsIn(origins: Reading['origins']): Group[] {
  const byUse = Map.groupBy(origins, ([, { use }]) => `${use.line}:${use.column}`);
  return [...byUse.values()].map((steps) => ({
    title: steps[0]?.[1].title ?? '',
    steps: steps.map(([step]) => step),
  }));
}
