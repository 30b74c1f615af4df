/** Punctuation that belongs to another language: what a message or a page must not put beside its words. */

const cjk = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー）」]`;
const rules: Readonly<Record<string, readonly RegExp[]>> = {
  // U+00A0 or U+202F stands before; a colon inside a word is an address, a time or a code.
  fr: [/[^\s\u00a0\u202f](?::(?=\s|$)|[;?!](?=\s|$))/gu, /[ \n][:;?!](?=\s|$)/gu],
  ja: [new RegExp(`${cjk}\\s*[:,;](?=\\s|$|${cjk})`, 'gu')],
  zh: [new RegExp(`${cjk}\\s*[:,;](?=\\s|$|${cjk})`, 'gu')],
  // A letter-like mark of abbreviations, which stands between letters.
  he: [/(?<!\p{L})״|״(?!\p{L})/gu],
  ar: [/\p{Script=Arabic}\s*[,;?]/gu],
};

/** Languages that have rules here. */
export const typographyLanguages = Object.keys(rules);

/** Each place where a text breaks the rules of its language, with what stands around it. */
export function foreignPunctuation(text: string, locale: string): string[] {
  const { language } = new Intl.Locale(locale);
  return (rules[language] ?? []).flatMap((rule) =>
    [...text.matchAll(rule)].map(({ index }) => text.slice(Math.max(index - 30, 0), index + 12)),
  );
}
