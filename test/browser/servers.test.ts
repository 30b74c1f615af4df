/** The site on nginx and Caddy, configured by the files in `deploy/`. */

import { execFile } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headerRules } from '../../src/hosts/headers.ts';
import { readHostSettings } from '../../src/hosts/settings.ts';
import { arrived, useBrowser, type Visit } from '../support/browser.ts';
import { clientId } from '../support/client-id.ts';
import { rewritten } from '../support/editions.ts';
import { article, guideUnderTest, secondStep } from '../support/guides.ts';
import { Microsoft } from '../support/microsoft.ts';
import { must } from '../support/must.ts';
import { gradeOf, installObservatory } from '../support/observatory.ts';
import { buildOwnSite } from '../support/own-site.ts';
import { ask } from '../support/request.ts';
import { findServer, serve, type Served } from '../support/servers.ts';
import { openPanel } from '../support/sign-in.ts';

const open = useBrowser();
const observatory = installObservatory();
const { paths } = guideUnderTest();
/** The longest path through the guide. */
const [path] = [...paths].sort((a, b) => b.trail.length - a.trail.length);
const { step, answer } = secondStep();
const base = '/help/';
const ancestor = 'https://intranet.example';
const sub = { dist: '', configuration: '.cache/sub-path/deploy' };

beforeAll(async () => {
  const { dist, content } = await buildOwnSite('sub-path', {
    articles: { lamp: { 'en-us': rewritten('en-us'), 'nl-nl': rewritten('nl-nl') } },
    others: [article],
    settings: [
      ['frameAncestors: []', `frameAncestors: [self, ${ancestor}]`],
      ['articles: {}', 'articles: { renamed: { light: lamp } }'],
    ],
    environment: {
      BASE_PATH: base,
      SITE_LOCALES: 'en-us,nl-nl',
      GUIDEPOST_CLIENT_ID: clientId,
    },
  });
  sub.dist = dist;
  const env = { ...process.env, BASE_PATH: base, CONTENT_DIR: content };
  const command = ['src/commands/main.ts', 'servers', sub.configuration];
  await promisify(execFile)(process.execPath, command, { env });
}, 240_000);

describe.each(['nginx', 'caddy'] as const)('%s', (name) => {
  const program = findServer(name);
  const running: Served[] = [];
  const start = async (wishes: Parameters<typeof serve>[2]) => {
    const served = await serve(name, must(program), wishes);
    running.push(served);
    return served;
  };
  afterAll(() => Promise.all(running.map(({ stop }) => stop())));

  if (!program) {
    test.skip(`skipped: ${name} is not installed, and cannot be`, () => undefined);
    return;
  }

  describe('with the site in the root', () => {
    let served: Served;
    beforeAll(async () => {
      served = await start({ site: 'dist' });
    });
    const get = (path: string, headers = {}) => ask(served.port, path, headers);

    test('a reader follows the guide to its end and finds it by searching, without any errors', async () => {
      const visit = await open({ ignoreHTTPSErrors: true });
      await walk(visit.page, served.url);
      await search(visit.page, served.url);
      expect(complaintsOf(visit, served)).toEqual([]);
      await visit.close();
    });

    const { everywhere, otherwise, rules } = headerRules(readHostSettings('/'));
    const rule = (path: string) => must(rules.find((one) => one.path === path)).headers;

    test.each([
      ['/en-us/', 200, {}],
      [`/en-us/${article}/what/`, 200, {}],
      ['/auth/', 200, rule('auth/')],
      ['/pagefind/pagefind-worker.js', 200, rule('pagefind/pagefind-worker.js')],
      ['/pagefind/pagefind-entry.json', 200, {}],
      ['/robots.txt', 200, {}],
      ['/en-us', name === 'nginx' ? 301 : 308, {}],
      ['/en-us/nowhere/', 404, {}],
      ['/_assets/nothing.0000.js', 404, {}],
      ['/pagefind/', 404, {}],
    ])('%s is sent with what every host sends', async (path, status, own) => {
      const answer = await get(path);
      expect(answer.status).toBe(status);
      expect(answer.headers).toMatchObject(lowered({ ...everywhere, ...otherwise, ...own }));
    });

    test.each(['_assets', 'pictures', 'pagefind/fragment', 'pagefind/index'])(
      'files in %s are cached forever, because their names change with their content',
      async (folder) => {
        const answer = await get(`/${fileOf(folder)}`);
        expect(answer.status).toBe(200);
        expect(answer.headers).toMatchObject(lowered(rule(`${folder}/*`)));
      },
    );

    test('a cached page is revalidated, and not sent again', async () => {
      const { headers } = await get('/en-us/');
      const etag = must(headers['etag']);
      expect((await get('/en-us/', { 'If-None-Match': etag })).status).toBe(304);
    });

    test.each([
      ['/en-us/', 'text/html; charset=utf-8', true],
      [`/en-us/${article}/index.md`, 'text/markdown; charset=utf-8', true],
      [`/${article}.machine.json`, 'application/json', true],
      ['/llms.txt', 'text/plain; charset=utf-8', true],
      ['css', 'text/css; charset=utf-8', true],
      ['js', 'text/javascript; charset=utf-8', true],
      ['svg', 'image/svg+xml', undefined],
      ['png', 'image/png', false],
      ['/pagefind/wasm.unknown.pagefind', 'application/octet-stream', false],
      ['pf_fragment', 'application/octet-stream', false],
      ['pf_index', 'application/octet-stream', false],
      ['pf_meta', 'application/octet-stream', false],
    ])('%s is sent as %s, compressed where that helps', async (which, type, isCompressed) => {
      const path = which.startsWith('/') ? which : `/${fileOf('', which)}`;
      const { status, headers } = await get(path, { 'Accept-Encoding': 'gzip' });
      expect(status).toBe(200);
      // A charset has no effect on JSON or SVG, and does no harm.
      expect(headers['content-type']?.replace(/(json|svg\+xml); .*/u, '$1')).toBe(type);
      // The icon is so small that only nginx compresses it.
      if (isCompressed !== undefined)
        expect(headers['content-encoding']).toBe(isCompressed ? 'gzip' : undefined);
    });

    test.each([
      ['/nl-nl/nergens/', 'nl-NL', 'Deze pagina bestaat niet'],
      [`/ja-jp/${article}/nowhere/`, 'ja-JP', ''],
      ['/nl-nl/_assets/x.md', 'nl-NL', 'Deze pagina bestaat niet'],
      ['/nowhere/', 'en-US', 'This page does not exist'],
      ['/is-is/nowhere/', 'en-US', 'This page does not exist'],
    ])('“not found” for %s is in %s', async (path, lang, title) => {
      const { status, headers, body } = await get(path);
      expect(status).toBe(404);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(body).toContain(`<html lang="${lang}"`);
      expect(body).toContain(`<title>${title}`);
    });

    test.each([
      ...['/_assets/', '/pictures/', '/pagefind/', '/pagefind/fragment/'],
      ...['/_headers', '/_redirects', '/staticwebapp.config.json', '/.nojekyll'],
    ])('%s is not served', async (path) => {
      const { status, body } = await get(path);
      expect(status).toBe(404);
      expect(body).toContain('This page does not exist');
    });

    test.each([
      ['', '%23'],
      ['/', '%23'],
      ['/', '%2523'],
    ])('a fragment after “%s%s” becomes one again, even without scripts', async (slash, sign) => {
      const asked = `/en-us/${article}/${step}${slash}${sign}${answer}%0d%0aX:%20y&a=b?c=d`;
      const { status, headers } = await get(asked);
      expect(status).toBe(302);
      expect(headers['location']).toBe(`/en-us/${article}/${step}/#${answer}%0d%0aX:%20y&a=b?c=d`);
      expect(headers['cache-control']).toBe('no-cache');
    });

    test.each(['//evil.example/%23x', '/%5cevil.example/%23x', '/%23x', '/en-us//evil.example%23'])(
      '%s leads to no other host',
      async (path) => {
        const { status, headers } = await get(path);
        expect([status, headers['location']]).toEqual([404, undefined]);
      },
    );

    test('a link that was damaged in transit opens with its answers', async () => {
      const visit = await open({ ignoreHTTPSErrors: true });
      const { page } = visit;
      for (const damaged of [
        `/en-us/${article}/${step}/%23${answer}&utm_source=x`,
        `/en-us/${article}/${step}/#${answer}`.toUpperCase(),
        `/en-us/${article}/${step}*${answer}.`,
        `/en-us/${article}/${step}&#35;${answer.replace('=', '&#61;')}`,
      ]) {
        await page.goto('about:blank');
        await page.goto(served.url + damaged);
        await arrived(page, step);
        expect(page.url()).toBe(`${served.url}/en-us/${article}/${step}/#${answer}`);
        expect(await page.locator('[data-notice]').isHidden()).toBe(true);
      }
      const missed = /^Failed to load resource: .* 404/u;
      expect(complaintsOf(visit, served).filter((line) => !missed.test(line))).toEqual([]);
      await visit.close();
    });

    test('the http address redirects to the https one', async () => {
      const { status, headers } = await ask(served.plainPort, '/en-us/', {}, 'http:');
      expect([301, 308]).toContain(status);
      expect(headers['location']).toMatch(/^https:\/\/localhost(?::\d+)?\/en-us\/$/u);
    });

    test('the server does not identify itself', async () => {
      const { headers } = await get('/en-us/');
      expect(headers['server'] ?? '').not.toMatch(/\d|caddy/iu);
    });

    test('Mozilla’s Observatory grades it A+', async ({ skip }) => {
      const { folder, absent } = await observatory;
      if (absent !== undefined) return skip(absent);
      const { grade, score, failed } = await gradeOf(folder, served);
      expect({ grade, failed }).toEqual({ grade: 'A+', failed: [] });
      expect(score).toBeGreaterThanOrEqual(125);
    });
  });

  test('a reader signs in and out again', async () => {
    const { url } = await start({ site: '.cache/test-signin' });
    await signInAndOut(url);
  });

  describe(`with the site under ${base}`, () => {
    let served: Served;
    beforeAll(async () => {
      const { dist: site, configuration } = sub;
      served = await start({ site, base, configuration });
    });

    test('a reader follows the guide to its end and finds it by searching, without any errors', async () => {
      const visit = await open({ ignoreHTTPSErrors: true });
      await walk(visit.page, served.url);
      await search(visit.page, served.url);
      expect(complaintsOf(visit, served)).toEqual([]);
      await visit.close();
    });

    test('a reader signs in and out again', async () => {
      await signInAndOut(served.url);
    });

    test('an old id redirects with its answers, without a page in between', async () => {
      const { status, headers } = await ask(served.port, `${base}nl-nl/lamp/plugged/`);
      expect([status, headers['location']]).toEqual([301, `${base}nl-nl/lamp/power/`]);
      const visit = await open({ ignoreHTTPSErrors: true });
      await visit.page.goto(`${served.url}/nl-nl/lamp/plugged/#plugged=unsure`);
      await arrived(visit.page, 'power');
      expect(visit.page.url()).toBe(`${served.url}/nl-nl/lamp/power/#power=dunno`);
      expect(complaintsOf(visit, served)).toEqual([]);
      await visit.close();
    });

    test.each(['', 'bulb/', 'diagram/', 'index.md'])(
      'the old address of an article redirects, with %j after it',
      async (rest) => {
        const { status, headers } = await ask(served.port, `${base}nl-nl/light/${rest}`);
        expect([status, headers['location']]).toEqual([301, `${base}nl-nl/lamp/${rest}`]);
      },
    );
    test('a link that was damaged in transit opens with its answers', async () => {
      const asked = `${base}nl-nl/lamp/power/%23power=yes`;
      const { status, headers } = await ask(served.port, asked);
      expect([status, headers['location']]).toEqual([302, `${base}nl-nl/lamp/power/#power=yes`]);
      const visit = await open({ ignoreHTTPSErrors: true });
      await visit.page.goto(`${served.url.toUpperCase()}/NL-NL/LAMP/BULB/#PLUGGED=UNSURE`);
      await arrived(visit.page, 'bulb');
      expect(visit.page.url()).toBe(`${served.url}/nl-nl/lamp/bulb/#power=dunno`);
      await visit.close();
    });

    test('a step that is gone says so on its own page', async () => {
      expect((await ask(served.port, `${base}nl-nl/lamp/look/`)).status).toBe(200);
    });

    test.each([
      [`${base}en-us/feed.xml`, 'application/xml'],
      [`${base}sitemap.xml`, 'application/xml'],
    ])('%s is sent as %s', async (path, type) => {
      const { headers } = await ask(served.port, path);
      expect(headers['content-type']?.split(';')[0]).toBe(type);
    });

    test('“not found” is in the language of the address', async () => {
      expect((await ask(served.port, `${base}nl-nl/nergens/`)).body).toContain('lang="nl-NL"');
      const { status, headers } = await ask(served.port, '/');
      expect([status, headers['location']]).toEqual([302, base]);
    });

    test('framing is allowed as the settings say, and caching is unchanged', async () => {
      const policy = `frame-ancestors 'self' ${ancestor}`;
      const { headers } = await ask(served.port, `${base}en-us/`);
      expect(headers['content-security-policy']).toBe(policy);
      const asset = fileOf('_assets', '', sub.dist);
      expect((await ask(served.port, base + asset)).headers['cache-control']).toContain(
        'immutable',
      );
    });
  });
});

async function walk(page: Page, site: string): Promise<void> {
  const { trail, outcome, code } = must(path);
  await page.goto(`${site}/en-us/`);
  await page.click(`.cards a[href*="${article}"]`);
  await page.click('.start .button');
  for (const { question, given } of trail) {
    await arrived(page, question);
    await page.locator(`[data-answer="${given}"]`).click();
  }
  await arrived(page, outcome);
  expect(await page.locator('main').getAttribute('data-outcome-code')).toBe(code);
}

async function search(page: Page, site: string): Promise<void> {
  await page.goto(`${site}/en-us/`);
  await page.fill('#search', 'YAM-LIC-04');
  await page.click('.found a');
  await arrived(page, 'switch-plan-on');
}

async function signInAndOut(site: string): Promise<void> {
  const { page, complaints, close } = await open({ ignoreHTTPSErrors: true });
  const microsoft = new Microsoft(site);
  await microsoft.attend(page.context());
  await page.goto(`${site}/en-us/${article}/licensed/#what=no-access&sign-in=works&block=yes`);
  await openPanel(page);
  await page.click('[data-start]');
  await page.click('#accept');
  await arrived(page, 'bulk');
  await page.locator('[data-question="since"] .evidence').waitFor();
  await openPanel(page);
  await page.click('[data-sign-out]');
  await page.getByText('You are signed out of this site').waitFor();
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
  expect(microsoft.offenses).toEqual([]);
  // Microsoft refuses what was not consented to yet, as it should.
  const expected = /^request to |^Failed to load resource: .* 400/u;
  expect(complaints.filter((line) => !expected.test(line))).toEqual([]);
  await close();
}

function complaintsOf({ complaints }: Visit, { url }: Served): string[] {
  return complaints.filter((line) => !line.startsWith(`request to ${url}/`));
}

/** The largest file in a folder of the site, by extension where that matters. */
function fileOf(folder: string, extension = '', site = 'dist'): string {
  const size = (file: string) => statSync(join(site, file)).size;
  const files = globSync(join(folder, '**', `*${extension && `.${extension}`}`), { cwd: site });
  const [found] = files.filter((file) => /\.\w+$/u.test(file)).sort((a, b) => size(b) - size(a));
  return must(found, `${folder} ${extension}`);
}

function lowered(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}
