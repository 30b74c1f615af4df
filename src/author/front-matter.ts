/** An article's front matter: what it is, where it came from, and what its advice is based on. */

import { z } from 'zod';
import { aliasSchema } from './alias-schema.ts';
import { diagnose } from './diagnostic.ts';
import type { TextKind } from './text-kind.ts';
import { findTruncatedYaml } from './truncated-yaml.ts';
import { readYaml, type ReadYaml } from './yaml.ts';

const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
const kebabCase = 'should be lower-case letters, digits and single hyphens';
const day = z.iso.date();
const httpsUrl = z.url({ protocol: /^https$/u });

/** Metadata of the original article, kept verbatim. */
const original = z.strictObject({
  file: z.string(),
  hash: z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u, 'should be the hash of a Git object'),
  customIds: z.array(z.string()),
  audience: z.string(),
  robots: z.string(),
  date: day,
  handoff: day,
  translation: z.enum(['source', 'MT', 'HT']),
  /** Addresses that the original linked to, each with its current replacement. */
  addresses: z.record(httpsUrl, httpsUrl).default({}),
});

const source = z.strictObject({
  id: z.string().regex(kebab, kebabCase),
  title: z.string().min(1),
  url: httpsUrl,
  /** The date that the page itself gives, if any. */
  changed: day.optional(),
  /** When we last read it. */
  read: day,
  /** What in the article is based on it. */
  supports: z.string().min(1),
});

const words = {
  title: z.string().min(1),
  description: z.string().min(1),
  /** Not for readers yet: shown by “npm run dev”, but not published. */
  draft: z.boolean().optional(),
  original: original.optional(),
};

const sourceLocale = z.strictObject({
  ...words,
  translation: z.literal('source'),
  /** When the advice as a whole was last checked. */
  checked: day,
  /** Corpus articles that redirect to this one: docset and path, without extension. */
  replaces: z
    .array(z.string().regex(/^[^/].*(?<!\.md)$/u, 'should be docset/path, without “.md”'))
    .default([]),
  sources: z.array(source).default([]),
  /** The placeholders in commands, which a directory can replace with the person's own values. */
  examples: z
    .strictObject({
      person: z.string().min(1).optional(),
      license: z.string().min(1).optional(),
      country: z.string().length(2).optional(),
    })
    .optional(),
  ...aliasSchema,
});

/** What a part takes from whoever uses it: the values that it allows, or any that its facts know. */
const parameters = z.record(
  z.string().regex(/^[a-z]+$/u, 'should be lower-case letters'),
  z.union([z.literal('any'), z.array(z.string().regex(kebab, kebabCase)).min(1)], {
    error: 'should be “any” or a list of values',
  }),
);

const partSource = sourceLocale
  .omit({ description: true, original: true, replaces: true })
  .extend({ parameters: parameters.default({}) })
  // Only articles have these; whoever reads a text need not ask which of the two it is.
  .transform((front) => ({ ...front, description: '', replaces: [] }));

const translated = z.strictObject({
  ...words,
  translation: z.enum(['human', 'machine']),
  /** When a person last reviewed the translation; absent if nobody has. */
  reviewed: day.optional(),
  /** The sources' titles, and what they support, in this locale. */
  sources: z
    .record(z.string(), z.strictObject({ title: z.string(), supports: z.string() }))
    .default({}),
});

const partTranslated = translated
  .omit({ description: true, original: true })
  .transform((front) => ({ ...front, description: '' }));

const schemas = {
  article: z.discriminatedUnion('translation', [sourceLocale, translated]),
  part: z.discriminatedUnion('translation', [partSource, partTranslated]),
};

export type SourceFrontMatter = z.infer<typeof sourceLocale> & {
  /** Only of parts. */
  readonly parameters?: Parameters;
};
export type TranslatedFrontMatter = z.infer<typeof translated>;
export type FrontMatter = SourceFrontMatter | TranslatedFrontMatter;
/** By name. */
export type Parameters = Readonly<z.infer<typeof parameters>>;
export type Source = z.infer<typeof source>;

/** Reads the YAML between the dashes; its first line is line 2 of the file. */
export function readFrontMatter(
  yaml: string | undefined,
  file: string,
  kind: TextKind = 'article',
): ReadYaml<FrontMatter> {
  if (yaml === undefined) {
    const keys = kind === 'part' ? 'title and translation' : 'title, description and translation';
    const fix = `begin the file with “---”, then at least ${keys}, then “---”`;
    const place = { file, line: 1, column: 1 };
    return { diagnostics: [diagnose('GP201', place, 'The front matter is missing', fix)] };
  }
  const origin = { file, firstLine: 2 };
  const owner = /^translation:[ \t]*source\b/mu.test(yaml) ? 'a translation' : 'the source’s file';
  const { value, diagnostics } = readYaml(yaml, origin, {
    schema: schemas[kind],
    what: 'the front matter',
    elsewhere: `remove it: only ${owner} may have it`,
    code: 'GP201',
  });
  return {
    ...(value && { value }),
    diagnostics: [...diagnostics, ...findTruncatedYaml(yaml, origin)],
  };
}
