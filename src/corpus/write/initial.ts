/** The letter that a title is listed under, in any script. */

/** For titles that do not start with a letter. */
const otherInitial = '#';

/**
 * A title's first letter, without its accent and in capitals. Hangul syllables are listed under
 * their first consonant, Thai ones under the consonant that follows a leading vowel. There are too
 * many Chinese characters for an index: in simplified Chinese they are listed by pronunciation,
 * elsewhere together.
 *
 * @param locale the list's locale
 */
export function initialOf(title: string, locale = ''): string {
  const plain = title.normalize('NFKC').replace(/^[^\p{L}\p{N}]+/u, '');
  const [first = ''] = plain.replace(/^[เแโใไ](?=[ก-ฮ])/u, '');
  if (/\p{Script=Han}/u.test(first))
    return (isSimplified(locale) ? pinyinLetter(first) : undefined) ?? '漢';
  if (/\p{Script=Hangul}/u.test(first)) return leadOf(first);
  const [letter = ''] = hiragana(first).normalize('NFD');
  return /\p{L}/u.test(letter) ? letter.toUpperCase().slice(0, 1) : otherInitial;
}

const simplified = new Map<string, boolean>();

function isSimplified(locale: string): boolean {
  const known = simplified.get(locale);
  if (known !== undefined || !/^zh\b/iu.test(locale)) return known ?? false;
  const answer = new Intl.Locale(locale).maximize().script === 'Hans';
  simplified.set(locale, answer);
  return answer;
}

const consonants = 'ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ';

function leadOf(syllable: string): string {
  const at = Math.floor(((syllable.codePointAt(0) ?? 0) - 0xac00) / 588);
  return consonants[at] ?? otherInitial;
}

/** Katakana are listed with hiragana. */
function hiragana(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  return code >= 0x30a1 && code <= 0x30f6 ? String.fromCodePoint(code - 0x60) : letter;
}

/**
 * The first character for each letter, ordered by pronunciation; no syllable starts with I, U, or
 * V.
 */
const first = '吖八嚓咑妸发旮铪丌咔垃妈拏噢妑七呥仨他屲夕丫帀';
const letters = 'ABCDEFGHJKLMNOPQRSTWXYZ';

const { compare } = new Intl.Collator('zh-CN');

export function pinyinLetter(character: string): string | undefined {
  let letter: string | undefined;
  for (const [at, boundary] of Array.from(first).entries())
    if (compare(boundary, character) <= 0) letter = letters[at];
  return letter;
}
