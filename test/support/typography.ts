/** Punctuation that belongs to another language, and so must not appear in a message or page. */

const cjk = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー）」]`;
const rules: Readonly<Record<string, readonly RegExp[]>> = {
  // Preceded by U+00A0 or U+202F; a colon inside a word is part of an address, a time, or a code.
  fr: [/[^\s\u00a0\u202f](?::(?=\s|$)|[;?!](?=\s|$))/gu, /[ \n][:;?!](?=\s|$)/gu],
  ja: [new RegExp(`${cjk}\\s*[:,;](?=\\s|$|${cjk})`, 'gu')],
  zh: [new RegExp(`${cjk}\\s*[:,;](?=\\s|$|${cjk})`, 'gu')],
  // Abbreviation marks are only allowed between letters.
  he: [/(?<!\p{L})״|״(?!\p{L})/gu],
  ar: [/\p{Script=Arabic}\s*[,;?]/gu],
};

/** Languages that have rules here. */
export const typographyLanguages = Object.keys(rules);

/** Each place where a text violates the rules of its language, with the text around it. */
export function foreignPunctuation(text: string, locale: string): string[] {
  const { language } = new Intl.Locale(locale);
  return (rules[language] ?? []).flatMap((rule) =>
    [...text.matchAll(rule)].map(({ index }) => text.slice(Math.max(index - 30, 0), index + 12)),
  );
}
