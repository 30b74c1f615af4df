/** Where titles may break in scripts that do not put spaces between words. */

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** An opening mark stays with what follows it. */
const starts = /^[\p{Ps}\p{Pi}]/u;
/** No break opportunity is needed, or wanted, after these. */
const ends = /[\p{Ps}\p{Pi}\s]$/u;
const hiragana = /^[\p{Script=Hiragana}ー]+$/u;
/** Particles that end a phrase; others may also start a word (に|ついて, と|いう). */
const particle = /^(?:[はがをも]|では|には)$/u;

/** U+200B, where a line may end. */
const chance = '\u200B';

/**
 * Marks the ends of words as break opportunities, so that no line starts inside a word or with
 * closing punctuation. Endings and particles in hiragana stay with their word. A text with spaces
 * between words is returned unchanged.
 * @example markBreaks('設定を確認する', 'ja-jp') // => '設定を|確認する', with U+200B for |
 */
export function markBreaks(text: string, locale: string): string {
  if (!unspaced.test(text)) return text;
  const words = [...new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)];
  return words.reduce((line, { segment, isWordLike }, index) => {
    const before = words[index - 1]?.segment ?? '';
    const isEnding = hiragana.test(segment) && (particle.test(segment) || !particle.test(before));
    const clings = isWordLike === false ? !starts.test(segment) : isEnding;
    const glued = line === '' || clings || ends.test(line);
    return line + (glued ? '' : chance) + segment;
  }, '');
}

/**
 * The pieces of a short text that must not be broken. Only Japanese is split: browsers break it at
 * any character, or at phrases that they guess, and some guesses split a word.
 * @example phrasesOf('設定を確認する', 'ja-jp') // => ['設定を', '確認する']
 */
export function phrasesOf(text: string, locale: string): string[] {
  return new Intl.Locale(locale).language === 'ja'
    ? markBreaks(text, locale).split(chance)
    : [text];
}

/**
 * The same for HTML: adds `<wbr>` between the pieces of its texts, leaving tags and entities alone.
 */
export function breakHtml(html: string, locale: string): string {
  return html.replace(/<[^>]*>|&[^;\s]+;|[^<&]+/gu, (part) =>
    /^[<&]/u.test(part) ? part : phrasesOf(part, locale).join('<wbr>'),
  );
}
