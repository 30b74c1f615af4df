import { expect, test } from 'vitest';
import { machineFile, wordsFile } from '../../src/library/data-files.ts';
import type { Words } from '../../src/guide/words.ts';
import { article, guideUnderTest } from '../support/guides.ts';

const { config } = guideUnderTest();
const words: Words = { title: 'Lamp', steps: { dark: { title: 'Is it dark?', answers: {} } } };

test('a file’s name changes if and only if its content changes', () => {
  const { path } = wordsFile(article, 'nl-nl', words);
  expect(wordsFile(article, 'nl-nl', structuredClone(words)).path).toBe(path);
  const other = { ...words, title: 'Lampe' };
  expect(wordsFile(article, 'nl-nl', other).path).not.toBe(path);
});

test('files are where browsers cache them, and say what they belong to', () => {
  expect(machineFile(article, config).path).toMatch(
    /^_assets\/guides\/yammer-licensing-issues\.[\da-f]{8}\.machine\.json$/u,
  );
  expect(wordsFile(article, 'nl-nl', words).path).toContain('.nl-nl.');
});
