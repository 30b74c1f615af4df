import { expect, test } from 'vitest';
import { rendered } from '../rendered.ts';

const start = '<div class="table" role="group" aria-label="Table" tabindex="0"><table>';

test('each table scrolls on its own, and can be focused', () => {
  const { html } = rendered('text\n\n| a | b |\n|---|---|\n| c | d |\n\ntext');
  expect(html).toMatch(/^<p>text<\/p>\n<div class="table"/u);
  expect(html).toContain(start);
  expect(html).toMatch(/<\/table><\/div>\n<p>text<\/p>$/u);
});

test('a table in a cell of another has its own scroll box', () => {
  const { html } = rendered('<table><tr><td><table><tr><td>a</td></tr></table></td></tr></table>');
  expect(html.split(start)).toHaveLength(3);
});

test('a long name in a cell breaks between its parts, and nowhere else', () => {
  const key = String.raw`HKEY_CURRENT_USER\Software\Microsoft\Office`;
  const { html } = rendered(`| k |\n|---|\n| ${key} and \`${key}\` |\n\n${key}`);
  const broken = String.raw`HKEY_<wbr>CURRENT_<wbr>USER\<wbr>Software\<wbr>Microsoft\<wbr>Office`;
  expect(html).toContain(`<td>${broken} and <code translate="no">${broken}</code></td>`);
  expect(html).toContain(`<p>${key}</p>`);
  expect(rendered('| k |\n|---|\n| a_b and c/d |').html).toContain('<td>a_b and c/d</td>');
});
