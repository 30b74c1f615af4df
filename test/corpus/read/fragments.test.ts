import { expect, test } from 'vitest';
import { rendered } from '../rendered.ts';

test('a link within the article leads to its heading', () => {
  const { html } = rendered('[zie](#b-c)\n\n## <a name="b-c"></a>Kop\n\ntekst');
  expect(html).toContain('<a href="#kb-b-c">');
  expect(html).toContain('<h2 id="kb-b-c">Kop</h2>');
});

test('it finds its heading by the letters when another generator joined them differently', () => {
  expect(rendered("[zie](#what-s-new)\n\n## What's new").html).toContain('href="#kb-whats-new"');
  expect(rendered('[zie](#What%20is)\n\n## What is').html).toContain('href="#kb-what-is"');
});

test('the title is a link target, and so is the top of the page', () => {
  const { html } = rendered('# De kop\n\n[zie](#de-kop) [boven](#top)');
  expect(html).toBe('<p><a href="#kb-de-kop">zie</a> <a href="#top">boven</a></p>');
});

test('a link to a missing heading keeps its words, and is reported', () => {
  const { html, findings } = rendered('tekst [zie](#weg "Hulp") nu');
  expect(html).toBe('<p>tekst zie (Hulp) nu</p>');
  expect(findings).toMatchObject([{ code: 'KB47', place: 'a.md:1:7' }]);
});
