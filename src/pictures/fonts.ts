/**
 * The fonts of the pictures: Noto Sans for all scripts that guides are written in, each split into
 * slices that declare what they cover. Adding a script takes one package and one line here.
 */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import type { Locale } from '../locale/locale.ts';

const fonts = [
  { file: 'noto-sans', name: 'Noto Sans' },
  { file: 'noto-sans-arabic', name: 'Noto Sans Arabic', script: 'Arab' },
  { file: 'noto-sans-hebrew', name: 'Noto Sans Hebrew', script: 'Hebr' },
  { file: 'noto-sans-jp', name: 'Noto Sans JP', script: 'Jpan' },
  { file: 'noto-sans-sc', name: 'Noto Sans SC', script: 'Hans' },
  { file: 'noto-sans-kr', name: 'Noto Sans KR', script: 'Kore' },
  { file: 'noto-sans-thai', name: 'Noto Sans Thai', script: 'Thai' },
] as const;

function packageOf(file: string) {
  return `@fontsource-variable/${file}`;
}

export const fontPackages = fonts.map(({ file }) => packageOf(file));

type Range = [first: number, last: number];

export interface FontSlice {
  readonly name: string;
  readonly path: string;
  /** The characters that the slice is for. */
  readonly unicodeRange: Range[];
}

const slices = z.record(z.string(), z.string());
const { resolve } = createRequire(join(process.cwd(), 'package.json'));

export function readSlices(): FontSlice[] {
  return fonts.flatMap(({ file, name }) => {
    const folder = packageOf(file);
    const list = slices.parse(JSON.parse(readFileSync(resolve(`${folder}/unicode.json`), 'utf8')));
    return Object.entries(list).map(([key, ranges]) => {
      const slice = key.replaceAll(/[[\]]/gu, '');
      const path = resolve(`${folder}/files/${file}-${slice}-wght-normal.woff2`);
      return { name, path, unicodeRange: parseRanges(ranges) };
    });
  });
}

/** The fonts in the order in which to look for the letters of a locale's text. */
export function familiesOf(locale: Locale): string[] {
  const { script } = new Intl.Locale(locale).maximize();
  const own = fonts.filter((font) => 'script' in font && font.script === script);
  return [...new Set([fonts[0], ...own, ...fonts])].map(({ name }) => name);
}

/** The characters of a text that no font covers; a picture would show boxes for them. */
export function uncovered(text: string, list: readonly FontSlice[]): string[] {
  const has = (code: number) =>
    list.some(({ unicodeRange }) =>
      unicodeRange.some(([first, last]) => first <= code && code <= last),
    );
  return [...new Set(text)].filter((character) => !has(character.codePointAt(0) ?? 0));
}

/** Parses `U+0-FF,U+131` into pairs of first and last. */
function parseRanges(ranges: string): Range[] {
  return ranges.split(',').map((range) => {
    const [first = '', last = first] = range.trim().replace(/^U\+/iu, '').split('-');
    return [parseInt(first, 16), parseInt(last, 16)];
  });
}
