/** Environment settings: valid ones, and the messages for invalid ones. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../../src/author/diagnostic.ts';
import { parseBasePath } from '../../src/settings/base-path.ts';
import { parsePort } from '../../src/settings/port.ts';
import { parseSettings } from '../../src/settings/settings.ts';
import { checkSiteLocales, parseSiteLocales } from '../../src/settings/site-locales.ts';
import { parseSiteUrl } from '../../src/settings/site-url.ts';

const locales = ['en-us', 'nl-nl', 'pt-br', 'pt-pt', 'sr-latn-rs'];

/** The value, or what is wrong with it. */
function outcome<T>({
  value,
  diagnostics,
}: {
  value: T;
  diagnostics: readonly Parameters<typeof formatDiagnostic>[0][];
}) {
  return diagnostics.length > 0 ? diagnostics.map(formatDiagnostic) : value;
}

describe('BASE_PATH', () => {
  test.each([
    [undefined, '/'],
    ['', '/'],
    ['/', '/'],
    ['/help/', '/help/'],
    ['/help', '/help/'],
    ['help', '/help/'],
    ['help/kb', '/help/kb/'],
    ['//help//', '/help/'],
    ['/Help_2.0/~ada/', '/Help_2.0/~ada/'],
  ])('%j stands for %s', (written, base) => {
    expect(outcome(parseBasePath(written))).toBe(base);
  });

  test.each([
    [
      'C:/Program Files/Git/help/',
      'BASE_PATH:1:1 GP710 “C:/Program Files/Git/help/” is a Windows path, not a path on a host — write BASE_PATH=help, without a leading slash, which Git Bash turns into a folder',
    ],
    [
      'C:\\msys64\\help\\kb',
      'BASE_PATH:1:1 GP710 “C:\\msys64\\help\\kb” is a Windows path, not a path on a host — write BASE_PATH=help/kb, without a leading slash, which Git Bash turns into a folder',
    ],
    [
      'C:/Program Files/Git/',
      'BASE_PATH:1:1 GP710 “C:/Program Files/Git/” is a Windows path, not a path on a host — leave BASE_PATH out: a site without it is at the root',
    ],
    [
      'https://help.example/kb',
      'BASE_PATH:1:1 GP710 “https://help.example/kb” is an address, not a path — write SITE_URL=https://help.example and BASE_PATH=/kb',
    ],
    [
      '/help/our site/',
      'BASE_PATH:1:7 GP710 “our site” cannot be part of a site’s path — use letters, digits, “-”, “_” and “.” between slashes, such as /help/',
    ],
  ])('%s is refused, with what to write instead', (written, said) => {
    expect(outcome(parseBasePath(written))).toEqual([said]);
  });

  test.each(['/help/../x/', '/help?x/', '/a#b/', '/100%/', '\\help\\', '/../'])(
    '%s is refused for the invalid part',
    (written) => {
      const [said] = parseBasePath(written).diagnostics.map(formatDiagnostic);
      expect(said).toMatch(/^BASE_PATH:1:\d+ GP710 “.+” cannot be part/u);
    },
  );

  test('comes out with one slash between plain names, or is refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (written) => {
        const { value, diagnostics } = parseBasePath(written);
        expect(value).toMatch(/^\/(?:[\w.~-]+\/)*$/u);
        expect(parseBasePath(value)).toEqual({ value, diagnostics: [] });
        for (const { column } of diagnostics) expect(column).toBeGreaterThan(0);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('SITE_URL', () => {
  test.each([
    [undefined, '/', undefined],
    ['', '/', undefined],
    ['https://help.example', '/', 'https://help.example'],
    ['https://help.example/', '/', 'https://help.example'],
    ['HTTPS://Help.Example:8443', '/', 'https://help.example:8443'],
    ['http://localhost:4321', '/', 'http://localhost:4321'],
    ['https://help.example/kb/', '/kb/', 'https://help.example'],
    ['https://help.example/kb', '/kb/', 'https://help.example'],
  ])('%j with the base %s is %s', (written, base, site) => {
    expect(outcome(parseSiteUrl(written, base))).toBe(site);
  });

  test.each([
    [
      'https://help.example/help/',
      'SITE_URL:1:21 GP711 “/help/” is a path, which would be missing from the addresses of pages — write SITE_URL=https://help.example and BASE_PATH=/help/',
    ],
    [
      'help.example',
      'SITE_URL:1:1 GP711 “help.example” is not a complete address — write SITE_URL=https://help.example',
    ],
    [
      'localhost:4321',
      'SITE_URL:1:1 GP711 “localhost:4321” is not a complete address — write SITE_URL=https://localhost:4321',
    ],
    [
      'ftp://help.example',
      'SITE_URL:1:1 GP711 “ftp://” is not how a site’s address begins — write https://',
    ],
    [
      'https://',
      'SITE_URL:1:1 GP711 “https://” is not an address — write SITE_URL=https://help.example',
    ],
    [
      'https://help.example/?x=1',
      'SITE_URL:1:1 GP711 “https://help.example/?x=1” contains more than the address of a site — write SITE_URL=https://help.example',
    ],
  ])('%s is refused, with what to write instead', (written, said) => {
    expect(outcome(parseSiteUrl(written))).toEqual([said]);
  });

  test('is the origin of a site, or nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string({ unit: 'binary' })), (written) => {
        const { value, diagnostics } = parseSiteUrl(written);
        if (value !== undefined) expect(new URL(value).origin).toBe(value);
        expect(diagnostics.length).toBe(value === undefined && written !== '' ? 1 : 0);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('SITE_LOCALES', () => {
  test.each([
    [undefined, undefined],
    ['', undefined],
    [' , ', undefined],
    ['nl-NL', ['nl-nl']],
    ['nl-nl, EN-US,', ['nl-nl', 'en-us']],
  ])('%j stands for %j', (written, wanted) => {
    expect(parseSiteLocales(written)).toEqual(wanted);
    expect(checkSiteLocales(written, locales)).toEqual([]);
  });

  test.each([
    ['nl', 1, 'nl', 'did you mean “nl-nl”?'],
    ['nl-NLL', 1, 'nl-NLL', 'did you mean “nl-nl”?'],
    ['nl_NL', 1, 'nl_NL', 'did you mean “nl-nl”?'],
    ['en-us, pt', 8, 'pt', 'did you mean “pt-br”?'],
    ['en-us,sr-RS', 7, 'sr-RS', 'did you mean “sr-latn-rs”?'],
    ['xx-yy', 1, 'xx-yy', `write one or more of: ${locales.join(', ')}`],
    ['en-us nl-nl', 1, 'en-us nl-nl', `write one or more of: ${locales.join(', ')}`],
  ])('%s is refused, with what to write instead', (written, column, name, fix) => {
    expect(checkSiteLocales(written, locales).map(formatDiagnostic)).toEqual([
      `SITE_LOCALES:1:${column} GP712 The site has no language “${name}” — ${fix}`,
    ]);
  });
});

test.each([
  ['', undefined],
  ['4321', 4321],
  ['65535', 65_535],
])('PORT=%s stands for %s', (written, port) => {
  expect(outcome(parsePort(written))).toBe(port);
});

test.each(['0', '65536', '-1', '80.5', 'http', '1e3', ' 80'])('PORT=%s is refused', (written) => {
  expect(outcome(parsePort(written))).toEqual([
    `PORT:1:1 GP713 “${written}” is not a port number — write the number of a free port, from 1 to 65535, or leave it out`,
  ]);
});

test('an empty environment is valid, and every mistake in another is reported', () => {
  expect(parseSettings({})).toEqual({
    settings: { base: '/', site: undefined, locales: undefined, search: true },
    diagnostics: [],
  });
  const wrong = { BASE_PATH: '/a b/', SITE_URL: 'x', SITE_SEARCH: 'no' };
  expect(parseSettings(wrong).diagnostics.map(({ file, code }) => [file, code])).toEqual([
    ['BASE_PATH', 'GP710'],
    ['SITE_URL', 'GP711'],
    ['SITE_SEARCH', 'GP713'],
  ]);
  expect(parseSettings({ SITE_SEARCH: 'off' }).settings.search).toBe(false);
});
