/** Serves `dist/` during browser tests, like a real host would: browsers may cache hashed files. */

import type { TestProject } from 'vitest/node';
import { ownHeaders, serve } from '../../src/hosts/local-host.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built site is served, without a trailing slash. */
    site: string;
  }
}

export default async function serveSite(project: TestProject): Promise<() => void> {
  const { url, stop } = await serve('dist', { headers: ownHeaders });
  project.provide('site', url);
  return stop;
}
