/** `content/site.yaml` and the environment: what this site is called and shows. */

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { corpusSchema } from './corpus-settings.ts';

/** `self`, or where a host is: `https://intranet.example`, `https://*.contoso.example`. */
export const frameAncestor = z
  .string()
  .regex(/^(?:self|https:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d+)?)$/u, {
    error: ({ input }) =>
      `“${String(input)}” names no site. Write https:// and a host, such as https://intranet.example or https://*.contoso.example, or self`,
  });

const schema = z.strictObject({
  title: z.string().min(1),
  defaultLocale: z.string().min(2),
  index: z.array(z.string()),
  /** Names of the same thing: a search for one finds the others too. */
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

/** `CONTENT_DIR` builds another site with the same code; it must lie inside the project. */
export const contentFolder = resolve(process.env['CONTENT_DIR'] ?? 'content');

/** @throws when the file is missing or wrong, naming the key and what it should be */
export function readSite(): Site {
  const file = join(contentFolder, 'site.yaml');
  const result = schema.safeParse(parse(readFileSync(file, 'utf8')));
  if (result.success) return result.data;
  throw new Error(`content/site.yaml is wrong:\n${z.prettifyError(result.error)}`);
}
