import { expect, test } from 'vitest';
import { rendered } from '../rendered.ts';

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

test('a placeholder in code needs no repair', () => {
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

test('locations are those in the file, however much was inserted before', () => {
  const { findings } = rendered('<a1> <b2> <c3> [](https://a.example)');
  expect(findings.map(({ place }) => place)).toEqual([
    'a.md:1:1',
    'a.md:1:6',
    'a.md:1:11',
    'a.md:1:16',
  ]);
});

test('a link end that was never opened does not end the link around it', () => {
  const { html, codes } = rendered('[a </a> b](https://a.example)');
  expect(html).toMatch(/<a href="https:\/\/a.example">a +b<\/a>/u);
  expect(codes).toEqual(['KB20']);
});

test('a comment is left out, an unclosed one is shown', () => {
  expect(rendered('a <!-- geheim --> b').html).not.toContain('geheim');
  expect(rendered('<!-- niet af\n\ntekst').html).toContain('tekst');
});

test.each([
  ['<p>Connect to <server> now</p>', '<p>Connect to &#x3C;server> now</p>'],
  [
    '<table><tr><td><appId></td></tr></table>',
    '<div class="table" role="group" aria-label="Table" tabindex="0"><table><tbody><tr><td>&#x3C;appId></td></tr></tbody></table></div>',
  ],
  [
    '<details><summary>More on <feature></summary>text</details>',
    '<details><summary>More on &#x3C;feature></summary>text</details>',
  ],
  ['<!-- keep --> Use <tenant> here.', 'Use &#x3C;tenant> here.'],
])('a placeholder in %s is shown as written, and reported once', (markdown, html) => {
  const result = rendered(markdown);
  expect(result.html).toBe(html);
  expect(result.codes).toEqual(['KB19']);
});

test.each([
  'https://graph.microsoft.com/v1.0/users/<id>/licenseDetails',
  'www.contoso.com/<site>/home',
  'https://contoso.com/<tenant>/<site>',
])('%s is text: half of the address would lead to the wrong place', (address) => {
  const { html, findings } = rendered(`See ${address} for it.`);
  expect(html).toBe(`<p>See ${address.replaceAll('<', '&#x3C;')} for it.</p>`);
  expect(findings.filter(({ code }) => code === 'KB32')).toMatchObject([{ place: 'a.md:1:5' }]);
  expect(findings.filter(({ code }) => code === 'KB19')).toHaveLength(
    address.split('<').length - 1,
  );
});

test('an address that is not a link is reported as it was written', () => {
  const written = ['www.contoso.com/<site>', 'https://contoso.com/<id>/b'];
  const messages = written.flatMap((markdown) =>
    rendered(markdown).findings.flatMap(({ code, message }) => (code === 'KB32' ? [message] : [])),
  );
  expect(messages).toEqual(
    written.map((address) => `${address} contains a placeholder; it is not a link`),
  );
});

test('a placeholder in the quotes of an attribute is left alone', () => {
  expect(rendered('<a href="https://contoso.com/<tenant>">x</a>')).toMatchObject({
    html: '<p><a href="https://contoso.com/<tenant>">x</a></p>',
    codes: [],
  });
});

test('quotes in an address are not those of an attribute', () => {
  const { html } = rendered('<https://a.example?$search= "appId:<appId>">');
  expect(html).toContain('"appId:&#x3C;appId>"');
});

test('the page in a frame becomes a link, with the frame’s title', () => {
  const { html, findings } = rendered(
    '<figure>\n<iframe width="3"\nsrc="https://www.youtube.com/embed/x?a=1&b=2" title="How to"></iframe>\n</figure>',
  );
  expect(html).toBe('<a href="https://www.youtube.com/embed/x?a=1&#x26;b=2">How to</a>');
  expect(findings).toMatchObject([{ code: 'KB16', place: 'a.md:2:1' }]);
  expect(rendered('<iframe src="https://video.example/x"></iframe>').html).toContain(
    '<a href="https://video.example/x">video.example</a>',
  );
});
