/** Frequent short words that identify a text's language. */
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

/** Words that other languages have too. They count only if the file's name suggests a language. */
const common = {
  fr: 'de la le du en et ce qui si se vos mot compte',
  es: 'de la el en su se que o no si al cuenta correo',
  de: 'die das zu in im es ihr konto',
  it: 'di la il un in si o se account',
  pt: 'de a o em se um sua conta',
};

const names = new Map([
  ['french', 'fr'],
  ['spanish', 'es'],
  ['german', 'de'],
  ['italian', 'it'],
  ['portuguese', 'pt'],
] as const);

const sample = 200;
const enough = 8;
const enoughExpected = 5;

/**
 * The language of a text that is not in its locale's language.
 *
 * @param text plain text of an article
 * @param locale tag of its corpus folder
 * @param id the article's id, which may end in the name of its language: `block-sender-french`
 * @returns a language tag, or undefined if the text is as expected or too short to tell
 */
export function foreignLanguage(text: string, locale: string, id = ''): string | undefined {
  const own = locale.split('-')[0] ?? locale;
  // A word right after a period is part of an address: `Outlook.com`.
  const words = text.toLowerCase().match(/(?<![.\p{L}])\p{L}+/gu) ?? [];
  const hits = hitsIn(words.slice(0, sample));
  const ownHits = hits.get(own) ?? 0;
  hits.delete(own);
  const expected = expectedIn(id);
  if (expected !== undefined && expected !== own) {
    const known = new Set(common[expected].split(' '));
    const count = (hits.get(expected) ?? 0) + words.filter((word) => known.has(word)).length;
    return count >= enoughExpected && count > ownHits * 2 ? expected : undefined;
  }
  const [best, count] = [...hits].sort((a, b) => b[1] - a[1])[0] ?? [undefined, 0];
  const total = Math.min(words.length, sample);
  const certain = count >= enough && count > total / 8 && count > ownHits * 3;
  return certain ? best : undefined;
}

function hitsIn(words: readonly string[]): Map<string, number> {
  const hits = new Map<string, number>();
  for (const word of words)
    for (const language of languagesOf.get(word) ?? [])
      hits.set(language, (hits.get(language) ?? 0) + 1);
  return hits;
}

function expectedIn(id: string): keyof typeof common | undefined {
  for (const [name, language] of names) if (id.endsWith(`-${name}`)) return language;
  return undefined;
}
