/** The site settings for articles that links were sent to and that no longer exist. */

import { z } from 'zod';

const articleId = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u, 'should be the id of an article, such as “no-sound”');

export const oldArticlesSchema = z.strictObject({
  /** The same article under a new id: its pages redirect, step by step. */
  renamed: z.record(articleId, z.string()).default({}),
  /** Removed articles, each with the article to go to instead, or null. */
  retired: z.record(articleId, z.string().nullable()).default({}),
});

export type OldArticles = z.infer<typeof oldArticlesSchema>;
