import { expect, test } from 'vitest';
import { rendered } from './rendered.ts';

test('a placeholder is shown', () => {
  const { html, findings } = rendered('Typ\n\nGet-User <email address> -All');
  expect(html).toContain('<p>Get-User &#x3C;email address> -All</p>');
  expect(findings).toMatchObject([
    { code: 'KB19', place: 'a.md:3:10', message: '<email address> is shown as text' },
  ]);
});

test('a placeholder on a line of its own does not hide the Markdown below', () => {
  const { html } = rendered('<tenant>\n**vet** en <sitename>\n');
  expect(html).toContain('<strong>vet</strong> en &#x3C;sitename>');
});

test('a placeholder in code needs nothing', () => {
  expect(rendered('`<tenant>`')).toMatchObject({
    html: '<p><code translate="no">&#x3C;tenant></code></p>',
    codes: [],
  });
});

test('XML in a paragraph is shown', () => {
  const { html } = rendered('<Product ID="x" >\n<Language ID="nl" />\n</Product>');
  expect(html).toContain('&#x3C;Product ID="x" >');
  expect(html).toContain('&#x3C;/Product>');
});

test.each([
  ['a<br>b', 'a<br>b'],
  ['a</br>b', 'a<br>b'],
  ['a<BR/>b', 'a<br>b'],
])('%s breaks the line', (markdown, html) => {
  expect(rendered(markdown).html).toBe(`<p>${html}</p>`);
});

test('irregular tags are reported once', () => {
  expect(rendered('a</br>b<span>c <tenant>').codes).toEqual(['KB19', 'KB20', 'KB20']);
});

test('places are those of the file, however much was inserted before', () => {
  const { findings } = rendered('<a1> <b2> <c3> [](https://a.example)');
  expect(findings.map(({ place }) => place)).toEqual([
    'a.md:1:1',
    'a.md:1:6',
    'a.md:1:11',
    'a.md:1:16',
  ]);
});

test('an end of a link that never began does not end the link around it', () => {
  const { html, codes } = rendered('[a </a> b](https://a.example)');
  expect(html).toMatch(/<a href="https:\/\/a.example">a +b<\/a>/);
  expect(codes).toEqual(['KB20']);
});

test('a comment is left out, an unfinished one is shown', () => {
  expect(rendered('a <!-- geheim --> b').html).not.toContain('geheim');
  expect(rendered('<!-- niet af\n\ntekst').html).toContain('tekst');
});
