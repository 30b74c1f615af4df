import { expect, test } from 'vitest';
import { blockHtml } from '../../src/library/block-html.ts';
import { must } from '../support/must.ts';
import { documentOf, sourceFile } from '../support/article-fixtures.ts';

/** The first block of a text, in the way that pages render parts of an article. */
const html = (markdown: string) => blockHtml(must(documentOf(sourceFile(markdown)).background[0]));

test('a table scrolls on its own, and its columns are aligned without inline styles', () => {
  const found = html('| a | b | c |\n| - | -: | :-: |\n| 1 | 2 | 3 |');
  expect(found).toMatch(/^<div class="table" tabindex="0"><table>/u);
  expect(found).toContain('<td class="align-end">2</td>');
  expect(found).toContain('<td class="align-center">3</td>');
  expect(found).not.toMatch(/ (?:style|align)=/u);
});

test('a picture is described, and no missing address is requested', () => {
  expect(html('Press ![the button](button.png).')).toBe('<p>Press the button.</p>');
});
