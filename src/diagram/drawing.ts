/** A guide as a drawing: what goes where, in CSS pixels from the top left corner. */

import type { AnswerId, OutcomeKind, StepId } from '../guide/config.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** A text broken into lines. */
export interface TextBlock {
  readonly lines: readonly string[];
  readonly width: number;
}

interface Step {
  readonly step: StepId;
  readonly title: readonly string[];
}

export interface QuestionCard extends Step {
  readonly kind: 'question';
  /** Whether this is the guide's first question. */
  readonly first: boolean;
}

export interface OutcomeCard extends Step {
  readonly kind: OutcomeKind;
  /** The kind, in words. */
  readonly label: string;
  readonly code: string;
}

export type Card = QuestionCard | OutcomeCard;

/** An answer: the line from its question to the next step, and the label on it. */
export interface Answer {
  readonly question: StepId;
  readonly answer: AnswerId;
  readonly next: StepId;
  /** Whether it leads back to an earlier question. */
  readonly again: boolean;
  /** Its name in `data-way`, by which a path is marked. */
  readonly name: string;
  readonly words: readonly string[];
}

/** Steps that belong together, with their name. */
export interface Group {
  readonly title: string;
  readonly steps: readonly StepId[];
}

export interface PlacedGroup extends Group {
  readonly box: Box;
}

export type PlacedCard = Card & { readonly box: Box };

export interface PlacedAnswer extends Answer {
  /** The position of the label; the line has a gap there. */
  readonly box: Box;
  /** The corners of the line, from the question to the next step. */
  readonly line: readonly Point[];
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** In the order of the guide. */
  readonly cards: readonly PlacedCard[];
  readonly answers: readonly PlacedAnswer[];
  readonly groups: readonly PlacedGroup[];
}
