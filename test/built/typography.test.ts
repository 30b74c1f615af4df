/** Interface text around the authors' words uses the punctuation of its language. */

import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { article } from '../support/guides.ts';
import { foreignPunctuation } from '../support/typography.ts';

/** The text of a page as lines, including text for screen readers only. */
function wordsOf(html: string): string {
  const body = html.slice(html.indexOf('<body'));
  const said = [...body.matchAll(/ (?:aria-label|alt|title)="([^"]*)"/gu)].map(([, text]) => text);
  const text = body
    .replace(/<(script|style|pre|template|svg)\b.*?<\/\1>/gsu, '')
    // Code and portal labels are quoted as they are.
    .replace(/<(code|strong)\b.*?<\/\1>/gsu, 'x')
    .replace(/<\/?(?:a|b|bdi|em|span|time|wbr)\b[^>]*>/gu, '')
    .replace(/<[^>]*>/gu, '\n')
    .replaceAll('&#39;', '’')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"');
  return [text, ...said].join('\n');
}

describe.each(['fr-fr', 'ja-jp', 'zh-cn', 'ar-sa'])('in %s', (locale) => {
  const pages = globSync(`dist/${locale}/{,${article}/,${article}/*/,404/}index.html`).sort();

  test('no page puts another language’s colon or comma next to its text', () => {
    expect(pages.length).toBeGreaterThan(20);
    const found = pages
      .filter((file) => !file.includes('side-by-side'))
      .flatMap((file) =>
        foreignPunctuation(wordsOf(readFileSync(file, 'utf8')), locale).map(
          (place) => `${file}: ${place}`,
        ),
      );
    expect(found).toEqual([]);
  });

  test('nor does the article as Markdown', () => {
    const text = readFileSync(`dist/${locale}/${article}/index.md`, 'utf8')
      .replace(/```.*?```/gsu, '')
      .replace(/`[^`]*`|\*\*[^*]*\*\*/gu, 'x')
      .replace(/\]\([^)]*\)/gu, '')
      .replace(/[*[\]]/gu, '');
    expect(foreignPunctuation(text, locale)).toEqual([]);
  });
});

test.each(['he-il', 'ar-sa'])(
  '%s keeps codes and dates apart from the words around them',
  (locale) => {
    const html = readFileSync(`dist/${locale}/${article}/wait/index.html`, 'utf8');
    const [, code = ''] = /class="code">(.*?)<\/span>/su.exec(html) ?? [];
    expect(code).toMatch(/\u2068<bdi[^>]*>YAM-LIC-06<\/bdi>\u2069/u);
    const foot = readFileSync(`dist/${locale}/${article}/index.html`, 'utf8');
    expect(foot).toMatch(/\u2068[^\u2069]*2026[^\u2069]*\u2069/u);
  },
);

test.each(['he-il', 'ar-sa', 'en-us'])(
  'in %s no line of a case summary begins with its code',
  (locale) => {
    const html = readFileSync(`dist/${locale}/${article}/support-case/index.html`, 'utf8');
    const [, summary = ''] = /data-summary(?:="")?>\s*<pre[^>]*>(.*?)<\/pre>/su.exec(html) ?? [];
    expect(summary.split('\n').at(-1)).toMatch(/^\S.+ · YAM-LIC-08$/u);
    expect(summary).not.toMatch(/^[A-Z]{3}-/mu);
  },
);
