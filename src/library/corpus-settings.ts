import { z } from 'zod';

/** What a corpus says of its origin; the defaults are those of Microsoft's Alchemy Insights. */
export const corpusSchema = z.strictObject({
  /** Folder with one sub-folder a locale, relative to the project. */
  dir: z
    .string()
    .min(1)
    .refine((path) => !path.includes('\0'), 'should be a path, which holds no zero character'),
  /** Where its pages stand under `/{locale}/kb/`; only one corpus can do without. */
  path: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'should be lower-case letters, digits and single hyphens')
    .optional(),
  /** Whom its licence wants named. */
  source: z.string().min(1).default('Microsoft and contributors'),
  license: z
    .strictObject({ name: z.string().min(1), url: z.url({ protocol: /^https$/u }) })
    .default({ name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' }),
  /** Address of an original; `{locale}` and `{path}` are filled in. */
  original: z
    .string()
    .regex(/^https:\/\/\S+$/u, 'should be an address that begins with https://')
    .default(
      'https://github.com/MicrosoftDocs/OfficeDocs-AlchemyInsights-pr.{locale}/blob/live/{path}',
    ),
});

export type CorpusSettings = z.infer<typeof corpusSchema>;
