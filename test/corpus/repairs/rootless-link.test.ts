import { expect, test } from 'vitest';
import { rendered } from '../rendered.ts';

test('a path is resolved against the site named in the settings', () => {
  const { html, findings } = rendered('[a](/azure/b#c)', { links: 'https://learn.example' });
  expect(html).toContain('href="https://learn.example/azure/b#c"');
  expect(findings[0]).toMatchObject({ code: 'KB24', place: 'a.md:1:1' });
});

test('a path on a site that is not named keeps only its words', () => {
  const { html, findings } = rendered('zie [de hulp](/docs/faq "Vragen")');
  expect(html).toBe('<p>zie de hulp (Vragen)</p>');
  expect(findings[0]).toMatchObject({ code: 'KB24', place: 'a.md:1:5' });
});

test('the published path of an article leads to its page', () => {
  const published = { 'AlchemyInsights/change-payment': '/nl-nl/kb/change-payment/' };
  const { html, codes } = rendered('[a](/AlchemyInsights/change-payment#B)', { published });
  expect(html).toContain('href="/nl-nl/kb/change-payment/#kb-b"');
  expect(codes).toEqual(['KB26']);
});
