import { expect, test } from 'vitest';
import { rendered } from '../rendered.ts';

test('bold that the parser does not close before a letter is bold', () => {
  const { html, findings } = rendered('**保存（上書き）**を選ぶ', { locale: 'ja-JP' });
  expect(html).toBe('<p><strong>保存（上書き）</strong>を選ぶ</p>');
  expect(findings[0]).toMatchObject({ code: 'KB30', place: 'a.md:1:1' });
});

test('space after an opening marker moves outside', () => {
  expect(rendered('Kies ** Start** nu').html).toBe('<p>Kies  <strong>Start</strong> nu</p>');
});

test('markers around a link make the link bold', () => {
  expect(rendered('( **[a](https://a.example) **)').html).toContain(
    '<strong><a href="https://a.example">a</a></strong>',
  );
});

test('a marker without a partner stays visible and is reported', () => {
  const { html, findings } = rendered('Kies ** nu');
  expect(html).toBe('<p>Kies ** nu</p>');
  expect(findings[0]?.message).toContain('does not open or close anything');
});

test('markers in code are code', () => {
  expect(rendered('`** a**`')).toMatchObject({
    html: '<p><code translate="no">** a**</code></p>',
    codes: [],
  });
});
