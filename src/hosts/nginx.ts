/** A server block for nginx 1.22 or later. */

import { headerRules } from './headers.ts';
import {
  lostFragment,
  ownFiles,
  pattern,
  quoted,
  type HostSettings,
  type Move,
} from './settings.ts';
import { extensionsByType, textTypes } from './media-types.ts';

/** A header that differs between paths: nginx looks up its value for each response. */
interface Varying {
  readonly name: string;
  readonly variable: string;
  readonly usual: string;
  readonly others: readonly (readonly [path: string, value: string])[];
}

export function nginxConfig(settings: HostSettings): string {
  const { base, moves } = settings;
  const headers = headersOf(settings);
  const varying = headers.filter(({ others }) => others.length > 0);
  const maps = varying.map((header) => mapOf(header, base)).join('\n\n');
  const sent = headers.map(headerLine).join('\n');
  const types = extensionsByType
    .map(([type, all]) => `        ${type} ${all.join(' ')};`)
    .join('\n');
  // HTML is always included.
  const texts = textTypes.filter((type) => type !== 'text/html').join(' ');
  const folder = pattern(base);
  const hidden = ownFiles.map(pattern).join('|');
  const start = base === '/' ? '' : location('= /', `return 302 ${base}`);
  const moved = moves.map((move) => moveLocation(move, base)).join('');

  return `# Guidepost on nginx, 1.22 or newer. \`npm run servers\` writes this file from src/hosts/.
# Change the lines that end in “yours”. Copy the files in dist/ to /var/www/help.example${base}.

${maps}

# The language of an address, for the “not found” page.
map $uri $guidepost_locale {
    "~^${folder}(?<guidepost_found>[a-z]{2,3}(?:-[a-z0-9]+)*)/" $guidepost_found;
    default "";
}

# A “#” that was encoded along the way: what follows it becomes a fragment again. It is not decoded, so nothing
# in it can become a header.
map $request_uri $guidepost_meant {
    "~${lostFragment(base)}" "$1/#$2";
    default "";
}

server {
    listen 80; # yours
    listen [::]:80; # yours
    server_name help.example; # yours
    return 301 https://$host$request_uri;
}

server {
    listen 443 ssl http2; # yours
    listen [::]:443 ssl http2; # yours
    server_name help.example; # yours
    root /var/www/help.example; # yours
    ssl_certificate /etc/ssl/help.example/fullchain.pem; # yours
    ssl_certificate_key /etc/ssl/help.example/privkey.pem; # yours
    ssl_protocols TLSv1.2 TLSv1.3;
    ssl_session_cache shared:guidepost:1m;
    server_tokens off;

    # A folder without a page is not a page: nothing is ever listed.
    autoindex off;
    index index.html;
    absolute_redirect off;
    error_page 403 404 =404 @guidepost_missing;

    if ($guidepost_meant) {
        return 302 $guidepost_meant;
    }

${sent}

    types {
${types}
    }
    default_type application/octet-stream;
    charset utf-8;
    charset_types ${texts};

    gzip on;
    gzip_comp_level 6;
    gzip_min_length 256;
    gzip_proxied any;
    gzip_vary on;
    gzip_types ${texts};
${location('@guidepost_missing', `try_files ${base}$guidepost_locale/404.html ${base}404.html =404`)}
    # Files that only other hosts read, and hidden files, are not served.${location(`~ ^${folder}(?:${hidden})$`, 'return 404')}${location('~ /\\.(?!well-known/)', 'return 404')}${start}${moved}}
`;
}

function headersOf(settings: HostSettings): Varying[] {
  const { everywhere, otherwise, rules } = headerRules(settings);
  return Object.entries({ ...everywhere, ...otherwise }).map(([name, usual]) => ({
    name,
    variable: `$guidepost_${name.toLowerCase().replaceAll('-', '_')}`,
    usual,
    others: rules.flatMap(({ path, headers: { [name]: value } }) =>
      value === undefined ? [] : [[path, value] as const],
    ),
  }));
}

function headerLine({ name, variable, usual, others }: Varying): string {
  return `    add_header ${name} ${others.length > 0 ? variable : quoted(usual)} always;`;
}

function mapOf({ variable, usual, others }: Varying, base: string): string {
  const lines = others.map(([path, value]) => {
    const file = path.endsWith('/') ? `${path}index.html` : path;
    const matched = file.endsWith('*') ? `~^${pattern(base + file.slice(0, -1))}` : base + file;
    return `    ${quoted(matched)} ${quoted(value)};`;
  });
  return [`map $uri ${variable} {`, ...lines, `    default ${quoted(usual)};`, '}'].join('\n');
}

function moveLocation({ from, to, all }: Move, base: string): string {
  const asked = `~ ^${pattern(base)}([^/]+)/${from}${all ? '(.*)' : ''}$`;
  return location(asked, `return 301 ${base}$1/${to}${all ? '$2' : ''}`);
}

function location(which: string, what: string): string {
  return `\n    location ${which} {\n        ${what};\n    }\n`;
}
