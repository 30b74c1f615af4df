/** The letter under which a title stands in a list, in any script. */

/** For what begins with no letter. */
export const otherInitial = '#';

/**
 * A title's first letter without its accent, in capitals. Chinese characters and Hangul syllables
 * are too many for an index: they stand together, and by their first consonant.
 */
export function initialOf(title: string): string {
  const [first = ''] = title.normalize('NFKC').replace(/^[^\p{L}\p{N}]+/u, '');
  if (/\p{Script=Han}/u.test(first)) return '漢';
  if (/\p{Script=Hangul}/u.test(first)) return leadOf(first);
  const [letter = ''] = hiragana(first).normalize('NFD');
  return /\p{L}/u.test(letter) ? letter.toUpperCase().slice(0, 1) : otherInitial;
}

const consonants = 'ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ';

function leadOf(syllable: string): string {
  const at = Math.floor(((syllable.codePointAt(0) ?? 0) - 0xac00) / 588);
  return consonants[at] ?? otherInitial;
}

/** Katakana stands beside hiragana. */
function hiragana(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  return code >= 0x30a1 && code <= 0x30f6 ? String.fromCodePoint(code - 0x60) : letter;
}
