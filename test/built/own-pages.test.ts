/** The site's own pages, as `content/pages/privacy` has them. */

import { globSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isQuestion } from '../../src/guide/config.ts';
import { titleOf } from '../../src/guide/words.ts';
import { interfaceLocales } from '../../src/library/interface.ts';
import { allReadings } from '../../src/library/reading.ts';
import { direction, languageTag } from '../../src/locale/locale.ts';
import { article, guideUnderTest } from '../support/guides.ts';
import { must } from '../support/must.ts';

const { config } = guideUnderTest();
const readings = allReadings();
const translated = readdirSync('content/pages/privacy').map((name) => name.replace('.mdx', ''));
const read = (path: string) => readFileSync(`dist/${path}`, 'utf8');

describe.each(interfaceLocales())('the privacy page in %s', (locale) => {
  const html = read(`${locale}/privacy/index.html`);

  test('has its own text, or that of the default language, marked as such', () => {
    const isOwn = translated.includes(locale);
    expect(html).toContain(`<html lang="${languageTag(locale)}" dir="${direction(locale)}">`);
    expect(html.includes('<div class="text" lang="en-US" dir="ltr">')).toBe(!isOwn);
    expect(html.includes('content="noindex, nofollow"')).toBe(!isOwn);
    expect(html.includes('class="translation"')).toBe(locale !== 'en-us');
  });

  test('lists what the guides read, with the questions that it answers', () => {
    const asking = Object.entries(config.states).filter(
      ([, state]) => isQuestion(state) && state.meta.fact !== undefined,
    );
    expect(asking.length).toBeGreaterThan(0);
    const reading = readings.find((one) => one.article === article && one.locale === locale);
    const { words } = must(reading);
    for (const [step] of asking) expect(html).toContain(`>${titleOf(words, step)}</dd>`);
  });

  test('runs no script but the one of every page, and has no inline styles', () => {
    expect(html.match(/<script/gu)).toHaveLength(1);
    expect(html).not.toContain('style=');
  });
});

test('every page with a footer links to it', () => {
  const pages = globSync('dist/**/*.html').map((file) => readFileSync(file, 'utf8'));
  const withFooter = pages.filter((html) => html.includes('<footer class="foot">'));
  expect(withFooter.length).toBeGreaterThan(interfaceLocales().length);
  for (const html of withFooter)
    expect(html).toMatch(/<footer class="foot"><a href="\/[\w-]+\/privacy\/"/u);
});

test('the panel that offers sign-in links to it', () => {
  const html = read(`nl-nl/${article}/licensed/index.html`);
  const [, panel = ''] = /data-sign-in[^]*?<fieldset>/u.exec(html)?.[0].split('data-offer') ?? [];
  expect(panel).toContain('href="/nl-nl/privacy/"');
});
