import { describe, expect, test } from 'vitest';
import { allReadings } from '../../src/library/reading.ts';
import { describe as describePage } from '../../src/meta/describe.ts';
import { formatJsonLd } from '../../src/meta/json-ld.ts';
import { article } from '../support/guides.ts';
import { must } from '../support/must.ts';

const reading = must(
  allReadings().find((one) => one.article === article && one.locale === 'nl-nl'),
);
const site = new URL('https://help.example');
const described = (step?: string) =>
  describePage(step === undefined ? reading : { ...reading, step }, site, [article]);

describe('a page that search engines may list', () => {
  test('is an article as a whole', () => {
    expect(described()).toEqual({
      '@context': 'https://schema.org',
      '@type': 'TechArticle',
      headline: reading.words.title,
      description: reading.document.frontMatter.description,
      inLanguage: 'nl-NL',
      dateModified: reading.changed,
      url: `https://help.example/nl-nl/${article}/`,
    });
  });

  test('is a set of instructions if it is a fix', () => {
    expect(described('switch-plan-on')).toMatchObject({
      '@type': 'HowTo',
      name: must(reading.words.steps['switch-plan-on']).title,
      url: `https://help.example/nl-nl/${article}/switch-plan-on/`,
      step: [1, 2, 3, 4].map((position) => ({ '@type': 'HowToStep', position })),
    });
  });

  test.each(['what', 'wait', 'support-case', 'leave-open'])('is neither at “%s”', (step) => {
    expect(described(step)).toBeUndefined();
  });

  test('names no address if the site does not know its own', () => {
    expect(describePage(reading, undefined, [article])).not.toHaveProperty('url');
  });
});

test('a page that must not be listed says nothing', () => {
  expect(describePage(reading, site, [])).toBeUndefined();
  expect(describePage({ ...reading, textLocale: 'en-us' }, site, [article])).toBeUndefined();
});

test('nothing in the data can close its script', () => {
  const text = formatJsonLd({ a: '</script><script>alert(1)</script>' });
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toEqual({ a: '</script><script>alert(1)</script>' });
});
