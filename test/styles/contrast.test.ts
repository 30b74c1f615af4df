/**
 * Whether the colors of both themes have enough contrast, computed from the custom properties
 * themselves.
 */

import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, parseColor } from '../support/contrast.ts';
import { must } from '../support/must.ts';

const tokens = readFileSync('src/styles/tokens.css', 'utf8');
const color = /--([\w-]+):\s*(#[0-9a-f]{6});/gu;
const [light = '', dark = ''] = tokens.split(/@media screen and \(prefers-color-scheme: dark\)/u);
const themes = [
  { theme: 'light', colors: colorsIn(light) },
  { theme: 'dark', colors: colorsIn(dark) },
];

/** The colors of texts and links, and their backgrounds. */
const texts = ['ink', 'ink-soft', 'accent', 'danger'];
const grounds = ['paper', 'surface', 'accent-soft'];

function colorsIn(css: string): ReadonlyMap<string, string> {
  return new Map([...css.matchAll(color)].map(([, name = '', value = '']) => [name, value]));
}

test('both themes have the same colors', () => {
  const [one, other] = themes.map(({ colors }) => [...colors.keys()].sort());
  expect(one?.length).toBeGreaterThan(5);
  expect(one).toEqual(other);
});

test('the browser’s own frame has the color of the page', () => {
  const layout = readFileSync('src/layouts/Page.astro', 'utf8');
  for (const { theme, colors } of themes) {
    const paper = must(colors.get('paper'));
    expect(layout).toContain(`content="${paper}" media="(prefers-color-scheme: ${theme})"`);
  }
});

describe.each(themes)('the $theme theme', ({ colors }) => {
  const between = (one: string, other: string) =>
    contrast(parseColor(must(colors.get(one), one)), parseColor(must(colors.get(other), other)));

  test.each(texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)))(
    '%s can be read on %s: 4.5 to 1',
    (text, ground) => {
      expect(between(text, ground)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test('buttons can be read: 4.5 to 1', () => {
    expect(between('on-accent', 'accent')).toBeGreaterThanOrEqual(4.5);
  });

  test.each(grounds)(
    'the focus ring, and the edges of controls, stand out on %s: 3 to 1',
    (ground) => {
      expect(between('accent', ground)).toBeGreaterThanOrEqual(3);
      if (ground !== 'accent-soft')
        expect(between('line-strong', ground)).toBeGreaterThanOrEqual(3);
    },
  );
});

describe('every stylesheet', () => {
  const files = globSync('src/**/*.css').filter((file) => !file.endsWith('tokens.css'));

  test.each(files)('%s takes its colors from the tokens that are tested here', (file) => {
    const css = readFileSync(file, 'utf8').replaceAll(/\/\*[^]*?\*\//gu, '');
    // A shadow carries no meaning.
    const own = css
      .replaceAll(/box-shadow:[^;]*;/gu, '')
      .match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\(/giu);
    expect(own ?? []).toEqual([]);
    const named = [...css.matchAll(/[^-]color:\s*var\(--([\w-]+)\)/gu)].map(([, name]) => name);
    expect(named.filter((name) => !['on-accent', ...texts].includes(name ?? ''))).toEqual([]);
    const behind = [...css.matchAll(/background:\s*var\(--([\w-]+)\)/gu)].map(([, name]) => name);
    expect(behind.filter((name) => !['accent', ...grounds].includes(name ?? ''))).toEqual([]);
  });
});
