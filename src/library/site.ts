/** `content/site.yaml` and the environment: what this site is called and shows. */

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { formatDiagnostic } from '../author/diagnostic.ts';
import { oldArticlesSchema } from '../author/old-articles.ts';
import { readYaml, type ReadYaml } from '../author/yaml.ts';
import { ContentError } from './content-error.ts';
import { corpusSchema } from './corpus-settings.ts';
import { readText } from './read-text.ts';
import { relativePath } from './relative-path.ts';

/** `self`, or an origin: `https://intranet.example`, `https://*.contoso.example`. */
export const frameAncestor = z
  .string()
  .regex(/^(?:self|https:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d+)?)$/u, {
    error: ({ input }) =>
      `“${String(input)}” is not a site. Write https:// and a host, such as https://intranet.example or https://*.contoso.example, or self`,
  });

const schema = z.strictObject({
  title: z.string().min(1),
  defaultLocale: z.string().min(2),
  index: z.array(z.string()).default([]),
  /** Articles that links were sent to and that no longer exist. */
  articles: oldArticlesSchema.prefault({}),
  /** Names for the same thing: a search for one also finds the others. */
  synonyms: z.array(z.array(z.string().trim().min(1)).min(2)).default([]),
  /** Who may show the site in a frame. */
  frameAncestors: z.array(frameAncestor).default([]),
  signIn: z
    .strictObject({
      clientId: z.string().default(''),
      cloud: z.string().default(''),
      tenant: z.string().default(''),
      sample: z.boolean().default(true),
    })
    .prefault({}),
  corpora: z.array(corpusSchema).default([]),
});

export type Site = z.infer<typeof schema>;

/** `CONTENT_DIR` builds a different site with the same code; it must be inside the project. */
export const contentFolder = resolve(process.env['CONTENT_DIR'] ?? 'content');

/** @param text the content of `site.yaml` */
export function parseSite(text: string, file: string): ReadYaml<Site> {
  return readYaml(text, { file, firstLine: 1 }, { schema, what: 'the settings', code: 'GP701' });
}

export function readSiteFile(): { readonly text: string; readonly file: string } {
  const path = join(contentFolder, 'site.yaml');
  return { text: existsSync(path) ? readText(path) : '', file: relativePath(path) };
}

/** @throws if the file is missing or invalid, naming the key and what it should be */
export function readSite(): Site {
  const { text, file } = readSiteFile();
  const { value, diagnostics } = parseSite(text, file);
  if (value) return value;
  throw new ContentError(diagnostics.map(formatDiagnostic));
}
