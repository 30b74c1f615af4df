/** The Latin letter that a Chinese character is listed under in an index of simplified Chinese. */

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
