import { describe, expect, test } from 'vitest';
import { excerpt } from '../../../src/corpus/read/excerpt.ts';
import { rendered } from '../rendered.ts';

const images = { 'media/a_b.png': { address: '/kb/1.png' } };
const image = (markdown: string) => rendered(markdown, { images });

describe(':::image:::', () => {
  test.each([
    [
      ':::image type="content" source="media/a_b.png" alt-text="Select **Save** & [x] <b>":::',
      '<p><img src="/kb/1.png" alt="Select **Save** &#x26; [x] <b>" loading="lazy"></p>',
    ],
    [
      'text :::image type="icon" source="media/a_b.png":::, more',
      '<p>text <img src="/kb/1.png" alt="" loading="lazy">, more</p>',
    ],
    [
      ':::image source="media/a_b.png" alt-text="over\ntwo lines" lightbox="media/a_b.png":::',
      '<p><img src="/kb/1.png" alt="over two lines" loading="lazy"></p>',
    ],
    [
      ':::image type="complex" source="media/a_b.png" alt-text="short":::\nLong.\n:::image-end:::\nafter',
      '<p><img src="/kb/1.png" alt="short" loading="lazy"></p>\n<p>Long.</p>\n<p>after</p>',
    ],
  ])('is an image: %s', (markdown, html) => {
    expect(image(markdown)).toMatchObject({ html, codes: [] });
  });

  test('stays code inside code', () => {
    const written = '```\n:::image source="media/a_b.png":::\n:::row:::\n```';
    expect(image(written)).toMatchObject({ codes: [] });
    expect(image(written).html).toContain(':::image source="media/a_b.png":::\n:::row:::');
  });

  test('without an image keeps its words', () => {
    expect(image(':::image source="gone.png" alt-text="Words":::')).toMatchObject({
      html: '<p>Words</p>',
      codes: ['KB18'],
    });
  });

  test('without a source is shown as written', () => {
    expect(image(':::image alt-text="Words":::').html).toContain(':::image alt-text="Words":::');
    expect(image(':::image alt-text="Words":::').codes).toEqual(['KB45']);
  });
});

test('rows and columns are removed, and their indented text does not become code', () => {
  const markdown = [
    ':::row:::',
    '   :::column span="2":::',
    '      One',
    '',
    '      - two',
    '   :::column-end:::',
    '   :::column:::',
    '      Three',
    '   :::column-end:::',
    ':::row-end:::',
    'after',
  ].join('\n');
  const { html, findings } = rendered(markdown);
  expect(html).toBe('<p>One</p>\n<ul>\n<li>two</li>\n</ul>\n<p>Three</p>\n<p>after</p>');
  expect(findings.map(({ code, place }) => `${code} ${place}`)).toEqual([
    'KB45 a.md:1:1',
    'KB45 a.md:2:1',
    'KB45 a.md:7:1',
  ]);
});

test.each([
  '::: zone pivot="shell-bash"',
  '::: moniker range=">=sql-2019"',
  ':::code language="c" source="~/x.c" range="1-5":::',
  ':::tip',
])('%s is set apart as written, is reported, and is left out of the description', (mark) => {
  const { html, findings, beginning } = rendered(`before\n${mark}\nafter\n\nmore`);
  expect(html).toBe(
    `<p>before</p>\n<p><code translate="no">${mark}</code></p>\n<p>after</p>\n<p>more</p>`,
  );
  expect(findings).toMatchObject([{ code: 'KB45', place: 'a.md:2:1' }]);
  expect(excerpt(beginning)).toBe('before after more');
});

test('a name that translators keep is a name', () => {
  expect(rendered('the :::no-loc text="Viva Engage"::: app')).toMatchObject({
    html: '<p>the Viva Engage app</p>',
    codes: [],
  });
});

test('code that is in another file is shown as written', () => {
  expect(rendered('[!code-csharp[Main](x.cs?range=1)]')).toMatchObject({
    html: '<p><code translate="no">[!code-csharp[Main](x.cs?range=1)]</code></p>',
    codes: ['KB45'],
  });
});
