/** Serves `dist/` while the browser tests run. */

import { preview } from 'astro';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built site is, without a slash at the end. */
    site: string;
  }
}

export default async function serveSite(project: TestProject): Promise<() => Promise<void>> {
  process.env['ASTRO_PREVIEW_BACKGROUND'] = '0';
  const server = await preview({ logLevel: 'silent', server: { port: 0 } });
  project.provide('site', `http://localhost:${server.port}`);
  return () => server.stop();
}
