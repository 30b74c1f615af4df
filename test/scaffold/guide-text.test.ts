import { expect, test } from 'vitest';
import { rules } from '../support/catalog.ts';
import { checkArticle } from '../../src/author/check.ts';
import { formatDiagnostic } from '../../src/author/diagnostic.ts';
import { newGuide } from '../../src/scaffold/guide-text.ts';

test.each(['no-sound', 'a', 'x1-2-3'])('“%s” starts as a valid guide, and a draft', (id) => {
  const text = newGuide(id, '2026-11-22');
  const locales = { 'en-us': { file: 'en-us.mdx', text } };
  const today = Date.parse('2026-11-23');
  const { config, documents, diagnostics } = checkArticle({ id, locales }, { facts: rules, today });
  expect(diagnostics.map(formatDiagnostic)).toEqual([
    'en-us.mdx:5:1 GP204 This is a draft: readers do not see it — remove “draft” when it is finished',
  ]);
  expect(Object.keys(config?.states ?? {})).toHaveLength(3);
  expect(documents['en-us']?.frontMatter.title).toMatch(/^[A-Z]/u);
});

test('none of its instructions to the author can be published', () => {
  const text = newGuide('no-sound', '2026-11-22');
  const check = (written: string) =>
    checkArticle(
      { id: 'no-sound', locales: { 'en-us': { file: 'en-us.mdx', text: written } } },
      { facts: rules, today: Date.parse('2026-11-23') },
    ).diagnostics.map(formatDiagnostic);
  const lines = check(text.replace('draft: true\n', ''));
  expect(lines).toHaveLength(9);
  expect(lines[0]).toMatch(
    /^en-us\.mdx:3:1 GP112 “Say in one sentence what is wrong, .*” is left over from/u,
  );
  // Every sentence of it except the answers, the title, and the note to its author.
  const sentences = text.match(/(?<=^(?:## |\d\. |description: )?)(?:Say|Ask) .*$/gmu) ?? [];
  for (const sentence of sentences)
    expect(
      lines.some((line) => line.includes(`“${sentence}”`)),
      sentence,
    ).toBe(true);
  expect(sentences).toHaveLength(9);
});
