/** Determines the step or answer that a line of an article's file belongs to. */

import type { AnswerId, StepId } from '../guide/config.ts';
import type { Document } from '../author/document.ts';
import type { Place } from '../author/diagnostic.ts';
import { placeOf } from '../author/node.ts';

export interface Spot {
  readonly step: StepId;
  readonly answer?: AnswerId;
}

/** @returns undefined if it belongs to no step: front matter, and prose outside the steps */
export function spotOf({ file, steps, background }: Document, place: Place): Spot | undefined {
  const starts = [
    ...background.map((node) => ({ ...placeOf(node, file), spot: undefined })),
    ...steps.flatMap((step) => [
      { ...step.place, spot: { step: step.id } },
      ...step.content.map((node) => ({ ...placeOf(node, file), spot: { step: step.id } })),
      ...step.answers.map((answer) => ({
        ...answer.place,
        spot: { step: step.id, answer: answer.id },
      })),
    ]),
  ].sort((a, b) => a.line - b.line || a.column - b.column);
  const isBefore = ({ line, column }: Place) =>
    line < place.line || (line === place.line && column <= place.column);
  return starts.findLast(isBefore)?.spot;
}
