/** `content/site.yaml` and the environment: what this site is called and shows. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { corpusSchema } from './corpus-settings.ts';

const schema = z.strictObject({
  title: z.string().min(1),
  defaultLocale: z.string().min(2),
  index: z.array(z.string()),
  corpora: z.array(corpusSchema).default([]),
});

export type Site = z.infer<typeof schema>;

export const contentFolder = join(process.cwd(), 'content');

/** @throws when the file is missing or wrong, naming the key and what it should be */
export function readSite(): Site {
  const file = join(contentFolder, 'site.yaml');
  const result = schema.safeParse(parse(readFileSync(file, 'utf8')));
  if (result.success) return result.data;
  throw new Error(`content/site.yaml is wrong:\n${z.prettifyError(result.error)}`);
}
