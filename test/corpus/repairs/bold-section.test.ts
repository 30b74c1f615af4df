import { expect, test } from 'vitest';
import { rendered } from '../rendered.ts';

test('a bold paragraph before text is a heading, with a numbered id if needed', () => {
  const { html, headings, codes } = rendered('**Eerst**  \n\ntekst\n\n**Dan**\n\ntekst');
  expect(html).toContain('<h2 id="kb-section-1">Eerst</h2>');
  expect(headings).toEqual([
    { depth: 2, slug: 'kb-section-1', text: 'Eerst' },
    { depth: 2, slug: 'kb-section-2', text: 'Dan' },
  ]);
  expect(codes).toEqual(['KB14', 'KB14']);
});

test('below a real heading it is one level deeper', () => {
  expect(rendered('## Kop\n\n**Eerst**\n\ntekst').headings.map(({ depth }) => depth)).toEqual([
    2, 3,
  ]);
});

test.each([
  ['the last thing in an article', 'tekst\n\n**Eerst**'],
  ['bold within a sentence', '**Eerst** dit\n\ntekst'],
  ['a long paragraph', `**${'woord '.repeat(30)}einde**\n\ntekst`],
  ['a command', '**Get-Mailbox -Identity x**\n\ntekst'],
  ['a link', '**[Teams](https://a.example)**\n\ntekst'],
  ['a paragraph in a list', '- **Eerst**\n\n  tekst'],
])('%s stays bold', (_, markdown) => {
  expect(rendered(markdown)).toMatchObject({ headings: [], codes: [] });
});
