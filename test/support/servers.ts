/** nginx and Caddy, with the configuration that is shipped, on https and ports of their own. */

import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { findProgram, unpack } from '../../src/commands/programs.ts';

export type ServerName = 'nginx' | 'caddy';

export interface Served {
  /** Where it is served, without a slash at the end. */
  readonly url: string;
  /** The plain address that leads there. */
  readonly plain: { readonly port: number };
  readonly port: number;
  /** Vouches for the server's certificate. */
  readonly certificate: string;
  readonly stop: () => void;
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
  const certificate = makeCertificate(folder);
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
    plain: { port: plainPort },
    port,
    certificate,
    stop: () => server.kill(),
  };
}

interface Setting {
  readonly folder: string;
  readonly configuration: string;
  readonly port: number;
  readonly plainPort: number;
}

/** Only the lines that are the reader's own to change are changed. */
function startNginx(program: string, { folder, configuration, port, plainPort }: Setting) {
  const own: readonly (readonly [RegExp, string])[] = [
    [/listen \[::\]:\d+[^;]*; # yours/gu, ''],
    [/listen 80; # yours/gu, `listen 127.0.0.1:${plainPort};`],
    [/listen 443 ssl http2; # yours/gu, `listen 127.0.0.1:${port} ssl http2;`],
    [/server_name [^;]+; # yours/gu, 'server_name localhost;'],
    [/root [^;]+; # yours/gu, `root ${folder}/root;`],
    [/ssl_certificate [^;]+; # yours/gu, `ssl_certificate ${folder}/certificate.pem;`],
    [/ssl_certificate_key [^;]+; # yours/gu, `ssl_certificate_key ${folder}/key.pem;`],
    // A port that is not 443 has to be named.
    [/https:\/\/\$host/gu, `https://$host:${port}`],
  ];
  let text = readFileSync(join(configuration, 'nginx.conf'), 'utf8');
  for (const [line, change] of own) {
    if (!line.test(text)) throw new Error(`nginx.conf has no line ${String(line)}`);
    text = text.replace(line, change);
  }
  if (text.includes('# yours')) throw new Error('nginx.conf has a line more to change');
  writeFileSync(join(folder, 'site.conf'), text);
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${folder}/${kind};`)
    .join(' ');
  writeFileSync(
    join(folder, 'main.conf'),
    `daemon off; ${user} pid ${folder}/pid; error_log stderr;
    events {} http { access_log off; ${temporary} include ${folder}/site.conf; }`,
  );
  return spawn(program, ['-p', folder, '-e', 'stderr', '-c', join(folder, 'main.conf')]);
}

function startCaddy(
  program: string,
  { folder, configuration, port, plainPort }: Setting,
): ChildProcess {
  const file = join(folder, 'Caddyfile');
  writeFileSync(
    file,
    `{
	admin off
	skip_install_trust
	default_bind 127.0.0.1
	http_port ${plainPort}
	https_port ${port}
	storage file_system ${folder}/storage
}
import ${resolve(configuration, 'Caddyfile')}
`,
  );
  const env = {
    ...process.env,
    GUIDEPOST_ADDRESS: 'localhost',
    GUIDEPOST_ROOT: join(folder, 'root'),
  };
  return spawn(program, ['run', '--config', file, '--adapter', 'caddyfile'], { env });
}

/** For an hour or a day, signed by nobody. */
function makeCertificate(folder: string): string {
  const certificate = join(folder, 'certificate.pem');
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const files = ['-keyout', join(folder, 'key.pem'), '-out', certificate];
  const kind = [
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-days',
    '1',
  ];
  execFileSync('openssl', ['req', '-x509', ...kind, ...subject, ...files], { stdio: 'ignore' });
  return certificate;
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
