/** `staticwebapp.config.json` follows the properties and restrictions that Azure documents. */

import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { azureConfig } from '../../src/hosts/azure.ts';
import { headerRules } from '../../src/hosts/headers.ts';
import { inRoot, underHelp } from './settings.ts';

/** A wildcard must be at the end, or before the extensions that it applies to. */
const route = z.string().regex(/^\/[^*{}]*(?:\*(?:\.(?:\w+|\{\w+(?:,\w+)*\}))?)?$/u);
const path = z.string().startsWith('/');
const headers = z.record(z.string().regex(/^[A-Za-z-]+$/u), z.string());
const documented = z.strictObject({
  trailingSlash: z.enum(['always', 'never', 'auto']),
  globalHeaders: headers,
  routes: z.array(
    z.strictObject({
      route,
      methods: z.array(z.string()).optional(),
      headers: headers.optional(),
      rewrite: path.optional(),
      redirect: z.string().optional(),
      statusCode: z.union([z.literal(301), z.literal(302), z.literal(404)]).optional(),
      allowedRoles: z.array(z.string()).optional(),
    }),
  ),
  responseOverrides: z.partialRecord(
    z.enum(['400', '401', '403', '404']),
    z.strictObject({ rewrite: path }),
  ),
  mimeTypes: z.record(z.string().regex(/^\.\w+$/u), z.string().regex(/^\w+\/[\w.+-]+$/u)),
});

describe.each([
  ['in the root', inRoot],
  ['under a path', underHelp],
])('a site %s', (_, settings) => {
  const text = azureConfig(settings);
  const config = documented.parse(JSON.parse(text));

  test('is no larger than Azure allows', () => {
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(20_000);
  });

  test('sends what it should', () => {
    const { everywhere, otherwise, rules } = headerRules(settings);
    expect(config.globalHeaders).toEqual({ ...everywhere, ...otherwise });
    // Only the first matching route applies, so each must be complete.
    expect(config.routes).toEqual(
      rules.map((rule) => ({
        route: settings.base + rule.path.replace(/\/$/u, '/index.html'),
        headers: rule.headers,
      })),
    );
  });

  test('shows the “not found” page', () => {
    expect(config.responseOverrides['404']).toEqual({ rewrite: `${settings.base}404.html` });
  });
});
