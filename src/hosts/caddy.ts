/** A site for Caddy 2.6 or later. */

import { headerRules, type Headers } from './headers.ts';
import {
  lostFragment,
  ownFiles,
  pattern,
  quoted,
  type HostSettings,
  type Move,
} from './settings.ts';
import { extensionsByType } from './media-types.ts';

/** `{$NAME:…}` is Caddy's syntax for environment variables. */
export function caddyfile(settings: HostSettings): string {
  const { base, moves } = settings;
  const { everywhere, otherwise, rules } = headerRules(settings);
  const usual = linesOf('*', { ...everywhere, ...otherwise });
  const others = rules.map(({ path, headers }) => linesOf(base + path, headers)).join('\n');
  const types = extensionsByType.map(([type, all]) => typeLines(type, all)).join('\n');
  const start = base === '/' ? '' : `\t\tredir / ${base} 302\n`;
  const moved = moves.map((move, index) => moveLines(move, base, `moved${index + 1}`)).join('');
  const folder = pattern(base);
  const hidden = ownFiles.map(pattern).join('|');

  return `# Guidepost on Caddy, 2.6 or newer. \`npm run servers\` writes this file from src/hosts/.
# Set the address and the folder, here or in the environment; Caddy manages certificates itself.
# Copy the files in dist/ to /var/www/help.example${base}.

{$GUIDEPOST_ADDRESS:help.example} {
	root * {$GUIDEPOST_ROOT:/var/www/help.example}
	encode zstd gzip

	# In this order: the last rule to set a header wins.
	route {
		header -Server
${usual}
${others}
${types}
${start}${moved}		# A “#” that was encoded along the way: what follows it becomes a fragment again.
		@meant vars_regexp meant {http.request.uri} ${lostFragment(base)}
		redir @meant {re.meant.1}/#{re.meant.2} 302
		# Files that only other hosts read, and hidden files, are not served.
		@hidden path_regexp /\\.|^${folder}(?:${hidden})$
		error @hidden 404
		file_server
	}

	# The “not found” page is in the language of the address.
	handle_errors {
		encode zstd gzip
		map {path} {locale} {
			~^${folder}([a-z]{2,3}(?:-[a-z0-9]+)*)/ \${1}
			default ""
		}
		route {
			header -Server
			header Cache-Control "no-cache"
			header Content-Type "text/html; charset=utf-8"
			try_files ${base}{locale}/404.html ${base}404.html
			file_server
		}
	}
}
`;
}

function linesOf(path: string, headers: Headers): string {
  return Object.entries(headers)
    .map(([name, value]) => `\t\theader ${path} ${name} ${quoted(value)}`)
    .join('\n');
}

function typeLines(type: string, extensions: readonly string[]): string {
  const [name = ''] = extensions;
  const paths = extensions.map((extension) => `*.${extension}`).join(' ');
  const charset = type.startsWith('text/') ? '; charset=utf-8' : '';
  return `\t\t@${name} path ${paths}\n\t\theader @${name} Content-Type "${type}${charset}"`;
}

function moveLines({ from, to, all }: Move, base: string, name: string): string {
  return `\t\t@${name} path_regexp ${name} ^${pattern(base)}([^/]+)/${from}${all ? '(.*)' : ''}$
\t\tredir @${name} ${base}{re.${name}.1}/${to}${all ? `{re.${name}.2}` : ''} 301\n`;
}
