import { describe, expect, test } from 'vitest';
import { findPaths, formatPath } from '../../src/author/paths.ts';
import { articleIds, readArticle } from '../../src/library/articles.ts';
import { must } from '../support/must.ts';

describe.each(articleIds())('%s', (article) => {
  test('has no diagnostics', () => {
    expect(readArticle(article, Date.now()).diagnostics).toEqual([]);
  });

  test('has a path for each way through it, all of them listed', () => {
    const { paths, total } = findPaths(must(readArticle(article, Date.now()).config));
    expect(total).toBeGreaterThan(1);
    expect(paths).toHaveLength(total);
    expect(new Set(paths.map(formatPath)).size).toBe(total);
  });
});
