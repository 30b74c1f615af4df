import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { sanitizeArticle } from '../../../src/corpus/read/sanitize.ts';
import { element, text } from '../../../src/corpus/read/tree.ts';
import { harmIn } from '../harmless.ts';
import { hostile } from '../hostile.ts';
import { rendered } from '../rendered.ts';

test.each(hostile)('%s comes out harmless', (markdown) => {
  expect(harmIn(rendered(markdown).html)).toEqual([]);
});

test('all of it together comes out harmless', () => {
  expect(harmIn(rendered(hostile.join('\n\n')).html)).toEqual([]);
  expect(harmIn(rendered(hostile.join(' ')).html)).toEqual([]);
});

test('an element that is not allowed is shown, not dropped', () => {
  const { html, codes } = rendered('<iframe src=x>hulp</iframe>');
  expect(html).toContain('&#x3C;iframe src=x>hulp&#x3C;/iframe>');
  expect(codes).toEqual(['KB19', 'KB19']);
});

describe('whatever the repairs leave in the tree', () => {
  const clean = (...children: Element['children']) =>
    toHtml(sanitizeArticle(element('article', {}, children)));

  test.each(['script', 'style', 'template', 'noscript', 'iframe', 'svg', 'math'])(
    'nothing is left of <%s>, not even its words',
    (tag) => {
      expect(clean(element(tag, {}, [text('alert(1)')]), text('ok'))).toBe('ok');
    },
  );

  test.each(['form', 'object', 'video', 'button'])('only the words are left of <%s>', (tag) => {
    expect(clean(element(tag, {}, [text('words')]))).toBe('words');
  });

  test.each([
    'data:image/png;base64,iVBORw0KGgo=',
    'data:image/svg+xml,<svg/>',
    'javascript:x',
    'http://a.example/b.png',
    'blob:https://a.example/1',
  ])('an image cannot have an address such as %s', (src) => {
    expect(clean(element('img', { src, alt: 'a' }, []))).toBe('<img alt="a">');
  });

  test('an image on the site keeps its address', () => {
    expect(clean(element('img', { src: '/_assets/kb/1.png' }, []))).toContain('/_assets/kb/1.png');
  });

  test('ids cannot collide with those of the page', () => {
    expect(clean(element('span', { id: 'main', className: ['admin'] }, []))).toBe(
      '<span id="kb-main"></span>',
    );
  });
});

test('what an abbreviation stands for is kept', () => {
  const html = '<p><abbr title="Multi-factor authentication">MFA</abbr></p>';
  expect(rendered(html).html).toBe(html);
});

test('the check for harm detects harm', () => {
  expect(harmIn('<img src=x onerror=y>')).toEqual(['img onError']);
  expect(harmIn('<a href="javascript:x">x</a>')).toEqual(['href javascript:x']);
  expect(harmIn('<svg><circle/></svg>')).toContain('<svg>');
  expect(harmIn('<p id=main style=x>')).toEqual(['id main', 'p style']);
});

test('a text that defeats the renderer is shown as written', () => {
  const { html, codes } = rendered(`${'> '.repeat(20_000)}<script>`);
  expect(codes).toEqual(['KB41']);
  expect(html).toContain('> &#x3C;script></pre>');
  expect(harmIn(html)).toEqual([]);
});
