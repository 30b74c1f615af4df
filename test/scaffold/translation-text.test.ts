import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileText } from '../../src/author/file-text.ts';
import { newTranslation } from '../../src/scaffold/translation-text.ts';
import { arbitraryPlan } from '../support/arbitrary-plan.ts';
import { must } from '../support/must.ts';
import { articleOf } from '../support/plan.ts';
import { check, complaints, documentOf, sourceFile } from '../support/article-fixtures.ts';

function begin(raw: string): string {
  const text = fileText(raw);
  const document = documentOf(text);
  const { frontMatter } = document;
  if (frontMatter.translation !== 'source') throw new Error('a source was expected');
  return newTranslation({ text, document }, frontMatter);
}

/** The messages of the check for a source and the translation created from it. */
const complain = (text: string) => complaints({ 'en-us': text, 'nl-nl': begin(text) });

const draft = (steps: number) =>
  `nl-nl.mdx:5:1 GP204 This is a draft: readers get the source’s text (${steps} of ${steps} steps still have the source’s text) — translate them, then remove “draft”`;

test('the source’s text is under its ids, without its structure', () => {
  const text = sourceFile(
    [
      '<Question',
      '  id="power"',
      `  fact='licence.plan' plans="a>b">`,
      '## Is it 𝒜n?',
      '<Answer id="yes" to="end" again>Yes</Answer> <Answer to="end" id="no">No — 日本</Answer>',
      '</Question>',
      '',
      '<Outcome kind="fix" code="A-01" id="end" >',
      '## `<Answer id="x" to="y">`',
      '</Outcome>',
    ].join('\r\n'),
  );
  expect(begin(text)).toBe(
    [
      '---\ntitle: Test\ndescription: A test.\ntranslation: human\ndraft: true\n---\n',
      [
        '<Question id="power">',
        '## Is it 𝒜n?',
        '<Answer id="yes">Yes</Answer> <Answer id="no">No — 日本</Answer>',
        '</Question>',
        '',
        '<Outcome id="end">',
        '## `<Answer id="x" to="y">`',
        '</Outcome>',
      ].join('\n'),
    ].join('\n'),
  );
});

test('a byte order mark before the source changes nothing', () => {
  const text = sourceFile('<Outcome id="a" kind="fix" code="A-01">\n## Do\n</Outcome>');
  const begun = begin(`\uFEFF${text}`);
  expect(begun).toBe(begin(text));
  expect(begun).not.toContain('\uFEFF');
});

test('the sources are included, to be named in the language', () => {
  const sources = ['one', 'two'].flatMap((id) => [
    `  - id: ${id}`,
    `    title: The page ${id}`,
    `    url: https://learn.microsoft.com/${id}`,
    '    changed: 2025-03-18',
    '    read: 2026-11-22',
    '    supports: everything',
  ]);
  const body = '<Outcome id="a" kind="fix" code="A-01" source="one">\n\n## Do\n\n</Outcome>';
  const text = sourceFile(body, ['sources:', ...sources]);
  const { frontMatter } = documentOf(text);
  const titles = frontMatter.translation === 'source' ? frontMatter.sources : [];
  const begun = must(check({ 'en-us': text, 'nl-nl': begin(text) }).documents['nl-nl']);
  expect(titles).toHaveLength(2);
  expect(Object.keys(begun.frontMatter.sources)).toEqual(titles.map(({ id }) => id));
  expect(complain(text)).toEqual([draft(1)]);
});

test('for any guide, a new translation is valid, and known to be untranslated', () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      const steps = plan.questions.length + plan.outcomes.length;
      expect(complain(articleOf(plan))).toEqual([draft(steps)]);
    }),
    { numRuns: 30 },
  );
});
