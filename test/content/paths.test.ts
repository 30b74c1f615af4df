import { describe, expect, test } from 'vitest';
import { findPaths, formatPath } from '../../src/author/paths.ts';
import { articleIds } from '../../src/library/articles.ts';
import { check, guideOf, readContent } from '../support/article-fixtures.ts';

describe.each(articleIds())('%s', (article) => {
  test('has no diagnostics', () => {
    expect(check(readContent(article, ['en-us', 'nl-nl'])).diagnostics).toEqual([]);
  });

  test('has a path for each way through it, all of them listed', () => {
    const { paths, total } = findPaths(guideOf(readContent(article)).config);
    expect(total).toBeGreaterThan(1);
    expect(paths).toHaveLength(total);
    expect(new Set(paths.map(formatPath)).size).toBe(total);
  });
});
