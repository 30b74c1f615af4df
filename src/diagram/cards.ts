/** What to draw of a guide, in one language, and how much room each piece needs. */

import { isQuestion, type Condition, type GuideConfig, type OutcomeKind } from '../guide/config.ts';
import { edgeNames } from '../guide/drawn-path.ts';
import { answersOf } from '../guide/graph.ts';
import { answerLabel, titleOf, type Words } from '../guide/words.ts';
import type { Locale } from '../locale/locale.ts';
import type { Answer, Card, Group } from './drawing.ts';
import { onGrid } from './grid.ts';
import { textWidth } from './text-width.ts';
import { wrap } from './wrap.ts';

/** Sizes that layout and drawing share, in pixels. */
export const sizes = {
  card: 160,
  padding: 12,
  /** Font size of titles, and their line height. */
  title: 13.5,
  titleLine: 16,
  /** Font size of answers, kinds, and codes. */
  small: 12.5,
  smallLine: 16,
  /** Width of a kind's icon including the space after it. */
  icon: 17,
} as const;

const answerWidth = 96;
/** Extra room in case the font is wider than expected; bold text needs more. */
const slack = { card: 16, answer: 12 } as const;

export interface Sized<T> {
  readonly piece: T;
  readonly width: number;
  readonly height: number;
}

export interface Pieces {
  readonly cards: readonly Sized<Card>[];
  readonly answers: readonly Sized<Answer>[];
  readonly groups: readonly Group[];
}

/** What a drawing says in the words of the interface. */
export interface DrawingWords {
  readonly kind: (kind: OutcomeKind) => string;
  /** The earlier answers that an answer takes to lead this way. */
  readonly when: (when: readonly Condition[]) => string;
}

/** @param groups steps to draw a box around */
export function piecesOf(
  config: GuideConfig,
  words: Words,
  locale: Locale,
  say: DrawingWords,
  groups: readonly Group[] = [],
): Pieces {
  const states = Object.entries(config.states);
  const cards = states.map(([step, state]) => {
    const title = titleOf(words, step);
    if (isQuestion(state)) {
      const first = step === config.initial;
      return sizeCard(title, locale, (lines) => ({ step, title: lines, kind: 'question', first }));
    }
    const { kind, code } = state.meta;
    const label = say.kind(kind);
    return sizeCard(title, locale, (lines) => ({ step, title: lines, kind, label, code }));
  });
  const answers = states.flatMap(([question]) => {
    const names = edgeNames(config, question);
    return answersOf(config, question).map(({ answer, to: next, again, when }, index) => {
      const label = answerLabel(words, question, answer);
      const name = names[index] ?? '';
      const text = when ? `${label} ${say.when(when)}` : label;
      return sizeAnswer(text, locale, { question, answer, next, again, name });
    });
  });
  return { cards, answers, groups };
}

function sizeCard(
  title: string,
  locale: Locale,
  make: (lines: readonly string[]) => Card,
): Sized<Card> {
  const around = 2 * sizes.padding + slack.card;
  const { lines, width } = wrap(title, locale, sizes.card - around, sizes.title);
  const card = make(lines);
  const label = card.kind === 'question' ? 0 : sizes.icon + textWidth(card.label, sizes.small);
  const others = card.kind === 'question' ? 0 : 2 * sizes.smallLine + 4;
  return {
    piece: card,
    width: onGrid(Math.max(sizes.card, width + around, label + around)),
    height: onGrid(lines.length * sizes.titleLine + others + 2 * sizes.padding - 4),
  };
}

function sizeAnswer(label: string, locale: Locale, ids: Omit<Answer, 'words'>): Sized<Answer> {
  const { lines, width } = wrap(label, locale, answerWidth, sizes.small);
  return {
    piece: { ...ids, words: lines },
    width: onGrid(width + slack.answer),
    height: onGrid(lines.length * sizes.smallLine + 4),
  };
}
