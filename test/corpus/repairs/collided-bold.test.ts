import { expect, test } from 'vitest';
import { rendered } from '../rendered.ts';

test('two bold runs without a space between them are separated', () => {
  const { html, codes } = rendered('In **Instellingen****Opzeggen** klikken');
  expect(html).toContain('<strong>Instellingen</strong> <strong>Opzeggen</strong>');
  expect(codes).toEqual(['KB30']);
});

test('languages without spaces do not get one', () => {
  expect(rendered('**設定****解約**', { locale: 'ja-JP' }).html).toContain(
    '<strong>設定</strong><strong>解約</strong>',
  );
});

test('stars that mean stars stay, in bold and out of it', () => {
  expect(rendered('**code (\\*\\*\\*\\*) hier**')).toMatchObject({
    html: '<p><strong>code (****) hier</strong></p>',
    codes: [],
  });
  expect(rendered('met sterretjes (****), en')).toMatchObject({
    html: '<p>met sterretjes (****), en</p>',
    codes: [],
  });
});
