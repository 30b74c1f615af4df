import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slugify, uniqueSlugs } from '../../src/corpus/slug.ts';

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
  ['日本語', 'article'],
])('%s becomes %s', (id, slug) => {
  expect(slugify(id)).toBe(slug);
});

test('any path becomes one that needs no encoding', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (id) => {
      expect(slugify(id)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)*$/);
    }),
  );
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
