/** A site of Caddy, 2.6 or newer. */

import { headerRules, type Headers } from './headers.ts';
import { extensionsByType } from './media-types.ts';
import { ownFiles, pattern, type HostSettings } from './settings.ts';

/** `{$NAME:…}` is Caddy's own way to be told something by the environment. */
export function caddyfile({ base, frameAncestors, moves }: HostSettings): string {
  const { everywhere, otherwise, rules } = headerRules(frameAncestors);
  return `# Guidepost on Caddy, 2.6 or newer. \`npm run servers\` writes this file; src/hosts/ is what it is made of.
# Yours are the address and the folder of the site, here or in the environment.
# Copy what is in dist/ to that folder${base === '/' ? '' : `'s ${base.slice(1, -1)}`}. Caddy sees to certificates itself.

{$GUIDEPOST_ADDRESS:help.example} {
	root * {$GUIDEPOST_ROOT:/var/www/help.example}
	encode zstd gzip

	# In this order: the last one to name a header has its way.
	route {
		header -Server
${linesOf('*', { ...everywhere, ...otherwise })}
${rules.map(({ path, headers }) => linesOf(base + path, headers)).join('\n')}
${extensionsByType.map(([type, extensions]) => typeOf(type, extensions)).join('\n')}
${base === '/' ? '' : `		redir / ${base} 302\n`}${moves
    .map(({ article, from, to }, index) => {
      const name = `moved${index + 1}`;
      return `		@${name} path_regexp ${name} ^${pattern(base)}([^/]+)/${article}/${from}/$
		redir @${name} ${base}{re.${name}.1}/${article}/${to}/ 301\n`;
    })
    .join('')}		# What is for other hosts to read.
		@hidden path_regexp /\\.|^${pattern(base)}(?:${ownFiles.map(pattern).join('|')})$
		error @hidden 404
		file_server
	}

	# What is not there is said in the language of its address.
	handle_errors {
		encode zstd gzip
		map {path} {locale} {
			~^${pattern(base)}([a-z]{2,3}(?:-[a-z0-9]+)*)/ \${1}
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
    .map(([name, value]) => `\t\theader ${path} ${name} "${value}"`)
    .join('\n');
}

function typeOf(type: string, extensions: readonly string[]): string {
  const [name = ''] = extensions;
  const paths = extensions.map((extension) => `*.${extension}`).join(' ');
  const charset = type.startsWith('text/') ? '; charset=utf-8' : '';
  return `\t\t@${name} path ${paths}\n\t\theader @${name} Content-Type "${type}${charset}"`;
}
