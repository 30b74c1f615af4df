/** Frequent short words by which a text's language shows; none is frequent in two of them. */
const frequent: readonly (readonly [string, ReadonlySet<string>])[] = Object.entries({
  en: 'the and you your for with this that are can from have will',
  fr: 'les des vous votre pour une est dans sur que avec pas',
  es: 'los las para una con por del puede sus como está más',
  de: 'der und sie den ist nicht mit auf ein eine werden können',
  it: 'gli della che per sono una nel dei delle questo puoi è',
  pt: 'você não uma seu para com dos os ou são pode da',
  nl: 'het een van voor niet met zijn wordt kunt deze naar op',
}).map(([language, words]) => [language, new Set(words.split(' '))]);

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
  let best = { language: own, hits: 0 };
  let ownHits = 0;
  for (const [language, set] of frequent) {
    let hits = 0;
    for (const word of words) if (set.has(word)) hits += 1;
    if (language === own) ownHits = hits;
    else if (hits > best.hits) best = { language, hits };
  }
  const certain = best.hits >= enough && best.hits > words.length / 8 && best.hits > ownHits * 3;
  return certain ? best.language : undefined;
}
