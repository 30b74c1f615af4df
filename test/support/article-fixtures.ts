/** Articles as text, for tests of the code that reads them. */

import { readdirSync, readFileSync } from 'node:fs';
import { rules } from './catalog.ts';
import { checkArticle, type CheckedArticle } from '../../src/author/check.ts';
import type { GuideConfig } from '../../src/guide/config.ts';
import { formatDiagnostic } from '../../src/author/diagnostic.ts';
import type { Document } from '../../src/author/document.ts';
import { createGuideMachine, type GuideMachine } from '../../src/guide/machine.ts';
import { wordsOf } from '../../src/author/words-of.ts';
import type { Words } from '../../src/guide/words.ts';
import { must } from './must.ts';

/** The tests' clock: noon UTC on some day. */
export const now = Date.UTC(2026, 10, 22, 12);

/** When articles are checked: later than anything in them, and before their sources are old. */
export const readingDay = Date.UTC(2027, 0, 15);

export const minute = 60_000;
export const hour = 60 * minute;

/** The texts of an article's locales. */
export type Texts = Readonly<Record<string, string>>;

/** @param more further lines of the front matter */
export function sourceFile(body: string, more: readonly string[] = []): string {
  const lines = ['title: Test', 'description: A test.', 'translation: source'];
  return ['---', ...lines, 'checked: 2026-11-22', ...more, '---', '', body].join('\n');
}

export function translationFile(body: string): string {
  const lines = ['title: Proef', 'description: Een proef.', 'translation: human'];
  return ['---', ...lines, '---', '', body].join('\n');
}

export function check(texts: Texts): CheckedArticle {
  const locales = Object.entries(texts).map(
    ([locale, text]) => [locale, { file: `${locale}.mdx`, text }] as const,
  );
  const files = { id: 'test', locales: Object.fromEntries(locales) };
  return checkArticle(files, { facts: rules, today: readingDay });
}

/** The check's messages, one line each. */
export function complaints(texts: Texts): string[] {
  return check(texts).diagnostics.map(formatDiagnostic);
}

/** A guide ready to walk. */
export interface Guide {
  readonly config: GuideConfig;
  readonly machine: GuideMachine;
  /** Its text, by locale. */
  readonly words: Readonly<Record<string, Words>>;
}

/** @throws if the article has errors; tests that use this are about something else */
export function guideOf(texts: Texts): Guide {
  const { config, documents, diagnostics } = check(texts);
  if (!config) throw new Error(diagnostics.map(formatDiagnostic).join('\n'));
  const words = Object.entries(documents).map(([locale, read]) => [locale, wordsOf(read)] as const);
  return { config, machine: createGuideMachine(config), words: Object.fromEntries(words) };
}

export function documentOf(text: string): Document {
  return must(check({ 'en-us': text }).documents['en-us'], 'a readable article');
}

/** Some locales of an article in `content/`; its machine only needs the source. */
export function readContent(article: string, locales: readonly string[] = ['en-us']): Texts {
  const all = readFolder(new URL(`../../content/articles/${article}/`, import.meta.url));
  return Object.fromEntries(Object.entries(all).filter(([locale]) => locales.includes(locale)));
}

/** The locales of an article created for tests. */
export function readFixture(article: string): Texts {
  return readFolder(new URL(`../fixtures/articles/${article}/`, import.meta.url));
}

/** The locales of a part created for tests. */
export function readFixturePart(part: string): Texts {
  return readFolder(new URL(`../fixtures/parts/${part}/`, import.meta.url));
}

function readFolder(folder: URL): Texts {
  const names = readdirSync(folder).filter((name) => name.endsWith('.mdx'));
  return Object.fromEntries(
    names.map((name) => [name.replace(/\.mdx$/u, ''), readFileSync(new URL(name, folder), 'utf8')]),
  );
}
