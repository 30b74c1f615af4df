/**
 * Links as altered by mail gateways, chats, ticket systems, and people: each opens as it was sent.
 */

import { describe, expect, test } from 'vitest';
import { intendedAddresses } from '../../src/guide/intended-address.ts';
import { openLink, type Site } from '../support/open-link.ts';
import { guideOf, readFixture } from '../support/article-fixtures.ts';

const guide = guideOf(readFixture('printer'));
const steps = new Set(Object.keys(guide.config.states));
const site: Site = { guide, base: '/', locale: 'en-us', steps };
const folder = '/en-us/test';
const answers = { power: 'yes', since: '2026-11-22T11:00Z' };
/** An outcome, with an answer and an instant. */
const sentFragment = 'power=yes&since=2026-11-22T11:00Z';
const open = (link: string, where = site) => openLink(link, where);

test('the link itself opens its outcome with both answers, without comment', () => {
  expect(open(`${folder}/wait/#${sentFragment}`)).toMatchObject({
    step: 'wait',
    answers,
    total: 2,
    kept: 2,
  });
  expect(open(`${folder}/wait/#${sentFragment}`)).not.toHaveProperty('surprise');
});

describe.each([
  ['the # encoded', `/wait/%23${sentFragment}`],
  ['the same, without a slash before it', `/wait%23${sentFragment}`],
  ['the same, and the rest too', `/wait/%23${encodeURIComponent(sentFragment)}`],
  ['the same, twice', `/wait/%2523${encodeURIComponent(encodeURIComponent(sentFragment))}`],
  ['the # lost', `/wait/${sentFragment}`],
  ['another character in its place', `/wait/*${sentFragment}`],
  ['the fragment behind an encoded sign in a query', `/wait/?utm_source=x%23${sentFragment}`],
  ['ampersands as entities', `/wait/#${sentFragment.replaceAll('&', '&amp;')}`],
  ['ampersands as entities of entities', `/wait/#${sentFragment.replaceAll('&', '&amp;amp;')}`],
  ['ampersands as numbers', `/wait/#${sentFragment.replaceAll('&', '&#38;')}`],
  ['ampersands as JSON writes them', `/wait/#${sentFragment.replaceAll('&', '\\u0026')}`],
  ['semicolons for ampersands', `/wait/#${sentFragment.replaceAll('&', ';')}`],
  ['quoted-printable', `/wait/#${sentFragment.replaceAll('=', '=3D')}`],
  [
    'quoted-printable, with soft line breaks',
    '/wa=\r\nit/#pow=\r\ner=3Dyes&since=3D=\r\n2026-11-22T11:00Z',
  ],
  ['quoted-printable, with a space at its end', `/wait/#${sentFragment.replaceAll('=', '=3D')}=20`],
  ['encoded twice', `/wait/#${encodeURIComponent(encodeURIComponent(sentFragment))}`],
  ['a space inside', '/wait/#po%20wer=yes&since=2026-11-22T11:00Z'],
  ['a line break before a key', '/wait/#power=yes&%0Asince=2026-11-22T11:00Z'],
  ['a line break at the end', `/wait/#${sentFragment}%0D%0A`],
  ['a line break in an escape', `/wait/%2\r\n3${sentFragment}`],
  ['capitals', `/WAIT/#${sentFragment.toUpperCase()}`],
  ['a tracker after it, as a query', `/wait/#${sentFragment}?utm_source=x`],
  ['trackers after it, as answers', `/wait/#${sentFragment}&utm_source=x&utm_medium=email`],
  ['trackers before the answers', `/wait/#utm_source=x&${sentFragment}`],
  ['a tracker that looks like quoted-printable', `/wait/#${sentFragment}&fbclid=3day`],
  ['trackers in a query', `/wait/?utm_source=x&fbclid=y#${sentFragment}`],
  ['full-width signs', `/wait/#${sentFragment.replaceAll('=', '＝').replaceAll('&', '＆')}`],
  [
    'full-width letters',
    '/wait/#ｐｏｗｅｒ＝ｙｅｓ＆ｓｉｎｃｅ＝２０２６－１１－２２Ｔ１１：００Ｚ',
  ],
  ['the end of an element', `/wait/#${sentFragment}</a>`],
  ['quotes around it', `/wait/#"${sentFragment}"`],
  [
    'the link twice',
    `/wait/#${sentFragment}%20https://help.example${folder}/wait/#${sentFragment}`,
  ],
])('a link with %s', (_what, damaged) => {
  test('opens as it was sent', () => {
    expect(open(folder + damaged)).toEqual(open(`${folder}/wait/#${sentFragment}`));
  });

  test('opens as it was sent if the site is under a path', () => {
    const where = { ...site, base: '/Help/' };
    expect(open(`/Help${folder}${damaged}`, where)).toEqual(
      open(`${folder}/wait/#${sentFragment}`),
    );
  });
});

const ends = ['.', ',', ')', '>', '"', ']', ';', ':', '!', '*', '_', '…', '。', '\u00A0', '\u200B'];
test.each([...ends, '%3E', '%22', '%C2%A0', ').', '&gt;'])(
  'a sentence’s “%s” after a link changes nothing',
  (sign) => {
    expect(open(`${folder}/wait/#${sentFragment}${sign}`)).toEqual(
      open(`${folder}/wait/#${sentFragment}`),
    );
    expect(open(`${folder}/wait/${sign}`)).toEqual(open(`${folder}/wait/`));
    expect(open(`${folder}/wait${sign}`)).toEqual(open(`${folder}/wait/`));
  },
);

test('what cannot be recognized is left out, and not blamed on an edit', () => {
  expect(open(`${folder}/wait/#power=ye`)).toMatchObject({ step: 'wait', total: 0 });
  expect(open(`${folder}/wait/#power=ye`)).not.toHaveProperty('surprise');
  expect(open(`${folder}/wait/#power=yes&since=2026-11-2`)).toMatchObject({
    step: 'since',
    answers: { power: 'yes' },
    surprise: 'elsewhere',
  });
});

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
  'no damage turns “%s” into an answer',
  (key) => {
    for (const entry of [`${key}=yes`, `power=${key}`, `%5f${key}=3D${key}`, `&${key};=x`]) {
      expect(open(`${folder}/power/#${entry}`)).toMatchObject({ answers: {}, total: 0 });
      expect(open(`${folder}/${key}/#${entry}`)).toBeUndefined();
    }
  },
);

describe('an address that does not exist', () => {
  const meant = (address: string, base = '/') =>
    intendedAddresses(address, base).map(({ path, fragment }) => path + fragment);

  test.each([
    ['/en-us/nowhere/', []],
    ['/en-us/nowhere/?x=1#y=2', []],
    ['/', []],
    ['/%%%/', []],
    ['/%ff%fe/', []],
    ['/…/', []],
    ['/EN-US/KB/Remove-Domain/', ['/en-us/kb/remove-domain/']],
    ['/en-us/no-sound/%23restart', ['/en-us/no-sound/#restart']],
    ['/en-us/no-sound/%23restart)', ['/en-us/no-sound/#restart)']],
    ['/en-us/no-sound/Index.MD', ['/en-us/no-sound/index.md']],
    ['/ja-jp/kb/ライセンス。', ['/ja-jp/kb/ライセンス/']],
    ['/en-us/no-sound/light/*a=b', ['/en-us/no-sound/light/#*a=b']],
    ['/en-us/no-sound/light&utm_source=x', ['/en-us/no-sound/light/#utm_source=x']],
  ])('%s may have meant %j', (address, expected) => {
    const { pathname, search, hash } = new URL(address, 'https://help.example');
    expect(meant(pathname + search + hash)).toEqual(expected);
  });

  test.each([
    '//evil.example/%23x',
    '/%2f%2fevil.example/',
    '/\\evil.example',
    '/javascript:alert(1)/',
  ])('%s leads to no other host', (address) => {
    for (const path of meant(address))
      expect(new URL(path, 'https://help.example').host).toBe('help.example');
  });

  test('outside the site’s own path leads nowhere', () => {
    expect(meant('/EN-US/A/', '/help/')).toEqual([]);
    expect(meant('/HELP/EN-US/A/', '/help/')).toEqual(['/help/en-us/a/']);
  });
});
