/** The files that the build adds to the site for its host. */

import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { parseAllHeaders } from '@netlify/headers-parser';
import { describe, expect, test } from 'vitest';
import { azureConfig } from '../../src/hosts/azure.ts';
import { headersFile, redirectsFile } from '../../src/hosts/headers-file.ts';
import { mediaTypes } from '../../src/hosts/media-types.ts';
import { readHostSettings, ownFiles } from '../../src/hosts/settings.ts';
import { interfaceLocales } from '../../src/library/interface.ts';
import { languageTag } from '../../src/locale/locale.ts';

const read = (file: string) => readFileSync(`dist/${file}`, 'utf8');
const files = globSync('dist/**/*').filter((file) => statSync(file).isFile());
const locales = interfaceLocales();

test('every host finds its file', () => {
  const settings = readHostSettings('/');
  expect(read('staticwebapp.config.json')).toBe(azureConfig(settings));
  expect(read('_headers')).toBe(headersFile(settings));
  expect(read('_redirects')).toBe(redirectsFile(settings));
  expect(existsSync('dist/.nojekyll')).toBe(true);
  for (const file of ownFiles) expect(existsSync(`dist/${file}`), file).toBe(true);
});

test('every rule is about something that exists', async () => {
  const { headers, errors } = await parseAllHeaders({
    headersFiles: ['dist/_headers'],
    configHeaders: undefined,
    minimal: false,
  });
  expect(errors).toEqual([]);
  const paths = files.map((file) => file.slice('dist'.length).replace(/index\.html$/u, ''));
  for (const rule of headers) {
    if (!('forRegExp' in rule)) throw new Error('asked for more than the minimum');
    expect(
      paths.some((path) => rule.forRegExp.test(path)),
      rule.for,
    ).toBe(true);
  }
});

test('every file has a type that servers are told about', () => {
  const kinds = new Set(files.map((file) => extname(file).slice(1)).filter(Boolean));
  expect([...kinds].filter((kind) => !(kind in mediaTypes))).toEqual([]);
});

test('every page has its policy, before anything that could run', () => {
  const pages = files.filter((file) => file.endsWith('.html'));
  const open = pages.filter((file) => {
    const html = readFileSync(file, 'utf8');
    const policy = html.indexOf('<meta http-equiv="Content-Security-Policy"');
    return policy < 0 || /<(?:script|link|style|body|template)\b/u.test(html.slice(0, policy));
  });
  expect(pages.length).toBeGreaterThan(locales.length);
  expect(open).toEqual([]);
});

describe('the “not found” page', () => {
  test.each(locales)('is in the language of %s, and links to its start page', (locale) => {
    const html = read(`${locale}/404.html`);
    expect(html).toContain(`<html lang="${languageTag(locale)}"`);
    expect(html).toContain(`href="/${locale}/"`);
    expect(html).toContain('<meta name="robots" content="noindex">');
    // It is used for addresses of any depth, so nothing in it may be relative.
    expect(html).not.toMatch(/ (?:href|src)="(?![/#])/u);
    expect(existsSync(`dist/${locale}/404`)).toBe(false);
  });
});
