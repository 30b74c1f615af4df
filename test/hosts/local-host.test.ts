import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ownHeaders, serve, type ServeOptions } from '../../src/hosts/local-host.ts';
import { ask } from '../support/request.ts';

interface Host {
  readonly url: string;
  readonly folder: string;
  /** Sends a request as is, without following redirects or normalizing. */
  readonly ask: (path: string) => ReturnType<typeof ask>;
}

async function serveFiles(options?: ServeOptions): Promise<Host> {
  const folder = mkdtempSync(join(tmpdir(), 'serve #1 '));
  for (const inner of ['_assets', 'auth', 'nl-nl/lamp'])
    mkdirSync(join(folder, inner), { recursive: true });
  for (const [file, text] of [
    ['index.html', '<h1>Home</h1>'.repeat(100)],
    ['404.html', 'Nothing'],
    ['nl-nl/404.html', 'Niets'],
    ['nl-nl/index.html', 'Begin'],
    ['nl-nl/lamp/index.html', 'Lamp'],
    ['auth/index.html', 'Auth'],
    ['_assets/a.1234.css', 'h1 { color: red }'],
  ] as const)
    writeFileSync(join(folder, file), text);
  const { url, stop } = await serve(folder, options);
  onTestFinished(() => {
    stop();
    rmSync(folder, { recursive: true });
  });
  const port = Number(new URL(url).port);
  return { url, folder, ask: (path) => ask(port, path, {}, 'http:') };
}

test('pages are compressed and revalidated, files with a hash are cached', async () => {
  const { url } = await serveFiles();
  const page = await fetch(url);
  expect(page.headers.get('content-encoding')).toBe('br');
  expect(page.headers.get('cache-control')).toBe('no-cache');
  const style = await fetch(`${url}/_assets/a.1234.css`);
  expect(style.headers.get('cache-control')).toContain('immutable');
});

test('a page that has not changed is not sent again, and one that was rebuilt is', async () => {
  const { url, folder } = await serveFiles();
  const etag = (await fetch(url)).headers.get('etag') ?? '';
  const again = await fetch(url, { headers: { 'if-none-match': etag } });
  expect(again.status).toBe(304);
  expect((await fetch(url, { headers: { 'if-none-match': '"old"' } })).status).toBe(200);
  writeFileSync(join(folder, 'index.html'), 'Another');
  const changed = await fetch(url, { headers: { 'if-none-match': etag } });
  expect(await changed.text()).toBe('Another');
});

test('an address without its slash redirects to the one with it, keeping its query', async () => {
  const host = await serveFiles();
  for (const [path, location] of [
    ['/nl-nl', '/nl-nl/'],
    ['/nl-nl/lamp?x=1', '/nl-nl/lamp/?x=1'],
    ['/nl%2Dnl/lamp', '/nl-nl/lamp/'],
  ] as const) {
    const { status, headers } = await host.ask(path);
    expect([status, headers['location']]).toEqual([301, location]);
  }
});

test('“not found” is the site’s own page, in the language of the address', async () => {
  const host = await serveFiles();
  for (const [path, said] of [
    ['/nl-nl/nergens/', 'Niets'],
    ['/nl-nl/nergens', 'Niets'],
    ['/nowhere', 'Nothing'],
    ['/%zz', 'Nothing'],
    ['/%00', 'Nothing'],
    ['/nl-nl/index.html/x', 'Niets'],
  ] as const) {
    const answer = await fetch(host.url + path);
    expect([path, answer.status, await answer.text()]).toEqual([path, 404, said]);
  }
  const missing = await host.ask('/_assets/none.0000.js');
  expect([missing.status, missing.headers['cache-control']]).toEqual([404, 'no-cache']);
});

test('a fragment whose # was encoded becomes one again, and leads to no other host', async () => {
  const host = await serveFiles();
  const { status, headers } = await host.ask('/nl-nl/lamp%23a=b%0d%0aX:y&c=d?e');
  expect([status, headers['location']]).toEqual([302, '/nl-nl/lamp/#a=b%0d%0aX:y&c=d?e']);
  for (const path of ['//evil.example/%23x', '/%5cevil.example%23', '/%23']) {
    const answer = await host.ask(path);
    expect([path, answer.headers['location']]).toEqual([path, undefined]);
  }
});

test('a site under a path is there and nowhere else', async () => {
  const host = await serveFiles({ base: '/help/' });
  expect((await host.ask('/')).headers['location']).toBe('/help/');
  expect((await host.ask('/help')).headers['location']).toBe('/help/');
  expect((await host.ask('/help/nl-nl')).headers['location']).toBe('/help/nl-nl/');
  expect(await (await fetch(`${host.url}/help/nl-nl/lamp/`)).text()).toBe('Lamp');
  expect((await host.ask('/nl-nl/')).status).toBe(404);
});

test('headers are the same as on every host, by path', async () => {
  const { url } = await serveFiles({ headers: ownHeaders });
  const opener = async (path: string) =>
    (await fetch(url + path)).headers.get('cross-origin-opener-policy');
  expect(await opener('/nl-nl/')).toBe('same-origin');
  expect(await opener('/auth/')).toBe('unsafe-none');
  expect((await fetch(`${url}/_assets/a.1234.css`)).headers.get('cache-control')).toContain(
    'immutable',
  );
});

test('nothing outside the folder is served', async () => {
  const { url, ask: get } = await serveFiles();
  for (const path of ['/..%2f..%2fetc/passwd', '/../../etc/passwd', '/..%5c..%5cetc%5cpasswd'])
    expect((await get(path)).status).toBe(404);
  expect((await fetch(`${url}/missing`)).status).toBe(404);
});

test('a page can be changed before it is sent', async () => {
  const { url } = await serveFiles({ rewrite: (html) => html.replaceAll('Home', 'Bare') });
  expect(await (await fetch(url)).text()).not.toContain('Home');
});

test('a port that is taken is an error', async () => {
  const { url } = await serveFiles();
  const port = Number(new URL(url).port);
  await expect(serve('.', { port })).rejects.toThrow('EADDRINUSE');
});
