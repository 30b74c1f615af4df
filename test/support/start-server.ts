/** Starts nginx and Caddy with the shipped configuration. */

import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export type ServerName = 'nginx' | 'caddy';

/** Our nginx certificate is self-signed; Caddy has its own authority for local names. */
export const certificates: Readonly<Record<ServerName, string>> = {
  nginx: 'certificate.pem',
  caddy: 'storage/pki/authorities/local/root.crt',
};

export interface Setting {
  /** For files that the server needs and writes; the site is in `root`. */
  readonly folder: string;
  readonly configuration: string;
  readonly port: number;
  readonly plainPort: number;
}

/** Only changes lines that users are supposed to change. */
export function startNginx(
  program: string,
  { folder, configuration, port, plainPort }: Setting,
): ChildProcess {
  const own: readonly (readonly [RegExp, string])[] = [
    [/listen \[::\]:\d+[^;]*; # yours/gu, ''],
    [/listen 80; # yours/gu, `listen 127.0.0.1:${plainPort};`],
    [/listen 443 ssl http2; # yours/gu, `listen 127.0.0.1:${port} ssl http2;`],
    [/server_name [^;]+; # yours/gu, 'server_name localhost;'],
    [/root [^;]+; # yours/gu, `root ${folder}/root;`],
    [/ssl_certificate [^;]+; # yours/gu, `ssl_certificate ${folder}/certificate.pem;`],
    [/ssl_certificate_key [^;]+; # yours/gu, `ssl_certificate_key ${folder}/key.pem;`],
    // A port other than 443 has to be in the address.
    [/https:\/\/\$host/gu, `https://$host:${port}`],
  ];
  makeCertificate(folder);
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

export function startCaddy(
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

/** Self-signed, valid for a day. */
function makeCertificate(folder: string): void {
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const files = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, certificates.nginx)];
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
}
