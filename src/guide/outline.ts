/** A step in few words, for places that show no page: a message, a preview. */

import type { Node, WrittenStep } from './document.ts';
import { childrenOf, plainText } from './node.ts';

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

/** The numbered steps of an outcome, each cut to its first sentence. */
export function stepsInShort({ content }: WrittenStep, locale: string): string[] {
  return content
    .filter((node) => node.type === 'list' && node.ordered === true)
    .flatMap((list) => childrenOf(list))
    .map((item) => firstSentence(item, locale))
    .filter((text) => text !== '');
}

/** Up to the first sentence that says something: “Nothing found?” alone leaves the answer out. */
function firstSentence(item: Node, locale: string): string {
  const [paragraph] = childrenOf(item);
  const all = [...sentencesOf(paragraph ? plainText(paragraph) : '', locale)];
  const says = all.findIndex(({ segment }) => !/[?？؟]\s*$/u.test(segment));
  const text = all.slice(0, Math.max(says, 0) + 1).map(({ segment }) => segment);
  // What a colon announces stands on the page only.
  return text
    .join('')
    .trim()
    .replace(/\s*[:：]$/u, ' …');
}

function sentencesOf(text: string, locale: string): Intl.Segments {
  return new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text);
}
