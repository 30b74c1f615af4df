/** What the site's settings say of articles that links were sent to and that are no longer there. */

import { z } from 'zod';

const articleId = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u, 'should be the id of an article, such as “no-sound”');

export const oldArticlesSchema = z.strictObject({
  /** The same article under another id: its pages lead on, step by step. */
  renamed: z.record(articleId, z.string()).default({}),
  /** Gone: names the article to go to instead, or nothing. */
  retired: z.record(articleId, z.string().nullable()).default({}),
});

export type OldArticles = z.infer<typeof oldArticlesSchema>;
