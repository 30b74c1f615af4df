/** A site with articles created for a test: built with the site's own interface, and served. */

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../../src/hosts/local-host.ts';
import { astroBuild } from './astro-build.ts';
import { writeOwnContent, type OwnContent } from './own-content.ts';

export interface OwnSite {
  /** Where it is served, without a trailing slash. */
  readonly url: string;
  /** The folder of the built files. */
  readonly dist: string;
  readonly stop: () => void;
}

/** The address that the pages are built for, as in `canonical`. */
export const publicUrl = 'https://help.example';

interface SiteOptions extends OwnContent {
  readonly environment?: Readonly<Record<string, string>>;
}

/** A built site: its pages, and what they were made from. */
export interface BuiltSite {
  readonly dist: string;
  readonly content: string;
}

/** Two languages are enough, one of which an article may be translated into. */
export const twoLocales = { SITE_LOCALES: 'en-us,nl-nl', SITE_SEARCH: 'off' };

export async function buildOwnSite(
  name: string,
  { environment = {}, ...wanted }: SiteOptions,
): Promise<BuiltSite> {
  const dist = join('.cache', name, 'dist');
  rmSync(dist, { recursive: true, force: true });
  const content = writeOwnContent(name, wanted);
  await astroBuild(dist, { ...environment, CONTENT_DIR: content, SITE_URL: publicUrl });
  return { dist, content };
}

export async function serveOwnSite(name: string, wanted: OwnContent): Promise<OwnSite> {
  const { dist } = await buildOwnSite(name, { ...wanted, environment: twoLocales });
  return { ...(await serve(dist)), dist };
}
