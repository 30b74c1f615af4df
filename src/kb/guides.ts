/** Which guides replace which articles of a corpus. */

import { z } from 'zod';
import { withoutDrafts } from '../guide/draft.ts';
import { readArticles } from '../library/articles.ts';
import { interfaceLocaleFor } from '../library/interface.ts';
import type { Locale } from '../locale/locale.ts';

export const replacingSchema = z.object({
  /** The article's id in the corpus, as the guide names it. */
  original: z.string(),
  article: z.string(),
  /** The guide's title in each locale that it is written in. */
  titles: z.record(z.string(), z.string()),
  /** The locale of the title for readers of the others. */
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

/** The guide as readers of a corpus's locale get it: in its own interface, or the default one. */
export function titleFor({ titles, source }: Replacing, locale: Locale) {
  const reader = interfaceLocaleFor(locale);
  const own = titles[reader];
  return {
    reader,
    language: own === undefined ? source : reader,
    title: own ?? titles[source] ?? '',
  };
}
