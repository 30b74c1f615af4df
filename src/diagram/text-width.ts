/**
 * Estimates the width of a text without a font; readers' system fonts differ by a few percent
 * anyway. The figures are those of Noto Sans, which is wider than most.
 */

/** Widths in hundredths of the font size; the first match counts. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/\p{M}|\u200B/u, 0],
  [/[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/u, 100],
  [/[ijlI.,:;!'’|()[\]‘·]/u, 29],
  [/[\s\-frt/"“”„]/u, 37],
  [/[mwMW@%…—]/u, 92],
  [/\p{Script=Arabic}/u, 56],
  [/\p{Script=Hebrew}|[cksvxyzJ]/u, 53],
  [/\p{Lu}/u, 67],
];

const other = 60;

/** @param size the font size, in pixels, like the result */
export function textWidth(text: string, size: number): number {
  const hundredths = Array.from(text.normalize()).reduce(
    (sum, letter) => sum + (widths.find(([letters]) => letters.test(letter))?.[1] ?? other),
    0,
  );
  return (hundredths * size) / 100;
}
