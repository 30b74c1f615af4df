/**
 * Guides: whatever an author wrote, the check responds with diagnostics, and what it passes can be
 * rendered.
 */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CheckedArticle } from '../../src/author/check.ts';
import { hasErrors, isErrorCode } from '../../src/author/diagnostic.ts';
import type { Document } from '../../src/author/document.ts';
import { publish } from '../../src/author/lock.ts';
import { createGuideMachine } from '../../src/guide/machine.ts';
import { descriptionOf } from '../../src/author/outline.ts';
import { outcomeLines } from '../../src/author/outcome-lines.ts';
import { fillLines } from '../../src/guide/outcome-text.ts';
import { findPaths } from '../../src/author/paths.ts';
import { replay } from '../../src/guide/replay.ts';
import { alignDocuments } from '../../src/author/side-by-side.ts';
import { textHtml } from '../../src/library/text-html.ts';
import { newTranslation } from '../../src/scaffold/translation-text.ts';
import { arbitraryPlan } from '../support/arbitrary-plan.ts';
import { mutate, mutations, type Mutation } from '../support/mutation.ts';
import { articleOf } from '../support/plan.ts';
import { must } from '../support/must.ts';
import { mustBeWellFormed } from '../support/well-formed-diagnostics.ts';
import {
  check,
  now,
  readContent,
  readFixture,
  sourceFile,
  type Texts,
} from '../support/article-fixtures.ts';
import { fuzzer, type Fuzzer } from './fuzzer.ts';

const licensing = readContent('yammer-licensing-issues', ['en-us', 'nl-nl']);
const printer = readFixture('printer');

/** What articles consist of, and what they must not contain. */
const pieces = [
  ...['---\n', '*x', '&a [*a]', '%YAML 1.1\n', '__proto__: 1\n', '? [a]\n', '!!binary x'],
  ...['draft: true\n', 'renamed: { steps: { a: b } }\n', 'sources: []\n'],
  ...[
    '<Question id="x">',
    '</Question>',
    '<Answer id="yes"',
    '<Answer id="a" to="a">',
    '</Answer>',
  ],
  ...[
    '<Outcome id="z" kind="fix" code="Z-01">',
    '</Outcome>',
    '<Summary />',
    '<Deadline>',
    ' again',
  ],
  ...['{/*', '*/}', '${', '{`', '{...x}', ' id={1}', 'import x', 'export const a = 1\n', '<!--'],
  ...[
    '<></>',
    '<a.b:c/>',
    '<constructor/>',
    '## ',
    '\n\n',
    '- ',
    '1. ',
    '> ',
    '```\n',
    '| a |\n|--|\n',
  ],
];

/** The files of an article, by the names that the check uses. */
const filesOf = (texts: Texts) =>
  Object.fromEntries(Object.entries(texts).map(([locale, text]) => [`${locale}.mdx`, text]));

/** Checks an article, and if it has no errors, does everything that the site does with it. */
function mustAnswer(texts: Texts): void {
  const article = check(texts);
  mustBeWellFormed(article.diagnostics, filesOf(texts));
  const { source = '', shown, diagnostics } = article;
  // Errors in a draft do not stop a build, but it is not rendered either.
  if (source in shown) mustBecomePages(article, texts);
  else assert(diagnostics.some(({ code }) => isErrorCode(code)));
}

function mustBecomePages({ source = '', shown, config }: CheckedArticle, texts: Texts): void {
  const original = must(shown[source]).document;
  assert(config ?? original.steps.length === 0);
  if (config) {
    replay(createGuideMachine(config), { known: {}, now });
    assert(findPaths(config).total > 0);
    assert(publish(config, undefined).length > 0);
  }
  for (const [locale, { document }] of Object.entries(shown)) {
    if (config) assert.deepEqual(idsOf(document), idsOf(original));
    alignDocuments(original, document);
    textHtml(document.background, { locale });
    for (const step of document.steps) {
      textHtml(step.content, { locale });
      descriptionOf(step, locale);
      fillLines(
        outcomeLines(step, ({ answer }) => answer),
        { deadline: undefined, summary: 'x' },
      );
    }
  }
  if (original.frontMatter.translation !== 'source') return;
  const begun = {
    [source]: texts[source] ?? '',
    'ko-kr': newTranslation(must(shown[source]), original.frontMatter),
  };
  assert(!hasErrors(check(begun).diagnostics), 'the new translation has errors');
}

/** The ids of a text's steps, in any order. */
function idsOf({ steps }: Document): string[] {
  return steps.map(({ type, id }) => `${type} ${id}`).sort();
}

function mutated(texts: Texts, locale: string, list: readonly Mutation[]): Texts {
  return { ...texts, [locale]: list.reduce(mutate, texts[locale] ?? '') };
}

const locale = fc.constantFrom('en-us', 'nl-nl');

export const guides: readonly Fuzzer[] = [
  fuzzer(
    'guides: a small guide, mutated',
    250,
    fc.property(locale, mutations(pieces), (where, list) => {
      mustAnswer(mutated(printer, where, list));
    }),
  ),
  fuzzer(
    'guides: the licensing guide, mutated',
    60,
    fc.property(locale, mutations(pieces), (where, list) => {
      mustAnswer(mutated(licensing, where, list));
    }),
  ),
  fuzzer(
    'guides: front matter, mutated',
    150,
    fc.property(mutations(pieces), (list) => {
      const [, yaml = '', ...rest] = (printer['en-us'] ?? '').split('---\n');
      mustAnswer({ 'en-us': ['', list.reduce(mutate, yaml), ...rest].join('---\n') });
    }),
  ),
  fuzzer(
    'guides: a random guide, mutated',
    150,
    fc.property(arbitraryPlan, mutations(pieces), (plan, list) => {
      mustAnswer({ 'en-us': list.reduce(mutate, articleOf(plan)) });
    }),
  ),
  fuzzer(
    'guides: pieces of articles in any order',
    150,
    fc.property(fc.array(fc.constantFrom(...pieces, 'word ', '\n'), { maxLength: 25 }), (list) => {
      mustAnswer({ 'en-us': sourceFile(list.join('')) });
    }),
  ),
];
