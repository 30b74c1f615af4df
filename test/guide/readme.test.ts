import { readFileSync } from 'node:fs';
import { markdownToMdast } from 'satteri';
import { expect, test } from 'vitest';
import { checkArticle } from '../../src/guide/check.ts';
import { childrenOf } from '../../src/guide/node.ts';

const readme = childrenOf(markdownToMdast(readFileSync('README.md', 'utf8')));
const blocks = readme.flatMap((node) =>
  node.type === 'code' && node.lang === 'mdx' ? [node.value] : [],
);

test('the README’s example of a guide works when pasted', () => {
  const [text = ''] = blocks;
  const { config, diagnostics } = checkArticle(
    { id: 'no-sound', locales: { 'en-us': { file: 'en-us.mdx', text } } },
    { facts: {}, today: Date.parse('2026-11-22') },
  );
  expect(diagnostics).toEqual([]);
  expect(Object.keys(config?.states ?? {})).toEqual(['light', 'unmute', 'call']);
});
