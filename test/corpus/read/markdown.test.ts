import { expect, test } from 'vitest';
import { rendered } from '../rendered.ts';

test.each([
  'Versio 1.2:n ja Microsoft 365:ssä :Als',
  'prijs $5 en $6',
  '# Kop {#id .klasse}',
  'a[^1] en [[b]]',
  '::: note\ntekst\n:::',
  "import x from 'y'\n\nexport const a = {b}",
])('%j contains words, not the syntax of other dialects', (markdown) => {
  const { title, html } = rendered(markdown, { locale: 'fi-FI' });
  const shown = `${title ?? ''}${html.replace(/<[^>]*>/gu, '')}`;
  expect(shown.replace(/\s/gu, '')).toBe(markdown.replace(/^# /u, '').replace(/\s/gu, ''));
});

test('locations are those in the file, in every kind of article', () => {
  const plain = rendered('een\n\ntwee [](https://a.example)');
  const withHtml = rendered('een<br>\n\ntwee [](https://a.example)');
  expect(plain.findings[0]?.place).toBe('a.md:3:6');
  expect(withHtml.findings[0]?.place).toBe('a.md:3:6');
});

test('each finding has its own location even where parsing HTML loses the positions', () => {
  const markdown = [
    '<p>x</p>',
    '**Een**',
    'tekst [](https://a.example) en [](https://a.example)',
    '**Twee**',
    '<p>see <a href="https://b.example"></a> now</p>',
    'tekst [](https://c.example)',
  ].join('\n\n');
  const places = rendered(markdown).findings.map(({ code, place }) => `${code} ${place}`);
  expect(places.sort()).toEqual([
    'KB14 a.md:3:1',
    'KB14 a.md:7:1',
    'KB29 a.md:11:7',
    'KB29 a.md:5:32',
    'KB29 a.md:5:7',
    // Its tag is inside HTML, where nodes can only be located by their words and addresses.
    'KB29 a.md:9:17',
  ]);
});
