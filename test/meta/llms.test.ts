import { expect, test } from 'vitest';
import { formatLlms } from '../../src/meta/llms.ts';

test('each language lists its articles with their Markdown; one without any is left out', () => {
  const article = { title: 'A [b]', description: 'What it is.', href: '/en-us/a/index.md' };
  const sections = [
    { title: 'English', articles: [article] },
    { title: 'Suomi', articles: [] },
  ];
  expect(formatLlms('Site', 'About it.', sections)).toBe(
    [
      '# Site',
      '',
      '> About it.',
      '',
      '## English',
      '',
      String.raw`- [A \[b\]](/en-us/a/index.md): What it is.`,
      '',
    ].join('\n'),
  );
});
