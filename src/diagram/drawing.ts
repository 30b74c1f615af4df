/** A guide drawn: what stands where, in CSS pixels from the top left corner. */

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
  /** The question that the guide begins with. */
  readonly first: boolean;
}

export interface OutcomeCard extends Step {
  readonly kind: OutcomeKind;
  /** The kind, in words. */
  readonly label: string;
  readonly code: string;
}

export type Card = QuestionCard | OutcomeCard;

/** An answer: the line from its question to the next step, and the words on it. */
export interface Answer {
  readonly question: StepId;
  readonly answer: AnswerId;
  readonly next: StepId;
  /** It leads back to a question that was asked before. */
  readonly again: boolean;
  readonly words: readonly string[];
}

export type PlacedCard = Card & { readonly box: Box };

export interface PlacedAnswer extends Answer {
  /** Where the words stand; the line makes room for them. */
  readonly box: Box;
  /** The corners of the line, from question to next step. */
  readonly line: readonly Point[];
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** In the order of the guide. */
  readonly cards: readonly PlacedCard[];
  readonly answers: readonly PlacedAnswer[];
}
