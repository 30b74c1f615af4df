/** Frequent short words by which a text's language shows. */
const frequent = {
  en: 'the and you your for with this that are can from have will',
  fr: 'les des vous votre pour une est dans sur que avec pas',
  es: 'los las para una con por del puede sus como está más',
  de: 'der und sie den ist nicht mit auf ein eine werden können',
  it: 'gli della che per sono una nel dei delle questo puoi è',
  pt: 'você não uma seu para com dos os ou são pode da',
  nl: 'het een van voor niet met zijn wordt kunt deze naar op',
};

const languagesOf = new Map<string, string[]>();
for (const [language, words] of Object.entries(frequent))
  for (const word of words.split(' '))
    languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);

const sample = 200;
const enough = 8;

/**
 * Language of a text that is not in the language of its locale.
 *
 * @param text plain text of an article
 * @param locale tag of its corpus folder
 * @returns a language tag, or undefined when the text is as it should be or too short to tell
 */
export function foreignLanguage(text: string, locale: string): string | undefined {
  const own = locale.split('-')[0] ?? locale;
  const words =
    text
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.slice(0, sample) ?? [];
  const hits = new Map<string, number>();
  for (const word of words)
    for (const language of languagesOf.get(word) ?? [])
      hits.set(language, (hits.get(language) ?? 0) + 1);
  const ownHits = hits.get(own) ?? 0;
  hits.delete(own);
  const [best, count] = [...hits].sort((a, b) => b[1] - a[1])[0] ?? [undefined, 0];
  const certain = count >= enough && count > words.length / 8 && count > ownHits * 3;
  return certain ? best : undefined;
}
