/** nginx and Caddy with the shipped configuration, over HTTPS on free ports. */

import { once } from 'node:events';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { findProgram, unpack } from '../../src/commands/shared/programs.ts';
import { certificates, startCaddy, startNginx, type ServerName } from './start-server.ts';

export interface Served {
  /** Where it is served, without a trailing slash. */
  readonly url: string;
  readonly port: number;
  /** The port for HTTP, which redirects to HTTPS. */
  readonly plainPort: number;
  /** The authority for the server's certificate. */
  readonly certificate: string;
  readonly stop: () => Promise<void>;
}

interface ServeOptions {
  /** The folder of a built site. */
  readonly site: string;
  /** The site's base on the server. */
  readonly base?: string;
  /** The folder of the server's configuration. */
  readonly configuration?: string;
}

const cache = '.cache/servers';

/** Undefined if the server is not installed and cannot be. */
export function findServer(name: ServerName): string | undefined {
  return findProgram([name], [`/usr/sbin/${name}`]) ?? unpack(name, join(cache, name));
}

/** @throws if it does not start, with its output */
export async function serve(
  name: ServerName,
  program: string,
  { site, base = '/', configuration = 'deploy' }: ServeOptions,
): Promise<Served> {
  const [port, plainPort] = [await freePort(), await freePort()];
  const folder = resolve(cache, `${name}-${port}`);
  const root = join(folder, 'root', base);
  mkdirSync(join(root, '..'), { recursive: true });
  rmSync(root, { recursive: true, force: true });
  symlinkSync(resolve(site), root.replace(/\/$/u, ''));
  const setting = { folder, configuration, port, plainPort };
  const server = name === 'nginx' ? startNginx(program, setting) : startCaddy(program, setting);
  let said = '';
  server.stderr?.on('data', (text: Buffer) => (said += text.toString()));
  await Promise.race([
    untilOpen(port),
    new Promise((_, reject) => {
      server.once('exit', () => {
        reject(new Error(`${name} ended:\n${said}`));
      });
    }),
  ]);
  return {
    url: `https://localhost:${port}${base.replace(/\/$/u, '')}`,
    port,
    plainPort,
    certificate: join(folder, certificates[name]),
    stop: async () => {
      const ended = once(server, 'exit');
      server.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (typeof address !== 'object' || address === null) throw new Error('There is no free port');
  return address.port;
}

async function untilOpen(port: number): Promise<void> {
  for (;;) {
    const isOpen = await new Promise((answer) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.end();
        answer(true);
      });
      socket.on('error', () => {
        answer(false);
      });
    });
    if (isOpen) return;
    await new Promise((done) => setTimeout(done, 50));
  }
}
