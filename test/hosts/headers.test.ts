import { describe, expect, test } from 'vitest';
import { headerRules } from '../../src/hosts/headers.ts';
import { contentSecurityPolicy } from '../../src/layouts/policy.ts';

const { everywhere, otherwise, rules } = headerRules({ base: '/', frameAncestors: [] });

test('no one may frame the site, unless they are named', () => {
  expect(everywhere['Content-Security-Policy']).toBe("frame-ancestors 'none'");
  const named = headerRules({
    base: '/',
    frameAncestors: ['self', 'https://*.contoso.example'],
  });
  expect(named.everywhere['Content-Security-Policy']).toBe(
    "frame-ancestors 'self' https://*.contoso.example",
  );
});

test('only the worker of the search may compile WebAssembly', () => {
  const may = rules.filter(({ headers }) =>
    headers['Content-Security-Policy']?.includes('wasm-unsafe-eval'),
  );
  expect(may.map(({ path }) => path)).toEqual(['pagefind/pagefind-worker.js']);
  expect(contentSecurityPolicy()).not.toContain('unsafe');
  expect(contentSecurityPolicy()).toContain(
    "require-trusted-types-for 'script'; trusted-types 'none'",
  );
  expect(contentSecurityPolicy({ search: true })).toMatch(/trusted-types default$/u);
});

test('no two rules are about the same path', () => {
  const paths = rules.map(({ path }) => path.replace(/\*$/u, ''));
  for (const path of paths) expect(paths.filter((other) => other.startsWith(path))).toEqual([path]);
});

/** If a host joins the values of two rules, browsers get both. */
describe('a header that every other path also has means the same alone and combined', () => {
  const repeated = rules.flatMap(({ path, headers }) =>
    Object.keys(headers)
      .filter((name) => name in everywhere)
      .map((name) => `${path} ${name}`),
  );

  const lone = (path: string, name: string) =>
    rules.find((rule) => rule.path === path)?.headers[name];

  test('which is checked for these four', () => {
    expect(repeated).toEqual([
      'pictures/* Cross-Origin-Resource-Policy',
      'pagefind/pagefind-worker.js Content-Security-Policy',
      'auth/ Cross-Origin-Opener-Policy',
      'auth/ Referrer-Policy',
    ]);
  });

  test('combined into a list is not a policy at all, which is what the rule says by itself', () => {
    expect(lone('pictures/*', 'Cross-Origin-Resource-Policy')).toBe('cross-origin');
    expect(lone('auth/', 'Cross-Origin-Opener-Policy')).toBe('unsafe-none');
  });

  test('and the last of two referrer policies counts, which is the one of the rule', () => {
    expect(everywhere['Referrer-Policy']).toBe('strict-origin-when-cross-origin');
    expect(lone('auth/', 'Referrer-Policy')).toBe('no-referrer');
  });

  test('and what applies to all other paths does not apply to these', () => {
    expect(Object.keys(otherwise).filter((name) => name in everywhere)).toEqual([]);
  });
});
