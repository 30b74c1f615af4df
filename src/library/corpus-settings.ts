import { z } from 'zod';

/** Corpora whose settings are known: `corpus-presets.ts`. */
export const presetNames = ['alchemy'] as const;

export type PresetName = (typeof presetNames)[number];

/** Paths are passed to the operating system, which ends them at the first null character. */
function withoutZero(text: string) {
  return !text.includes('\0');
}

/**
 * A corpus in `content/site.yaml`. Nothing is said about its origin except what is specified here
 * or in a preset.
 */
export const corpusSchema = z.strictObject({
  /** Its folder, relative to the project. */
  dir: z
    .string()
    .min(1)
    .refine(withoutZero, 'should be a path, which cannot contain a null character'),
  /** The path of its pages under `/{locale}/kb/`; only one corpus may omit it. */
  path: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'should be lower-case letters, digits and single hyphens')
    .optional(),
  /** The preset of a known corpus; settings next to it take precedence. */
  preset: z.enum(presetNames).optional(),
  /** The name of the corpus. */
  name: z.string().min(1).optional(),
  /** The attribution that its license requires. */
  source: z.string().min(1).optional(),
  license: z
    .strictObject({ name: z.string().min(1), url: z.url({ protocol: /^https$/u }) })
    .optional(),
  /** Address of an original; `{locale}` and `{path}` are filled in. */
  original: z
    .string()
    .regex(/^https:\/\/\S+$/u, 'should be an address that begins with https://')
    .optional(),
  /** The site that links such as `/azure/backup` refer to. */
  links: z
    .string()
    .regex(/^https:\/\/[^\s/?#]+$/u, 'should be https:// and a host, such as https://help.example')
    .optional(),
  /** Language of a corpus without language folders. */
  locale: z.string().refine(isLocale, 'should be a language tag, such as nl-NL').optional(),
  /** Patterns of files to skip, relative to a language's folder. */
  exclude: z.array(z.string().min(1)).optional(),
  /** Articles, by path without extension, that have a page but are not listed. */
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
