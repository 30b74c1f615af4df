import { z } from 'zod';
import { presetNames } from './corpus-presets.ts';

/** A path is handed to the system, which ends it at the first of these. */
const withoutZero = (text: string) => !text.includes('\0');

/**
 * A corpus in `content/site.yaml`. Nothing is claimed of its origin unless it is said here, or a preset
 * is named that says it.
 */
export const corpusSchema = z.strictObject({
  /** Its folder, relative to the project. */
  dir: z
    .string()
    .min(1)
    .refine(withoutZero, 'should be a path, which cannot contain a null character'),
  /** Where its pages stand under `/{locale}/kb/`; only one corpus can do without. */
  path: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'should be lower-case letters, digits and single hyphens')
    .optional(),
  /** Settings of a corpus that is known; what is said beside it comes first. */
  preset: z.enum(presetNames).optional(),
  /** What the corpus is called. */
  name: z.string().min(1).optional(),
  /** Whom its license wants named. */
  source: z.string().min(1).optional(),
  license: z
    .strictObject({ name: z.string().min(1), url: z.url({ protocol: /^https$/u }) })
    .optional(),
  /** Address of an original; `{locale}` and `{path}` are filled in. */
  original: z
    .string()
    .regex(/^https:\/\/\S+$/u, 'should be an address that begins with https://')
    .optional(),
  /** Site on which a link such as `/azure/backup` leads on. */
  links: z
    .string()
    .regex(/^https:\/\/[^\s/?#]+$/u, 'should be https:// and a host, such as https://help.example')
    .optional(),
  /** Language of a corpus whose folder has none for each language. */
  locale: z.string().refine(isLocale, 'should be a language tag, such as nl-NL').optional(),
  /** Patterns of files that are not read, relative to a language's folder. */
  exclude: z.array(z.string().min(1)).optional(),
  /** Articles, by their path without the ending, that have a page and are not in the list. */
  unlisted: z.array(z.string().min(1)).optional(),
});

export type CorpusSettings = z.infer<typeof corpusSchema>;

function isLocale(tag: string): boolean {
  try {
    return new Intl.Locale(tag).language !== '';
  } catch {
    return false;
  }
}
