import { expect, test } from 'vitest';
import {
  attributesOf,
  childrenOf,
  isElement,
  placeOf,
  plainText,
  walk,
} from '../../src/author/node.ts';
import { must } from '../support/must.ts';
import { documentOf, sourceFile } from '../support/article-fixtures.ts';

const nodesOf = (body: string) => documentOf(sourceFile(body)).background;

test('reads the words of a heading without its markup', () => {
  const [heading] = nodesOf('## Is the *block* `on`, or [off](https://example.com)?');
  expect(plainText(must(heading))).toBe('Is the block on, or off?');
});

test('collapses white space and line breaks into single spaces', () => {
  const [paragraph] = nodesOf('one\ntwo  \nthree');
  expect(plainText(must(paragraph))).toBe('one two three');
});

test('keeps a space that binds a mark to its word', () => {
  const [paragraph] = nodesOf('Vraiment\u202f? Oui\u00a0: toujours.');
  expect(plainText(must(paragraph))).toBe('Vraiment\u202f? Oui\u00a0: toujours.');
});

test('walks every node in reading order', () => {
  const words = [...walk(nodesOf('one *two **three*** four\n\n- five'))].flatMap((node) =>
    node.type === 'text' ? node.value.trim() : [],
  );
  expect(words).toEqual(['one', 'two', 'three', 'four', 'five']);
});

test('gives the position where a node begins, including front matter', () => {
  const [, second] = nodesOf('one\n\ntwo');
  expect(placeOf(must(second), 'a.mdx')).toEqual({ file: 'a.mdx', line: 10, column: 1 });
});

test('reads quoted and bare attributes, and names those that are code', () => {
  const [element] = nodesOf('<Deadline a="1" b c={2} {...d}>\n\ntext\n\n</Deadline>');
  const code: string[] = [];
  const node = must(element);
  if (!isElement(node)) throw new Error('an element was expected');
  expect([...attributesOf(node, (name) => code.push(name))]).toEqual([
    ['a', '1'],
    ['b', ''],
  ]);
  expect(code).toEqual(['c', '{…}']);
  expect(childrenOf(node)).toHaveLength(1);
});
