/** A step in few words, for places that show no page: previews, search engines. */

import type { WrittenStep } from './document.ts';
import { plainText } from './node.ts';

/** What chats and search engines show of a description; the rest they cut off mid-word. */
const longest = 200;

/** The first paragraph of a step as plain text, as many of its sentences as a preview shows. */
export function descriptionOf({ content }: WrittenStep, locale: string): string {
  const paragraph = content.find(({ type }) => type === 'paragraph');
  const text = paragraph ? plainText(paragraph) : '';
  const ends = [...sentencesOf(text, locale)].map(({ index, segment }) => index + segment.length);
  const end = ends.findLast((position) => position <= longest) ?? ends[0] ?? 0;
  return text.slice(0, end).trim();
}

function sentencesOf(text: string, locale: string): Intl.Segments {
  return new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text);
}
