import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { isOutcome } from '../../src/guide/config.ts';
import { article, guideUnderTest } from '../support/guides.ts';
import { readPng } from '../support/png.ts';

const { config, locales } = guideUnderTest();
const steps = Object.keys(config.states);
const file = z.object({ texts: z.record(z.string(), z.array(z.array(z.unknown())).min(1)) });

/** The tags of a page that chats and mail programs read, by name. */
function tagsOf(path: string): Map<string, string> {
  const html = readFileSync(`dist/${path}index.html`, 'utf8');
  const tags = html.matchAll(
    /<meta (?:property|name)="((?:og|twitter):[^"]+)" content="([^"]*)"/gu,
  );
  return new Map([...tags].map(([, name = '', content = '']) => [name, content]));
}

function titleOf(path: string): string {
  const html = readFileSync(`dist/${path}index.html`, 'utf8');
  return /<title>([^<]*)<\/title>/u.exec(html)?.[1] ?? '';
}

describe.each(locales)('in %s', (locale) => {
  const pages = ['', `${article}/`, ...steps.map((step) => `${article}/${step}/`)];

  test.each(pages)('the page /%s says what it is, with a picture that exists', (page) => {
    const path = `${locale}/${page}`;
    const tags = tagsOf(path);
    expect(titleOf(path)).toContain(tags.get('og:title'));
    expect(tags.get('og:description')?.length).toBeGreaterThan(20);
    expect(tags.get('og:description')?.length).toBeLessThan(320);
    expect(tags.get('og:description')).not.toMatch(/[*`{]|\]\(/u);
    expect(tags.get('og:type')).toBe(page === '' ? 'website' : 'article');
    expect(tags.get('og:locale')).toBe(new Intl.Locale(locale).toString().replace('-', '_'));
    expect(tags.get('og:image:alt')).toBe(tags.get('og:title'));
    expect(tags.get('twitter:card')).toBe('summary_large_image');
    const image = tags.get('og:image') ?? '';
    expect(image).toMatch(/^\/pictures\/[0-9a-f]{20}\.png$/u);
    expect(existsSync(`dist${image}`)).toBe(true);
  });

  test('no two steps share a preview', () => {
    const seen = steps.map((step) => tagsOf(`${locale}/${article}/${step}/`));
    expect(new Set(seen.map((tags) => tags.get('og:title'))).size).toBe(steps.length);
    expect(new Set(seen.map((tags) => tags.get('og:image'))).size).toBe(steps.length);
  });

  test('a picture is a PNG of the size that the page names', () => {
    const outcome = steps.find((step) => isOutcome(config.states[step])) ?? '';
    const tags = tagsOf(`${locale}/${article}/${outcome}/`);
    const { width, height } = readPng(readFileSync(`dist${tags.get('og:image') ?? ''}`));
    expect([String(width), String(height)]).toEqual([
      tags.get('og:image:width'),
      tags.get('og:image:height'),
    ]);
  });

  test('the text for a message is there for every outcome', () => {
    const json: unknown = JSON.parse(readFileSync(`dist/${locale}/${article}/send.json`, 'utf8'));
    const { texts } = file.parse(json);
    const outcomes = steps.filter((step) => isOutcome(config.states[step]));
    expect(Object.keys(texts)).toEqual(outcomes);
  });
});

test('a page that borrows its text has a preview in the language of that text', () => {
  expect(locales).not.toContain('sv-se');
  expect(tagsOf(`sv-se/${article}/`).get('og:locale')).toBe('en_US');
});
