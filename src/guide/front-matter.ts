/** An article's front matter: what it is, where it came from and what its advice rests on. */

import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { aliasSchema } from './alias-schema.ts';
import { diagnose, type Diagnostic } from './diagnostic.ts';
import { offsetOf } from './front-matter-place.ts';

const day = z.iso.date();
const httpsUrl = z.url({ protocol: /^https$/u });

/** What Microsoft's file said of itself; kept so that nothing of the source is lost. */
const original = z.strictObject({
  file: z.string(),
  hash: z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u),
  customIds: z.array(z.string()),
  audience: z.string(),
  robots: z.string(),
  date: day,
  handoff: day,
  translation: z.enum(['source', 'MT', 'HT']),
  /** Addresses the original linked to, each with the one that serves it today. */
  addresses: z.record(httpsUrl, httpsUrl).default({}),
});

const source = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u),
  title: z.string().min(1),
  url: httpsUrl,
  /** The page's own date, where it gives one. */
  changed: day.optional(),
  /** When we last read it. */
  read: day,
  /** What in the article rests on it. */
  supports: z.string().min(1),
});

const words = {
  title: z.string().min(1),
  description: z.string().min(1),
  original: original.optional(),
};

const sourceLocale = z.strictObject({
  ...words,
  translation: z.literal('source'),
  /** When the advice as a whole was last checked. */
  checked: day,
  /** Articles of a corpus that lead to this one: docset and path, without extension. */
  replaces: z.array(z.string().regex(/^[^/].*(?<!\.md)$/u)).default([]),
  sources: z.array(source).default([]),
  ...aliasSchema,
});

const translated = z.strictObject({
  ...words,
  translation: z.enum(['human', 'machine']),
  /** When a person last reviewed the translation; absent until one has. */
  reviewed: day.optional(),
  /** Titles of the sources, and what they support, in this locale. */
  sources: z
    .record(z.string(), z.strictObject({ title: z.string(), supports: z.string() }))
    .default({}),
});

const schema = z.discriminatedUnion('translation', [sourceLocale, translated]);

export type FrontMatter = z.infer<typeof schema>;
export type SourceFrontMatter = z.infer<typeof sourceLocale>;
export type Source = z.infer<typeof source>;

interface Read {
  readonly value?: FrontMatter;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the YAML between the dashes; the first line of it is line 2 of the file. */
export function readFrontMatter(yaml: string | undefined, file: string): Read {
  if (yaml === undefined) {
    const mend =
      'begin the file with “---”, at least title, description and translation, and “---”';
    const place = { file, line: 1, column: 1 };
    return { diagnostics: [diagnose('GP201', place, 'The front matter is missing', mend)] };
  }
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + 1, column: col };
  };
  if (document.errors.length > 0) {
    return {
      diagnostics: document.errors.map((error) =>
        diagnose('GP201', at(error.pos[0]), error.message, 'mend the YAML'),
      ),
    };
  }
  const data = readData(document);
  if ('problem' in data)
    return { diagnostics: [diagnose('GP201', at(0), data.problem, 'mend the YAML')] };
  const result = schema.safeParse(data.value);
  if (result.success) return { value: result.data, diagnostics: [] };
  return {
    diagnostics: result.error.issues.map((issue) => {
      const key = issue.path.join('.') || 'front matter';
      // Of a malformed key, the issue inside says what it should be.
      const [inner] = issue.code === 'invalid_key' ? issue.issues : [];
      const message = `${key}: ${inner?.message ?? issue.message}`;
      return diagnose('GP201', at(offsetOf(document, issue.path)), message, `mend or add “${key}”`);
    }),
  };
}

/** YAML can be well-formed and still mean nothing: an alias without its anchor, or by the thousand. */
function readData(document: ReturnType<typeof parseDocument>) {
  try {
    const value: unknown = document.toJS();
    return { value };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
