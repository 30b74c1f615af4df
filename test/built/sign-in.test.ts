import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { article, guideUnderTest } from '../support/guides.ts';
import { must } from '../support/must.ts';

const chunks = new Map(
  globSync('dist/_assets/*.js').map((file) => [basename(file), readFileSync(file, 'utf8')]),
);

/** A chunk and everything that it imports statically. */
function closure(name: string, found = new Set<string>()): Set<string> {
  if (found.has(name)) return found;
  found.add(name);
  const text = must(chunks.get(name), name);
  // Static imports only: `import{a}from"./x.js"`, `import"./x.js"`, `export{a}from"./x.js"`.
  for (const [, next] of text.matchAll(/(?:from|import)"\.\/([^"]+\.js)"/gu))
    closure(must(next), found);
  return found;
}

const sizeOf = (names: Iterable<string>) =>
  [...names].reduce((sum, name) => sum + gzipSync(must(chunks.get(name)), { level: 9 }).length, 0);
const named = (start: string) => must([...chunks.keys()].find((name) => name.startsWith(start)));

test('what loads on the click to sign in takes at most 95 kB', () => {
  const there = closure(named('directory-panel.'));
  const loaded = closure(named('open-session.'), closure(named('sign-in.')));
  const size = sizeOf([...loaded].filter((name) => !there.has(name)));
  expect(size).toBeGreaterThan(50_000);
  expect(size).toBeLessThanOrEqual(95_000);
});

test('a step’s own script contains no sign-in code, and stays within 22.1 kB with what it imports', () => {
  const step = closure(named('_step_'));
  expect([...step].filter((name) => /sign-in|client|CacheKeys|sample|panel/u.test(name))).toEqual(
    [],
  );
  expect(sizeOf(step)).toBeLessThanOrEqual(22_100);
});

test('the sample does not load Microsoft’s sign-in library', () => {
  const sample = [...closure(named('sample.'))];
  expect(sample).not.toContain(named('sign-in.'));
  for (const name of sample) expect(chunks.get(name)).not.toContain('acquireTokenRedirect');
});

test('every step of the guide offers the sample, and without a client id nothing else', () => {
  const { config } = guideUnderTest();
  for (const locale of ['en-us', 'ar-sa']) {
    for (const step of Object.keys(config.states)) {
      const html = readFileSync(`dist/${locale}/${article}/${step}/index.html`, 'utf8');
      expect(html.match(/ data-sign-in /gu), step).toHaveLength(1);
      expect(html).toContain(' data-sample');
      expect(html).not.toContain(' data-start');
    }
    expect(readFileSync(`dist/${locale}/${article}/index.html`, 'utf8')).not.toContain(
      'data-sign-in',
    );
  }
});

test('without a client id no page may contact another host', () => {
  for (const file of globSync('dist/**/*.html'))
    expect(readFileSync(file, 'utf8')).not.toMatch(/connect-src[^;]*https:/u);
});

test('the return page contacts no host, and has one script', () => {
  const html = readFileSync('dist/auth/index.html', 'utf8');
  expect(html).toContain("connect-src 'none'");
  expect(html.match(/<script/gu)).toHaveLength(1);
  expect(html).not.toContain('<link rel="stylesheet"');
});
