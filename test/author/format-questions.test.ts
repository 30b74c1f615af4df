/** docs/format-questions.md: each example is a guide, and each row of its table is true. */

import { readFileSync } from 'node:fs';
import { markdownToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { findPaths, formatPath } from '../../src/author/paths.ts';
import { childrenOf, plainText, walk } from '../../src/author/node.ts';
import { answersIn } from '../../src/guide/paste.ts';
import { complaints, guideOf, sourceFile } from '../support/article-fixtures.ts';

const nodes = [
  ...walk(childrenOf(markdownToMdast(readFileSync('docs/format-questions.md', 'utf8')))),
];
const examples = nodes.flatMap((node) =>
  node.type === 'code' && node.lang === 'mdx' ? [{ 'en-us': sourceFile(node.value) }] : [],
);
const rows = nodes
  .filter(({ type }) => type === 'tableRow')
  .slice(1)
  .map((row) =>
    childrenOf(row).map((cell) =>
      [...walk([cell])].flatMap((node) => (node.type === 'inlineCode' ? [node.value] : [])),
    ),
  );

describe.each(examples.map((texts, index) => [index + 1, texts] as const))(
  'example %i',
  (_, texts) => {
    it('is a guide without a complaint', () => {
      expect(complaints(texts)).toEqual([]);
      expect(findPaths(guideOf(texts).config).paths.length).toBeGreaterThan(1);
    });
  },
);

it('has an example for each part of the format', () => {
  expect(examples).toHaveLength(4);
  expect(rows).toHaveLength(5);
  const headings = nodes.filter((node) => node.type === 'heading').map(plainText);
  expect(headings).toContain('Paste what you see');
});

it.each(rows)('the pattern %j finds %j and not %j', ([pattern = ''] = [], found = [], not = []) => {
  const finds = (text: string) => answersIn(text, { it: [pattern] }).length === 1;
  for (const text of found) expect([text, finds(text)]).toEqual([text, true]);
  for (const text of not) expect([text, finds(text)]).toEqual([text, false]);
});

it('lists what was tried in the paths', () => {
  const [, radio] = examples;
  const paths = radio ? findPaths(guideOf(radio).config).paths.map(formatPath) : [];
  expect(paths).toContain('sound=no restart=no → RADIO-02 battery');
});
