/** The description of the format is true: nothing is wrong with its examples. */

import { readFileSync } from 'node:fs';
import { markdownToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { childrenOf, plainText } from '../../src/author/node.ts';
import type { Texts } from '../support/article-fixtures.ts';
import { compose, type TextsById } from '../support/part-fixtures.ts';

interface Section {
  readonly title: string;
  /** Text by path, such as `parts/power/en-us.mdx`. */
  readonly files: Readonly<Record<string, string>>;
}

function sections(): Section[] {
  const found: { title: string; files: Record<string, string> }[] = [];
  for (const node of childrenOf(markdownToMdast(readFileSync('docs/format.md', 'utf8')))) {
    if (node.type === 'heading' && node.depth === 2)
      found.push({ title: plainText(node), files: {} });
    const last = found.at(-1);
    if (last && node.type === 'code' && node.meta) last.files[node.meta] = `${node.value}\n`;
  }
  return found.filter(({ files }) => Object.keys(files).length > 0);
}

function textsIn(files: Section['files'], folder: string): TextsById {
  const texts: Record<string, Texts> = {};
  for (const [path, text] of Object.entries(files)) {
    const [kind, id = '', name = ''] = path.split('/');
    if (kind === folder) texts[id] = { ...texts[id], [name.replace('.mdx', '')]: text };
  }
  return texts;
}

test('it has examples of steps, parts and hand-overs', () => {
  const titles = sections().map(({ title }) => title);
  expect(titles).toEqual(['Steps', 'Parts', 'Parameters', 'Hand-overs']);
});

describe.each(sections())('$title', ({ files }) => {
  const articles = textsIn(files, 'articles');
  const composed = compose(articles, textsIn(files, 'parts'));

  test('nothing is wrong with its examples', () => {
    expect(composed.complaints).toEqual([]);
  });

  test('each of its guides becomes a machine', () => {
    expect(composed.articles.map(({ config }) => config?.id)).toEqual(Object.keys(articles));
  });
});
