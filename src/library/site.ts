/** The site's settings: `content/site.yaml` and the environment, read and validated once. */

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { formatDiagnostic, hasErrors } from '../author/diagnostic.ts';
import { oldArticlesSchema } from '../author/old-articles.ts';
import { readYaml, type ReadYaml } from '../author/yaml.ts';
import { ContentError } from './content-error.ts';
import { parseSettings, type Settings } from '../settings/settings.ts';
import { corpusSchema } from './corpus-settings.ts';
import { contentFolder, environment } from './environment.ts';
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

/** What `site.yaml` says. */
export type SiteFile = z.infer<typeof schema>;

/** All settings of the site: those of the file, and where and what to build. */
export type Site = Readonly<SiteFile & Settings>;

/** @param text the content of `site.yaml` */
export function parseSite(text: string, file: string): ReadYaml<SiteFile> {
  return readYaml(text, { file, firstLine: 1 }, { schema, what: 'the settings', code: 'GP701' });
}

const path = join(contentFolder, 'site.yaml');

export function readSiteFile(): { readonly text: string; readonly file: string } {
  return { text: stateOfFile() === undefined ? '' : readText(path), file: relativePath(path) };
}

let known: { readonly state: string | undefined; readonly site: Site } | undefined;

/**
 * The same object for every page, until the file changes under a dev server.
 * @throws if the file is missing or a setting is invalid, naming it and what it should be
 */
export function readSite(): Site {
  const state = stateOfFile();
  if (known?.state !== state || !known) known = { state, site: parseAll() };
  return known.site;
}

function parseAll(): Site {
  const { text, file } = readSiteFile();
  const { value, diagnostics } = parseSite(text, file);
  const { settings, diagnostics: ofEnvironment } = parseSettings(environment);
  if (value && !hasErrors(ofEnvironment)) return { ...value, ...settings };
  throw new ContentError([...diagnostics, ...ofEnvironment].map(formatDiagnostic));
}

/** When and how large the file was last written; undefined if there is none. */
function stateOfFile(): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && `${found.mtimeMs} ${found.size}`;
}
