/**
 * `npm run build` writes the pages of guides from templates, in several processes; Astro by itself
 * renders each of them. Both write the same site.
 */

import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { scriptOf } from '../../src/commands/shared/tools.ts';
import { readFixture } from '../support/article-fixtures.ts';
import { runNode } from '../support/command.ts';
import { filesUnder } from '../support/corpus-site.ts';
import { must } from '../support/must.ts';
import { writeOwnContent } from '../support/own-content.ts';

const name = 'guide-pages-test';
const built = join('.cache', name, 'built');
const rendered = join('.cache', name, 'rendered');
let ours: ReadonlyMap<string, string> = new Map();
let astros: ReadonlyMap<string, string> = new Map();

/** After the title of an outcome. */
const picturePlace = /(<Outcome id="replace"[^]*?\n\n## .*\n)/u;

afterAll(() => {
  vi.unstubAllEnvs();
});

beforeAll(async () => {
  vi.stubEnv('SITE_LOCALES', 'en-us,nl-nl,he-il');
  vi.stubEnv('SITE_URL', 'https://site.test');
  vi.stubEnv('BASE_PATH', '/help/');
  vi.stubEnv('SITE_SEARCH', 'off');
  const lamp = readFixture('lamp');
  const articles = {
    // Marks that HTML escapes, a picture, and a translation that lacks a step.
    lamp: {
      'en-us': must(lamp['en-us'])
        .replace('# Plug it in', '# Plug it in & "test" what\'s off')
        .replace(picturePlace, '$1\n![A bulb](./bulb.png)\n'),
      'nl-nl': must(lamp['nl-nl'])
        .replace(/<Outcome id="plug-in">[^]*?<\/Outcome>\n/u, '')
        .replace(picturePlace, '$1\n![Een lamp](./bulb.png)\n'),
    },
    printer: readFixture('printer'),
  };
  const content = writeOwnContent(name, { articles });
  const picture = 'test/corpus/fixtures/en-US/AlchemyInsights/media/button.png';
  copyFileSync(picture, join(content, 'articles/lamp/bulb.png'));
  const all = [
    await runNode(content, 'src/commands/main.ts', 'record'),
    await runNode(content, 'src/commands/main.ts', 'build', '--outDir', built),
    await runNode(content, scriptOf('astro'), 'build', '--outDir', rendered),
  ];
  for (const { code, said } of all) expect(code, said).toBe(0);
  ours = filesUnder(built);
  astros = filesUnder(rendered);
});

test('the same files', () => {
  expect([...ours.keys()]).toEqual([...astros.keys()]);
});

test('each the same, byte for byte', () => {
  for (const [path, bytes] of astros) expect(ours.get(path) === bytes, path).toBe(true);
});

test('what a template leaves open is escaped as Astro does', () => {
  const bytes = must(ours.get('nl-nl/lamp/plug-in/index.html'));
  const page = Buffer.from(bytes, 'base64').toString();
  expect(page).toContain('<title>Plug it in &amp; &quot;test&quot; what&#39;s off · ');
  expect(page).not.toContain('~~');
});
