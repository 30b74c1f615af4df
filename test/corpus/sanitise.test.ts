import { expect, test } from 'vitest';
import { harmIn } from './harmless.ts';
import { hostile } from './hostile.ts';
import { rendered } from './rendered.ts';

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

test('the measure of harm knows harm', () => {
  expect(harmIn('<img src=x onerror=y>')).toEqual(['img onError']);
  expect(harmIn('<a href="javascript:x">x</a>')).toEqual(['href javascript:x']);
  expect(harmIn('<svg><circle/></svg>')).toContain('<svg>');
  expect(harmIn('<p id=main style=x>')).toEqual(['id main', 'p style']);
});

test('a text that defeats the renderer is shown as it was written', () => {
  const { html, codes } = rendered(`${'> '.repeat(20_000)}<script>`);
  expect(codes).toEqual(['KB41']);
  expect(html).toContain('> &#x3C;script></pre>');
  expect(harmIn(html)).toEqual([]);
});
