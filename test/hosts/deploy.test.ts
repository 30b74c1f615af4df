/** The files in `deploy/`. */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { caddyfile } from '../../src/hosts/caddy.ts';
import { nginxConfig } from '../../src/hosts/nginx.ts';
import { readHostSettings } from '../../src/hosts/settings.ts';
import { interfaceLocales } from '../../src/library/interface.ts';
import { parseSiteLocales } from '../../src/settings/site-locales.ts';
import { underHelp } from './settings.ts';

const read = (name: string) => readFileSync(`deploy/${name}`, 'utf8');

describe('the configuration of a server', () => {
  test.each([
    ['nginx.conf', nginxConfig],
    ['Caddyfile', caddyfile],
  ])('%s is what `npm run servers` writes', (name, make) => {
    expect(read(name), 'run npm run servers').toBe(make(readHostSettings('/')));
  });

  test.each([
    ['nginx', nginxConfig],
    ['Caddy', caddyfile],
  ])('includes the path of the site in every path, for %s', (_, make) => {
    const text = make(underHelp);
    expect(text).toContain('/help/_assets/');
    expect(text).toContain('/help/404.html');
    expect(text).toContain("frame-ancestors 'self' https://intranet.example");
    expect(text).not.toMatch(/(?<!\/help)\/(?:_assets|pagefind|pictures)\//u);
  });
});

const step = z.looseObject({
  uses: z
    .string()
    .regex(/^actions\/[\w-]+@v\d+$/u)
    .optional(),
  run: z.string().optional(),
  env: z.record(z.string(), z.string()).optional(),
  with: z.record(z.string(), z.unknown()).optional(),
});
const job = z.looseObject({ 'runs-on': z.string(), steps: z.array(step) });

describe('the workflow for GitHub Pages', () => {
  const { on, permissions, jobs } = z
    .strictObject({
      name: z.string(),
      on: z.looseObject({ push: z.strictObject({ branches: z.array(z.string()) }) }),
      permissions: z.record(z.string(), z.enum(['read', 'write', 'none'])),
      concurrency: z.strictObject({ group: z.string(), 'cancel-in-progress': z.boolean() }),
      jobs: z.strictObject({
        build: job,
        deploy: job.extend({
          needs: z.literal('build'),
          environment: z.strictObject({ name: z.literal('github-pages'), url: z.string() }),
        }),
      }),
    })
    .parse(parse(read('github-pages.yml')));

  test('can do nothing but publish', () => {
    expect(permissions).toEqual({ contents: 'read', pages: 'write', 'id-token': 'write' });
    expect(on.push.branches).toEqual(['main']);
  });

  test('builds the site for its address, with a script that exists, and publishes what was built', () => {
    const { scripts } = z
      .looseObject({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync('package.json', 'utf8')));
    const build = jobs.build.steps.find(({ run }) => run?.startsWith('npm run '));
    expect(scripts).toHaveProperty(build?.run?.slice('npm run '.length) ?? '');
    expect(Object.keys(build?.env ?? {})).toEqual(['SITE_URL', 'BASE_PATH']);
    const upload = jobs.build.steps.find(({ uses }) => uses?.includes('upload-pages-artifact'));
    expect(upload?.with).toEqual({ path: 'dist' });
    expect(jobs.deploy.steps.map(({ uses }) => uses)).toEqual([
      expect.stringContaining('actions/deploy-pages@'),
    ]);
  });
});

describe('the workflow that builds a site in shards', () => {
  const { jobs } = z
    .looseObject({
      jobs: z.strictObject({
        build: job.extend({
          strategy: z.strictObject({ matrix: z.strictObject({ locales: z.array(z.string()) }) }),
        }),
        join: job.extend({ needs: z.literal('build') }),
        deploy: job.extend({ needs: z.literal('join') }),
      }),
    })
    .parse(parse(read('shards.yml')));
  const using = (name: string, steps: readonly z.infer<typeof step>[]) =>
    steps.find(({ uses }) => uses?.startsWith(`actions/${name}@`))?.with;

  test('builds each language of the site in exactly one of them', () => {
    const shards = jobs.build.strategy.matrix.locales;
    const locales = shards.flatMap((written) => parseSiteLocales(written) ?? []);
    expect(locales.sort()).toEqual(interfaceLocales());
    expect(shards.length).toBeGreaterThan(1);
  });

  test('leaves the search index to the machine that joins them', () => {
    const build = jobs.build.steps.find(({ run }) => run === 'npm run build');
    expect(build?.env).toMatchObject({
      SITE_LOCALES: '${{ matrix.locales }}',
      SITE_SEARCH: 'off',
    });
    const search = jobs.join.steps.find(({ run }) => run === 'npm run search');
    expect(search?.env).not.toHaveProperty('SITE_SEARCH');
    for (const name of ['SITE_URL', 'BASE_PATH']) {
      expect(build?.env).toHaveProperty(name);
      expect(search?.env?.[name]).toBe(build?.env?.[name]);
    }
  });

  test('joins what all of them built, and publishes that', () => {
    const shard = using('upload-artifact', jobs.build.steps);
    const joined = using('download-artifact', jobs.join.steps);
    expect(shard).toMatchObject({ name: 'shard-${{ strategy.job-index }}', path: 'dist' });
    expect(joined).toEqual({ pattern: 'shard-*', path: 'dist', 'merge-multiple': true });
    expect(using('upload-pages-artifact', jobs.join.steps)).toEqual({ path: 'dist' });
  });
});
