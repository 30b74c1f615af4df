import { expect, test } from 'vitest';
import { rendered } from './rendered.ts';

test.each([
  'Versio 1.2:n ja Microsoft 365:ssä :Als',
  'prijs $5 en $6',
  '# Kop {#id .klasse}',
  'a[^1] en [[b]]',
  '::: note\ntekst\n:::',
  "import x from 'y'\n\nexport const a = {b}",
])('%j holds words, not syntax of other dialects', (markdown) => {
  const { title, html } = rendered(markdown, { locale: 'fi-FI' });
  const shown = `${title ?? ''}${html.replace(/<[^>]*>/g, '')}`;
  expect(shown.replace(/\s/g, '')).toBe(markdown.replace(/^# /, '').replace(/\s/g, ''));
});

test('places are those of the file, in every kind of article', () => {
  const plain = rendered('een\n\ntwee [](https://a.example)');
  const withHtml = rendered('een<br>\n\ntwee [](https://a.example)');
  expect(plain.findings[0]?.place).toBe('a.md:3:6');
  // Reading HTML loses positions; the address is looked for and found within its brackets.
  expect(withHtml.findings[0]?.place).toBe('a.md:3:9');
});
