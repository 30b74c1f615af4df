import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { serve, type ServeOptions } from '../../src/commands/bench/serve.ts';

async function serveFiles(options?: ServeOptions): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'serve-'));
  mkdirSync(join(folder, '_assets'));
  writeFileSync(join(folder, 'index.html'), '<h1>Home</h1>'.repeat(100));
  writeFileSync(join(folder, '_assets/a.1234.css'), 'h1 { color: red }');
  const { url, stop } = await serve(folder, options);
  onTestFinished(() => {
    stop();
    rmSync(folder, { recursive: true });
  });
  return url;
}

test('pages are compressed and asked for anew, files with a hash are kept', async () => {
  const url = await serveFiles();
  const page = await fetch(url);
  expect(page.headers.get('content-encoding')).toBe('br');
  expect(page.headers.get('cache-control')).toBe('no-cache');
  const style = await fetch(`${url}/_assets/a.1234.css`);
  expect(style.headers.get('cache-control')).toContain('immutable');
});

test('a page that has not changed is not sent again', async () => {
  const url = await serveFiles();
  const etag = (await fetch(url)).headers.get('etag') ?? '';
  const again = await fetch(url, { headers: { 'if-none-match': etag } });
  expect(again.status).toBe(304);
  expect((await fetch(url, { headers: { 'if-none-match': '"old"' } })).status).toBe(200);
});

test('nothing outside the folder is served', async () => {
  const url = await serveFiles();
  expect((await fetch(`${url}/..%2f..%2fetc/passwd`)).status).toBe(404);
  expect((await fetch(`${url}/missing`)).status).toBe(404);
});

test('a page can be changed on its way out', async () => {
  const url = await serveFiles({ rewrite: (html) => html.replaceAll('Home', 'Bare') });
  expect(await (await fetch(url)).text()).not.toContain('Home');
});
