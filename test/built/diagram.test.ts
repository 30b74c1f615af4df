import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { interfaceLocales } from '../../src/library/interface.ts';
import { isOutcome, isQuestion } from '../../src/guide/config.ts';
import { article, guideUnderTest } from '../support/guides.ts';

const { config, locales } = guideUnderTest();
const read = (locale: string, file: string) =>
  readFileSync(`dist/${locale}/${article}/${file}`, 'utf8');
const zipped = (text: string) => gzipSync(text, { level: 9 }).length;
const marks = Object.entries(config.states).flatMap(([step, state]) => [
  step,
  ...(isQuestion(state) ? state.always.map(({ guard }) => `${step}=${guard.params.answer}`) : []),
]);

describe.each(locales)('in %s', (locale) => {
  const page = read(locale, 'diagram/index.html');
  const drawing = /<svg class="diagram".*<\/svg>/u.exec(page)?.[0] ?? '';
  const table = /<table.*<\/table>/su.exec(page)?.[0] ?? '';

  test('the drawing takes at most 160 bytes per step, in its page and as a picture', () => {
    const most = 160 * Object.keys(config.states).length;
    expect(zipped(drawing)).toBeLessThanOrEqual(most);
    expect(zipped(read(locale, 'diagram.svg'))).toBeLessThanOrEqual(most);
  });

  test('drawing and table show the same: every step, every answer', () => {
    const shown = (html: string) =>
      [...html.matchAll(/data-way="([^"]+)"/gu)].map(([, mark]) => mark ?? '').sort();
    expect(shown(drawing)).toEqual(marks.toSorted());
    expect(shown(table)).toEqual(marks.toSorted());
  });

  test('the table names the code of each outcome, and what to check again after it', () => {
    for (const [step, state] of Object.entries(config.states)) {
      if (!isOutcome(state)) continue;
      const part = new RegExp(`<tbody><tr data-way="${step}">.*?</tbody>`, 'su').exec(table)?.[0];
      expect(part).toContain(`<bdi>${state.meta.code}</bdi>`);
      expect(part?.match(/<tr/gu)).toHaveLength(state.on ? 2 : 1);
    }
  });

  test('the article loads the picture only when the reader reaches it', () => {
    const html = read(locale, 'index.html');
    expect(html).toContain('href="diagram/"');
    expect(html).not.toContain('<svg class="diagram"');
    const image = /<img[^>]*diagram\.svg[^>]*>/u.exec(html)?.[0];
    expect(image).toContain('loading="lazy"');
    expect(image).toMatch(/ width="\d+" height="\d+"/u);
  });
});

test('in a language without the article, the drawing is in the language of its text', () => {
  const [locale = ''] = interfaceLocales().filter((other) => !locales.includes(other));
  expect(read(locale, 'diagram/index.html')).toMatch(/<svg class="diagram"[^>]* lang="en-US"/u);
  expect(read(locale, 'index.html')).toContain(`src="/en-us/${article}/diagram.svg"`);
});

test('only an outcome offers the path to it, and no step page contains the drawing', () => {
  for (const [step, state] of Object.entries(config.states)) {
    const html = read('en-us', `${step}/index.html`);
    expect(html.includes('data-your-way')).toBe(isOutcome(state));
    expect(html).not.toContain('<svg class="diagram"');
  }
});

test('the page of the drawing is not indexed, and exists in every language of the article', () => {
  const html = read('en-us', 'diagram/index.html');
  expect(html).toContain('<meta name="robots" content="noindex, nofollow">');
  for (const locale of locales) expect(html).toContain(`href="/${locale}/${article}/diagram/"`);
});
