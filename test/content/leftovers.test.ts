/**
 * No English is left over in translations: checked by stop words, and by script if the language has
 * its own.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { parse as parseYaml } from 'yaml';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Node } from '../../src/author/document.ts';
import { childrenOf, plainText } from '../../src/author/node.ts';
import { readArticles } from '../../src/library/articles.ts';

/** Words that exist in no other language here, and in no names of products and menus. */
const english = /(?<![\p{L}.-])(?:the|and|you|your|with|this|that|from|which|what)(?![\p{L}.-])/giu;

/** The scripts of languages that do not use the Latin alphabet. */
const scripts: Readonly<Record<string, RegExp>> = {
  'ar-sa': /\p{Script=Arabic}/gu,
  'he-il': /\p{Script=Hebrew}/gu,
  'ja-jp': /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu,
  'zh-cn': /\p{Script=Han}/gu,
  'zh-tw': /\p{Script=Han}/gu,
  'ko-kr': /\p{Script=Hangul}/gu,
  'th-th': /\p{Script=Thai}/gu,
  'bg-bg': /\p{Script=Cyrillic}/gu,
  'ru-ru': /\p{Script=Cyrillic}/gu,
  'uk-ua': /\p{Script=Cyrillic}/gu,
  'el-gr': /\p{Script=Greek}/gu,
};

/** A menu's English name, in parentheses after the translated one. */
const gloss = /\([A-Z][\w &]*\)/gu;

/** What intentionally stays in English: names of products, permissions, modules, and units. */
const names =
  /Employee Communications and Communities|Communities and Communications|Microsoft(?:’s)?|Viva|Engage|Yammer|Enterprise|Core|Suite|Entra|Azure|Outlook|Copilot|PowerShell|Graph|Guidepost|MSOnline|AzureAD|AADSTS\d+|YAM-LIC-\d+|GCC High|DoD|21Vianet|Markdown|User\.\w+(?:\.\w+)*|npm run build|npm start|\{[^{}]*\}|E3|ID|QR|IP|UTC|Office|Global|Reader|The on-premises mailbox hasn’t been migrated/gu;

const translations = readArticles(0).flatMap(({ id, documents }) =>
  Object.entries(documents)
    .filter(([, document]) => document.frontMatter.translation !== 'source')
    .map(([locale, { steps, background }]) => {
      const blocks = [...background, ...steps.flatMap((step) => step.content)];
      const labels = steps.flatMap((step) => step.answers.map(({ label }) => label));
      return { id, locale, texts: [...blocks.map(prose), ...labels] };
    }),
);

/** A block's text without code and without menu names, which are in bold. */
function prose(node: Node): string {
  if (node.type === 'strong' || node.type === 'code' || node.type === 'inlineCode') return ' ';
  const children = childrenOf(node);
  return children.length > 0 ? children.map(prose).join('') : plainText(node);
}

const messages = z.record(z.string(), z.string());
const interfaces = readdirSync('content/interface')
  .map((name) => name.replace('.yaml', ''))
  .filter((locale) => locale !== 'en-us')
  .map((locale) => {
    const file = readFileSync(`content/interface/${locale}.yaml`, 'utf8');
    return { locale, texts: Object.values(messages.parse(parseYaml(file))) };
  });

/** English words in each text that has any, so that a failure shows where. */
const leftovers = (texts: readonly string[]) =>
  texts.flatMap((text) =>
    text.replace(gloss, ' ').replace(names, ' ').match(english) ? [text] : [],
  );

/** The share of letters in the language's own script, not counting product names. */
function shareOf(texts: readonly string[], script: RegExp): number {
  const all = texts
    .join(' ')
    .replace(names, ' ')
    .replace(/\b(?:plural|select|one|two|few|many|other|zero|true|null|number)\b/gu, ' ');
  return (all.match(script)?.length ?? 0) / (all.match(/\p{L}/gu)?.length ?? 1);
}

describe.each(translations)('$id in $locale', ({ texts }) => {
  test('has no English sentences left', () => {
    expect(leftovers(texts)).toEqual([]);
  });

  // For example, a closing ** after full-width punctuation is not bold in Markdown.
  test('has no asterisks that were meant as bold', () => {
    expect(texts.filter((text) => text.includes('**'))).toEqual([]);
  });
});

describe.each(interfaces)('the interface in $locale', ({ texts }) => {
  test('has no English sentences left', () => {
    expect(leftovers(texts)).toEqual([]);
  });
});

test.each([...translations, ...interfaces].filter(({ locale }) => scripts[locale]))(
  '$locale is written in its own script',
  ({ locale, texts }) => {
    expect(shareOf(texts, scripts[locale] ?? /$^/u)).toBeGreaterThan(0.8);
  },
);
