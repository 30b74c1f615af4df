import { describe, expect, test } from 'vitest';
import type { Translation } from '../../src/library/translation.ts';
import { languagesOf, type PageSet } from '../../src/meta/page-set.ts';

/** English and Dutch have the page, French shows the English text, German has a text of its own. */
const pages: Translation[] = [
  { locale: 'de-de', path: 'de-de/a/', translated: false, borrowsFrom: 'nl-nl' },
  { locale: 'en-us', path: 'en-us/a/', translated: true },
  { locale: 'fr-fr', path: 'fr-fr/a/', translated: false, borrowsFrom: 'en-us' },
  { locale: 'nl-nl', path: 'nl-nl/a/', translated: true },
];
const languages = (own: string, changes: Partial<PageSet> = {}) => {
  const { canonical, alternates, usual, choices } = languagesOf({
    ...{ pages, own, fallback: 'en-us' },
    ...changes,
  });
  const localesOf = (some: readonly Translation[]) => some.map(({ locale }) => locale).join(' ');
  return {
    canonical: canonical?.path,
    alternates: localesOf(alternates),
    usual: usual?.locale,
    choices: localesOf(choices),
  };
};

describe('search engines', () => {
  test('are told of the page itself and of its translations', () => {
    const { canonical, alternates, usual } = languages('nl-nl');
    expect(canonical).toBe('nl-nl/a/');
    expect(alternates).toBe('en-us nl-nl');
    expect(usual).toBe('en-us');
  });

  test('are sent to the page whose text is shown', () => {
    expect(languages('fr-fr').canonical).toBe('en-us/a/');
  });

  test('get no list of one, and no page for everyone that does not exist', () => {
    const one = pages.filter(({ locale }) => locale === 'nl-nl');
    expect(languages('nl-nl', { pages: one })).toMatchObject({ alternates: '', usual: undefined });
    expect(languages('nl-nl', { fallback: 'fr-fr' }).usual).toBeUndefined();
    expect(languagesOf({ pages, own: 'fr-fr' }).canonical).toBeUndefined();
  });

  test('are told nothing about pages that are not the same', () => {
    expect(languages('nl-nl', { isSame: false })).toEqual({
      canonical: undefined,
      alternates: '',
      usual: undefined,
      choices: 'de-de en-us nl-nl',
    });
  });
});

describe('readers can switch', () => {
  test('to each translation, and back from one', () => {
    expect(languages('nl-nl').choices).toBe('de-de en-us nl-nl');
    expect(languages('en-us').choices).toBe('en-us fr-fr nl-nl');
    expect(languages('fr-fr').choices).toBe('en-us fr-fr nl-nl');
  });

  test('only if there is something to switch to', () => {
    const one = pages.filter(({ locale }) => locale === 'nl-nl');
    expect(languages('nl-nl', { pages: one }).choices).toBe('');
  });
});
