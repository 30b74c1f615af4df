/** nginx and Caddy, with the configuration that is shipped, on https and ports of their own. */

import { once } from 'node:events';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { findProgram, unpack } from '../../src/commands/programs.ts';
import { certificates, startCaddy, startNginx, type ServerName } from './start-server.ts';

export interface Served {
  /** Where it is served, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Where http is spoken, and leads to https. */
  readonly plainPort: number;
  /** Vouches for the server's certificate. */
  readonly certificate: string;
  readonly stop: () => Promise<void>;
}

interface Wishes {
  /** Folder of a built site. */
  readonly site: string;
  /** Where it stands on the server. */
  readonly base?: string;
  /** Folder of the server's configuration. */
  readonly configuration?: string;
}

const cache = '.cache/servers';

/** Undefined where there is no such server, and none can be had. */
export function findServer(name: ServerName): string | undefined {
  return findProgram([name], [`/usr/sbin/${name}`]) ?? unpack(name, join(cache, name));
}

/** @throws when it does not come up, with what it said */
export async function serve(
  name: ServerName,
  program: string,
  { site, base = '/', configuration = 'deploy' }: Wishes,
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
