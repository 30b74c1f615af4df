import { z } from 'zod';
import type { CorpusArticle } from './article.ts';

const version = z.object({ hash: z.string(), date: z.string().optional() });

/** What pages know of an article of a corpus: all but its HTML and the findings about it. */
export const corpusEntrySchema = z.object({
  id: z.string(),
  slug: z.string(),
  locale: z.string(),
  lang: z.string(),
  dir: z.enum(['ltr', 'rtl']),
  anchor: z.string().optional(),
  title: z.string(),
  excerpt: z.string(),
  headings: z.array(z.object({ depth: z.number(), slug: z.string(), text: z.string() })),
  meta: z.object({
    author: z.string().optional(),
    date: z.string().optional(),
    dateFrom: z.enum(['ms.date', 'ms.lasthandoff']).optional(),
    audience: z.string().optional(),
    topic: z.string().optional(),
    description: z.string().optional(),
    robots: z.string().optional(),
    customIds: z.array(z.string()),
    ruleNumber: z.string().optional(),
    otherTitle: z.string().optional(),
  }),
  source: z.object({ path: z.string(), hash: z.string() }),
  translation: z.object({
    kind: z.enum(['source', 'human', 'machine']),
    state: z.enum(['current', 'stale', 'unknown']),
    from: version,
    newest: version.extend({ locale: z.string() }).optional(),
    damaged: z.array(z.string()).optional(),
  }),
  canonical: z.string().optional(),
  unlisted: z.boolean(),
});

/** Data of one entry of the content collection. */
export type CorpusEntry = z.infer<typeof corpusEntrySchema>;

/** Key of an article in the collection, `nl-nl/some-article`: the locale as URLs have it. */
export function entryKey(locale: string, slug: string): string {
  return `${locale.toLowerCase()}/${slug}`;
}

/** The entry of an article. Its HTML is stored as rendered, its findings go to the report. */
export function entryOf(article: CorpusArticle): Record<string, unknown> {
  const data: Record<string, unknown> = { ...article };
  delete data['html'];
  delete data['findings'];
  return data;
}
