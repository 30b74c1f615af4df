import { expect, test } from 'vitest';
import { idFrom } from '../../../src/corpus/read/heading.ts';
import { rendered } from '../rendered.ts';

test('the first heading is the title, and is not in the body', () => {
  expect(rendered('# <a name="de-kop"></a>De *kop*\n\ntekst')).toMatchObject({
    title: 'De kop',
    anchor: 'de-kop',
    html: '<p>tekst</p>',
    codes: [],
  });
});

test('a title without an anchor gets one made of its words; in a translation that is reported', () => {
  const own = { title: 'Wat is er nieuw?', anchor: 'wat-is-er-nieuw' };
  expect(rendered('# Wat is er nieuw?')).toMatchObject({ ...own, codes: ['KB13'] });
  const source = { translated: false };
  expect(rendered('# Wat is er nieuw?', source)).toMatchObject({ ...own, codes: [] });
});

test.each([
  ["What's new", 'whats-new'],
  ['Step 1.2 (optional)', 'step-12-optional'],
  ['Read/write & more', 'readwrite--more'],
  ['snake_case', 'snake_case'],
  ['パスワード', 'パスワード'],
  ['รหัสผ่าน', 'รหัสผ่าน'],
])('%s has the id that GitHub and DocFX give it', (words, id) => {
  expect(idFrom(words)).toBe(id);
  expect(rendered(`## ${words}\n\n[zie](#${id})`).html).toContain(`<a href="#kb-${id}">`);
});

test('no heading has the id of the title', () => {
  expect(rendered('# Kop\n\n## Kop').headings).toMatchObject([{ slug: 'kb-kop-1' }]);
});

test('ten thousand identical headings take no longer than others', () => {
  const { headings } = rendered('## Kop\n\n'.repeat(10_000));
  expect(headings.at(-1)?.slug).toBe('kb-kop-9999');
});

test('a heading without words is not a title', () => {
  expect(rendered('#\n\n# \u200B\n\n# Kop').title).toBe('Kop');
  const images = { 'knop.png': { address: '/kb/knop.png' } };
  expect(rendered('# ![Knop](knop.png)\n\ntekst', { images })).toMatchObject({
    title: undefined,
    html: '<h2 id="kb-section"><img src="/kb/knop.png" alt="Knop" loading="lazy"></h2>\n<p>tekst</p>',
  });
});

test('an article without a heading has none', () => {
  expect(rendered('tekst').title).toBeUndefined();
});

test('anchors become ids that cannot be confused with those of the page', () => {
  const { html } = rendered('## <a name="Main"></a>Kop');
  expect(html).toBe('<h2 id="kb-main">Kop</h2>');
});

test('anchors are found in articles with HTML too', () => {
  expect(rendered('# <a name="x"></a>Kop\n\na<br>b\n\n## <a name="y"></a>Twee')).toMatchObject({
    title: 'Kop',
    anchor: 'x',
    headings: [{ depth: 2, slug: 'kb-y', text: 'Twee' }],
  });
});

test('no id occurs twice', () => {
  const { headings } = rendered('## Kop\n\n## Kop\n\n## ***\n\n## 見出し');
  expect(headings.map(({ slug }) => slug)).toEqual([
    'kb-kop',
    'kb-kop-1',
    'kb-section',
    'kb-見出し',
  ]);
});

test('a page has one first-level heading, and this is not it', () => {
  expect(rendered('# Kop\n\n# Nog een\n\n- # In een lijst').html).not.toContain('<h1');
  expect(
    rendered('# Kop\n\n<h2>a<table><tr><td><h1>b</h1></td></tr></table></h2>').html,
  ).not.toContain('<h1');
});
