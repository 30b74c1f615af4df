/** `npm run dev` on a separate content folder. */

import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { writeOwnContent, type OwnContent } from './own-content.ts';

export interface DevSite {
  /** Where it is served, without a trailing slash. */
  readonly url: string;
  /** The folder that authors edit. */
  readonly content: string;
  readonly stop: () => Promise<void>;
}

/** @param env additional environment variables */
export async function serveDevSite(
  name: string,
  wanted: OwnContent,
  env: Readonly<Record<string, string>> = {},
): Promise<DevSite> {
  const content = writeOwnContent(name, wanted);
  const port = await freePort();
  // Not the command itself, which refuses to run next to an author's own.
  const script = `import { dev } from 'astro'; await dev({ logLevel: 'silent', server: { port: ${port} } });`;
  const server = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    // In tests, Astro omits its error pages and Vite its live reload, but both are under test here.
    env: { ...process.env, ...env, CONTENT_DIR: content, VITEST: undefined, NODE_ENV: undefined },
    stdio: 'ignore',
  });
  const ended = new Promise<'ended'>((resolve) => {
    server.once('close', () => {
      resolve('ended');
    });
  });
  const url = `http://localhost:${port}`;
  while (!(await isOk(url))) {
    if ((await Promise.race([ended, pause(200)])) === 'ended')
      throw new Error('The server for authors ended before it answered');
  }
  return {
    url,
    content,
    stop: async () => {
      server.kill();
      await ended;
    },
  };
}

async function isOk(url: string): Promise<boolean> {
  const answer = await fetch(url).catch(() => undefined);
  return answer?.ok === true;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, () => {
      const address = probe.address();
      const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}
