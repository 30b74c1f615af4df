import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { article, corpusFolder } from '../corpus/corpus-folder.ts';
import { hostile } from '../corpus/hostile.ts';
import { axe, axeContrast } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { buildSite, fixtures } from '../support/corpus-site.ts';
import { must } from '../support/must.ts';
import { smallTargets, unclearLinks } from '../support/targets.ts';

const out = '.cache/test-corpus/hostile';
const text = 'A text that is long enough to stand in a list, and says nothing else.';
const open = useBrowser();
const harmless = ['alerts', 'rule'];
const fixture = (name: string) =>
  readFileSync(join(fixtures, `en-US/AlchemyInsights/${name}.md`), 'utf8');
let server: Server | undefined;
let origin = '';

beforeAll(async () => {
  const files = hostile.map(
    (attack, n) =>
      [`en-US/Docs/p${n}.md`, article(`Page ${n}`, `${text}\n\n${attack}\n\n${text}`)] as const,
  );
  const title = article('Title <img src=x onerror=alert(1)> "onclick=alert(1)', text);
  const corpus = corpusFolder({
    ...Object.fromEntries(files),
    'en-US/Docs/title.md': title,
    ...Object.fromEntries(harmless.map((name) => [`en-US/Docs/${name}.md`, fixture(name)])),
  });
  buildSite(out, { corpus: corpus.dir, locales: 'en-US' });
  corpus.remove();
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(out, pathname, pathname.endsWith('/') ? 'index.html' : '');
    const types = { css: 'text/css', svg: 'image/svg+xml', html: 'text/html; charset=utf-8' };
    const type = Object.entries(types).find(([ending]) => file.endsWith(ending))?.[1];
    response.writeHead(existsSync(file) ? 200 : 404, type ? { 'Content-Type': type } : {});
    response.end(existsSync(file) ? readFileSync(file) : '');
  });
  const listening = must(server);
  await new Promise<void>((resolve) => listening.listen(0, resolve));
  const address = listening.address();
  origin = `http://localhost:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;
}, 200_000);

afterAll(() => {
  server?.close();
});

test('a hostile article runs nothing, asks for nothing, and breaks no rule of the policy', async () => {
  const { page, complaints, close } = await open();
  const alarms: string[] = [];
  page.on('dialog', (dialog) => {
    alarms.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('response', (response) => {
    // An address that an article made up for an image leads nowhere, and does no harm there.
    if (response.status() >= 400 && response.request().resourceType() !== 'image')
      alarms.push(`${response.status()} ${response.url()}`);
  });
  for (const path of [...hostile.map((_, n) => `p${n}`), 'title']) {
    await page.goto(`${origin}/en-us/kb/${path}/`);
    expect(await page.locator('main > .text').count(), path).toBe(1);
    expect(await page.locator('.about').count(), path).toBe(1);
    expect(
      await page.locator('script, iframe, object, embed, form, style, svg:not(.mark)').count(),
      path,
    ).toBe(0);
    // Everything that could be pressed is pressed.
    await page.locator('main a, main summary').evaluateAll((all: HTMLElement[]) => {
      for (const one of all) {
        one.addEventListener('click', (event) => {
          event.preventDefault();
        });
        one.click();
      }
    });
  }
  expect(alarms).toEqual([]);
  const own = complaints.filter(
    (complaint) =>
      !complaint.startsWith(`request to ${origin}`) && !complaint.includes('status of 404'),
  );
  expect(own).toEqual([]);
  await close();
});

test('a title is text, wherever it stands', async () => {
  const { page, close } = await open();
  await page.goto(`${origin}/en-us/kb/title/`);
  const title = 'Title <img src=x onerror=alert(1)> "onclick=alert(1)';
  expect(await page.title()).toContain('Title');
  expect(await page.locator('h1').innerText()).toContain('"onclick=alert(1)');
  expect(await page.locator('h1 *').count()).toBe(0);
  await page.goto(`${origin}/en-us/kb/`);
  expect(await page.locator('.titles a *').count(), title).toBe(0);
  await close();
});

test('an article and the list of all are accessible in both themes, and fit a narrow screen', async () => {
  const { page, close } = await open({ viewport: { width: 320, height: 800 } });
  for (const path of [...harmless.map((name) => `${name}/`), '']) {
    await page.goto(`${origin}/en-us/kb/${path}`);
    const light = [await axe(page), await smallTargets(page), await unclearLinks(page)].flat();
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await axeContrast(page);
    await page.emulateMedia({ colorScheme: 'light' });
    const excess = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect({ path, light, dark, excess }).toEqual({ path, light: [], dark: [], excess: 0 });
  }
  await close();
});
