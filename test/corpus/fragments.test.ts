import { expect, test } from 'vitest';
import { rendered } from './rendered.ts';

test('a link within the article leads to its heading', () => {
  const { html } = rendered('[zie](#b-c)\n\n## <a name="b-c"></a>Kop\n\ntekst');
  expect(html).toContain('<a href="#kb-b-c">');
  expect(html).toContain('<h2 id="kb-b-c">Kop</h2>');
});

test('it finds its heading by the letters when another generator joined them otherwise', () => {
  expect(rendered("[zie](#what-s-new)\n\n## What's new").html).toContain('href="#kb-whats-new"');
  expect(rendered('[zie](#What%20is)\n\n## What is').html).toContain('href="#kb-what-is"');
});

test.each(['<a name="bkmk_x"></a>', '<a id="bkmk_x"></a>'])('%s in a text is a place', (anchor) => {
  const { html, codes } = rendered(`[zie](#bkmk_x)\n\ntekst ${anchor}hier`);
  expect(html).toBe(
    '<p><a href="#kb-bkmk_x">zie</a></p>\n<p>tekst <span id="kb-bkmk_x"></span>hier</p>',
  );
  expect(codes).toEqual([]);
});

test('an anchor behind the words of a heading is a place, too', () => {
  const { html } = rendered('[een](#kop) [twee](#x)\n\n## Kop<a name="x"></a>');
  expect(html).toContain('<a href="#kb-kop">een</a> <a href="#kb-x">twee</a>');
  expect(html).toContain('<h2 id="kb-kop">Kop<span id="kb-x"></span></h2>');
});

test('the title is a place, and so is the top of the page', () => {
  const { html } = rendered('# De kop\n\n[zie](#de-kop) [boven](#top)');
  expect(html).toBe('<p><a href="#kb-de-kop">zie</a> <a href="#top">boven</a></p>');
});

test('of a link to no heading the words stay, and it is reported', () => {
  const { html, findings } = rendered('tekst [zie](#weg "Hulp") nu');
  expect(html).toBe('<p>tekst zie (Hulp) nu</p>');
  expect(findings).toMatchObject([{ code: 'KB47', place: 'a.md:1:7' }]);
});
