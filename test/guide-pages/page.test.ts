import { expect, test } from 'vitest';
import {
  layoutOf,
  slotsOf,
  templateKey,
  templateOf,
  type GuidePage,
  type Layout,
} from '../../src/guide-pages/page.ts';
import { guidePagesOf, stepPagesOf } from '../../src/guide-pages/pages.ts';
import { allReadings, type Reading } from '../../src/library/reading.ts';
import { parseTemplate } from '../../src/markup/template.ts';
import { must } from '../support/must.ts';

const readings = allReadings();
const readingIn = (locale: string) => must(readings.find((reading) => reading.locale === locale));
/** Dutch is translated, Finnish is not. */
const [dutch, finnish] = [readingIn('nl-nl'), readingIn('fi-fi')];
const pages = [dutch, finnish].flatMap(guidePagesOf);

function textOf(layout: Layout): string {
  return JSON.stringify({ ...layout, t: undefined });
}

/** As JSON writes a text inside of one. */
function asJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

test('a layout is its template with the slots filled', () => {
  for (const page of pages) {
    const slots = Object.entries(slotsOf(page)).map(
      ([name, value]) => [name, asJson(value)] as const,
    );
    const template = parseTemplate(textOf(templateOf(page)));
    const filled = template.fill(Object.fromEntries(slots), () => true);
    expect(filled).toBe(textOf(layoutOf(page)));
  }
});

test('the steps of a guide share a template, in each language one', () => {
  const keys = (reading: Reading) => new Set(stepPagesOf(reading).map(templateKey));
  expect(keys(dutch).size).toBe(1);
  expect(keys(finnish).size).toBe(1);
  expect(keys(dutch)).not.toEqual(keys(finnish));
});

test('pages of another kind, for other languages or with other hosts have templates of their own', () => {
  const [page, other] = [must(stepPagesOf(dutch)[0]), must(stepPagesOf(dutch)[1])];
  const changed: readonly GuidePage[] = [
    { ...page, kind: 'article' },
    { ...page, hosts: ['https://graph.example'] },
    { ...page, robots: page.robots === undefined ? 'noindex' : undefined },
    { ...page, pagesAt: (article, rest) => page.pagesAt(article, rest).slice(1) },
  ];
  const keys = changed.map(templateKey);
  expect(keys).not.toContain(templateKey(page));
  expect(new Set(keys).size).toBe(changed.length);
  expect(templateKey(other)).toBe(templateKey(page));
});

test('a translation has a page beside its source, which the source itself has not', () => {
  const beside = (reading: Reading) =>
    guidePagesOf(reading).filter(({ kind }) => kind === 'side-by-side');
  expect(beside(readingIn('en-us'))).toEqual([]);
  expect(beside(finnish)).toEqual([]);
  const { translations } = layoutOf(must(beside(dutch)[0]));
  const source = must(translations.find(({ locale }) => locale === 'en-us'));
  expect(source.path).toBe(`en-us/${dutch.article}/`);
});
