import { expect, test } from 'vitest';
import { readArticles } from '../../src/library/articles.ts';
import { readSlices, uncovered } from '../../src/pictures/fonts.ts';

const slices = readSlices();

test('every letter in every title of every article has a font', () => {
  const missing = readArticles(Date.now()).flatMap(({ documents }) =>
    Object.values(documents).flatMap(({ frontMatter, steps }) =>
      [frontMatter.title, ...steps.map(({ title }) => title)].flatMap((title) =>
        uncovered(title, slices),
      ),
    ),
  );
  expect(missing).toEqual([]);
});
