import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { styleAlone } from '../../src/diagram/style.ts';

test('a picture contains the tokens it uses, each list in its media query, and no others', () => {
  const site = `
    :root { --ink: #000; --paper: #fff; --line: #ccc; --font: system-ui, sans-serif }
    @media screen and (prefers-color-scheme: dark) { :root { --ink: #eee; --line: #333 } }
    @media print { :root { --line: #111 } }
    :root:lang(ja) { --ink: #123 }`;
  expect(styleAlone('.a{fill:var(--ink);font:1px var(--font)}\n', site)).toBe(
    ':root{color-scheme:light dark;background:var(--paper)}' +
      ':root{--ink:#000;--paper:#fff;--font:system-ui, sans-serif}' +
      '@media screen and (prefers-color-scheme: dark){:root{--ink:#eee}}' +
      '.a{fill:var(--ink);font:1px var(--font)}',
  );
});

describe('with the site’s own stylesheets', () => {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  const drawing = readFileSync('src/styles/drawing.css', 'utf8');
  const style = styleAlone(drawing, tokens);
  const dark = /@media screen and \(prefers-color-scheme: dark\)\{:root\{([^}]*)\}\}/u.exec(
    style,
  )?.[1];
  const names = [
    ...new Set([...drawing.matchAll(/var\((--[\w-]+)\)/gu)].map(([, name = '']) => name)),
  ];

  test.each(names)('%s has one value outside the dark list, the light one', (name) => {
    const light = style.replace(
      `@media screen and (prefers-color-scheme: dark){:root{${dark ?? ''}}}`,
      '',
    );
    const values = [...light.matchAll(new RegExp(`${name}:([^;}]*)`, 'gu'))].map(
      ([, value]) => value,
    );
    const [, own] = new RegExp(`${name}: ([^;]*);`, 'u').exec(tokens) ?? [];
    expect(values).toEqual([own]);
  });

  test('the dark list has its own colors', () => {
    expect(dark).toContain('--ink:#eceff1');
    expect(dark).toContain('--paper:#14171a');
  });
});
