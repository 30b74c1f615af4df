/** A short description of a step for link previews and search engines. */

import type { WrittenStep } from './document.ts';
import { plainText } from './node.ts';

/** Chats and search engines show about this many characters, and cut off the rest mid-word. */
const maxLength = 200;

/** The first paragraph of a step as plain text, with as many sentences as fit. */
export function descriptionOf({ content }: WrittenStep, locale: string): string {
  const paragraph = content.find(({ type }) => type === 'paragraph');
  const text = paragraph ? plainText(paragraph) : '';
  const ends = [...sentencesOf(text, locale)].map(({ index, segment }) => index + segment.length);
  const end = ends.findLast((position) => position <= maxLength) ?? ends[0] ?? 0;
  return text.slice(0, end).trim();
}

function sentencesOf(text: string, locale: string): Intl.Segments {
  return new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text);
}
