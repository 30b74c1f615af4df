/** Contrast as defined by WCAG. */

export type Color = readonly [red: number, green: number, blue: number];

/** @param text `#0b6b50` or `rgb(11, 107, 80)`, opaque */
export function parseColor(text: string): Color {
  const hex = /^#(..)(..)(..)$/u.exec(text);
  const parts = hex
    ? hex.slice(1).map((part) => Number.parseInt(part, 16))
    : (/^rgb\((\d+), (\d+), (\d+)\)$/u.exec(text)?.slice(1).map(Number) ?? []);
  const [red, green, blue] = parts;
  if (red === undefined || green === undefined || blue === undefined)
    throw new Error(`“${text}” is no opaque colour`);
  return [red, green, blue];
}

/**
 * @returns from 1 (the same) to 21 (black on white)
 * @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function contrast(one: Color, other: Color): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: Color): number {
  const [red = 0, green = 0, blue = 0] = color.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
