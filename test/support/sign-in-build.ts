/**
 * Builds a site that offers sign-in, in the worldwide cloud, and that includes articles from
 * someone malicious: once a run, whichever projects need it.
 */

import { spawnSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';
import { clientId } from './client-id.ts';
import { hostileCorpus } from './hostile-corpus.ts';
import { signInFolder } from './sign-in-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Whether the site with sign-in was built in this run. */
    isSignInBuilt: boolean;
  }
}

export default function buildSignInSite(project: TestProject): void {
  // Provided by the run itself, the value is known to every project; they are set up in turn.
  if (project.getProvidedContext().isSignInBuilt) return;
  // One language is enough: the others are tested elsewhere.
  const corpus = hostileCorpus();
  const wishes = { GUIDEPOST_CLIENT_ID: clientId, SITE_LOCALES: 'en-us', CORPUS_DIR: corpus.dir };
  const env = { ...process.env, ...wishes, ASTRO_TELEMETRY_DISABLED: '1' };
  const args = ['src/commands/main.ts', 'build', '--silent', '--outDir', signInFolder];
  const { status } = spawnSync(process.execPath, args, { env, stdio: 'inherit' });
  corpus.remove();
  if (status !== 0) throw new Error('The site with sign-in could not be built');
  project.vitest.provide('isSignInBuilt', true);
}
