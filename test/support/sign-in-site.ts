/** Serves the site that offers sign-in, for tests in a browser. */

import type { TestProject } from 'vitest/node';
import { ownHeaders, serve } from '../../src/hosts/local-host.ts';
import { signInFolder } from './sign-in-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the site with sign-in is served, without a trailing slash. */
    signInSite: string;
  }
}

export default async function serveSignInSite(project: TestProject): Promise<() => void> {
  const { url, stop } = await serve(signInFolder, { headers: ownHeaders });
  project.provide('signInSite', url);
  return stop;
}
