/**
 * Builds and serves a site that offers sign-in, in the worldwide cloud, and that includes articles
 * from someone malicious.
 */

import { spawnSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';
import { ownHeaders, serve } from '../../src/hosts/local-host.ts';
import { clientId } from './client-id.ts';
import { hostileCorpus } from './hostile-corpus.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the site with sign-in is served, without a trailing slash. */
    signInSite: string;
  }
}

const outDir = '.cache/test-signin';

export default async function serveSignInSite(project: TestProject): Promise<() => void> {
  // One language is enough: the others are tested elsewhere.
  const corpus = hostileCorpus();
  const wishes = { GUIDEPOST_CLIENT_ID: clientId, SITE_LOCALES: 'en-us', CORPUS_DIR: corpus.dir };
  const env = { ...process.env, ...wishes, ASTRO_TELEMETRY_DISABLED: '1' };
  const args = ['src/commands/main.ts', 'build', '--silent', '--outDir', outDir];
  const { status } = spawnSync(process.execPath, args, { env, stdio: 'inherit' });
  corpus.remove();
  if (status !== 0) throw new Error('The site with sign-in could not be built');
  const { url, stop } = await serve(outDir, { headers: ownHeaders });
  project.provide('signInSite', url);
  return stop;
}
