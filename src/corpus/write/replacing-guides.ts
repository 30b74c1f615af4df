/** The guides that replace articles of a corpus. */

import { z } from 'zod';
import { withoutDrafts } from '../../author/draft.ts';
import { readArticles } from '../../library/articles.ts';
import { interfaceLocaleFor } from '../../library/interface.ts';
import type { Locale } from '../../locale/locale.ts';

export const replacingSchema = z.object({
  /** The article's id in the corpus, as given in the guide. */
  original: z.string(),
  article: z.string(),
  /** The guide's title in each of its locales. */
  titles: z.record(z.string(), z.string()),
  /** The locale of the title for readers of other locales. */
  source: z.string(),
});

export type Replacing = z.infer<typeof replacingSchema>;

/** @param today milliseconds since 1970 */
export function readReplacing(today: number): Replacing[] {
  const published = readArticles(today).flatMap(withoutDrafts);
  return published.flatMap(({ id, source, documents }) => {
    const front = source === undefined ? undefined : documents[source]?.frontMatter;
    if (source === undefined || front?.translation !== 'source') return [];
    const titles = Object.fromEntries(
      Object.entries(documents).map(([locale, document]) => [locale, document.frontMatter.title]),
    );
    return front.replaces.map((original) => ({ original, article: id, titles, source }));
  });
}

/**
 * The guide as shown to readers of a corpus in this locale: with their own interface, or the
 * default one.
 */
export function titleFor({ titles, source }: Replacing, locale: Locale) {
  const reader = interfaceLocaleFor(locale);
  const own = titles[reader];
  return {
    reader,
    language: own === undefined ? source : reader,
    title: own ?? titles[source] ?? '',
  };
}
