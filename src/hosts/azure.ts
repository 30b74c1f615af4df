/** `staticwebapp.config.json` for Azure Static Web Apps. */

import { headerRules } from './headers.ts';
import { mediaTypes } from './media-types.ts';
import type { HostSettings } from './settings.ts';

/**
 * Renamed steps have no routes, as routes do not support patterns for the locale and the file is
 * limited to 20 kB: their pages redirect.
 */
export function azureConfig(settings: HostSettings): string {
  const { base } = settings;
  const { everywhere, otherwise, rules } = headerRules(settings);
  const config = {
    trailingSlash: 'always',
    globalHeaders: { ...everywhere, ...otherwise },
    // The route of a page is its file: only that matches all of its addresses.
    routes: rules.map(({ path, headers }) => ({
      route: base + path.replace(/\/$/u, '/index.html'),
      headers,
    })),
    responseOverrides: { 404: { rewrite: `${base}404.html` } },
    mimeTypes: Object.fromEntries(
      Object.entries(mediaTypes).map(([extension, type]) => [`.${extension}`, type]),
    ),
  };
  return `${JSON.stringify(config, undefined, 2)}\n`;
}
