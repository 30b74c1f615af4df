/** Serves `dist/` while the browser tests run, as a good host would: hashed files are kept by the browser. */

import type { TestProject } from 'vitest/node';
import { ownHeaders, serve } from '../../src/hosts/local-host.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built site is, without a slash at the end. */
    site: string;
  }
}

export default async function serveSite(project: TestProject): Promise<() => void> {
  const { url, stop } = await serve('dist', { headers: ownHeaders });
  project.provide('site', url);
  return stop;
}
