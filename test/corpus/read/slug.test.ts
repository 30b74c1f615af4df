import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slugify, uniqueSlugs } from '../../../src/corpus/read/slug.ts';

test.each([
  ['Change-your-password-in-Outlook.com', 'change-your-password-in-outlook-com'],
  ['cant-access-user data-teams', 'cant-access-user-data-teams'],
  ["calendar-icon-isn't-showing", 'calendar-icon-isnt-showing'],
  ['subscription–based', 'subscription-based'],
  ['using-eac\u200B\u200B', 'using-eac'],
  ['diagnostics -in-windows', 'diagnostics-in-windows'],
  ['_vti_rpc', 'vti-rpc'],
  ['Piraté', 'pirate'],
  ['commercial/Set Up', 'commercial/set-up'],
  ['パスワード', 'パスワード'],
  ['がぎ'.normalize('NFD'), 'がぎ'],
  ['Outlook-пароль', 'outlook-пароль'],
  ['รหัสผ่าน', 'รหัสผ่าน'],
  ['straße', 'straße'],
  ['łącze', 'łacze'],
  ['İstanbul', 'istanbul'],
  ['!!!', 'article-e84c538e'],
])('%s becomes %s', (id, slug) => {
  expect(slugify(id)).toBe(slug);
});

test('any path becomes one with letters, digits and single hyphens that any disk accepts', () => {
  const part = String.raw`[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*`;
  const address = new RegExp(`^${part}(?:/${part})*$`, 'u');
  const text = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(fc.oneof(text, fc.constant('ﷺ'.repeat(85)), fc.constant('あ'.repeat(85))), (id) => {
      const slug = slugify(id);
      expect(slug).toMatch(address);
      expect(slug.normalize('NFC')).toBe(slug);
      for (const name of slug.split('/')) expect(Buffer.byteLength(name)).toBeLessThan(255);
    }),
  );
});

test('two files compete for one address: it goes to the one spelled that way, the other gets a hash', () => {
  expect([...uniqueSlugs(['a-b', 'A b'])]).toEqual([
    ['a-b', 'a-b'],
    ['A b', 'a-b-a760b0e1'],
  ]);
});

test('an address does not change when files are added', () => {
  const before = uniqueSlugs(['パスワード', 'メール', 'C#', 'C++', '!']);
  const after = uniqueSlugs([
    'パスワード',
    'メール',
    'C#',
    'C++',
    '!',
    'アカウント',
    'C',
    'C!',
    '?',
  ]);
  for (const [id, slug] of before) expect(after.get(id)).toBe(slug);
});

test('published addresses stay, and no article takes another’s address', () => {
  const published = new Map([['new name', 'old-name']]);
  const slugs = uniqueSlugs(['new name', 'old-name', 'gone'], {
    published,
    taken: ['old-name', 'gone'],
    reserved: new Set(),
  });
  expect(slugs.get('new name')).toBe('old-name');
  expect(slugs.get('old-name')).toMatch(/^old-name-[0-9a-f]{8}$/u);
  expect(slugs.get('gone')).toMatch(/^gone-[0-9a-f]{8}$/u);
});

test('the folder of another corpus is not the address of an article', () => {
  const taken = { published: new Map(), taken: [], reserved: new Set(['ours']) };
  const slugs = uniqueSlugs(['ours', 'ours/a', 'b/ours'], taken);
  expect(slugs.get('ours')).toMatch(/^ours-[0-9a-f]{8}$/u);
  expect(slugs.get('ours/a')).toBe(`${slugs.get('ours') ?? ''}/a`);
  expect(slugs.get('b/ours')).toBe('b/ours');
});

test('slugs are unique and do not depend on the order of ids', () => {
  const ids = fc.uniqueArray(fc.constantFrom('a b', 'a-b', 'A B', 'a.b', 'a-b-2', 'c', 'C'));
  fc.assert(
    fc.property(ids, (some) => {
      const slugs = uniqueSlugs(some);
      expect(new Set(slugs.values()).size).toBe(some.length);
      expect([...uniqueSlugs([...some].reverse())]).toEqual([...slugs]);
    }),
  );
});
