import { expect, test } from 'vitest';
import { headerRules } from '../../src/hosts/headers.ts';
import { nextPageFile, nextPageRules } from '../../src/hosts/next-page.ts';
import { inRoot, underHelp } from './settings.ts';

test('only the site’s own pages are fetched ahead, and none is run', () => {
  expect(JSON.parse(nextPageRules('/help/'))).toEqual({
    prefetch: [{ where: { href_matches: '/help/*' }, eagerness: 'moderate' }],
  });
});

test.each([
  ['in the root', inRoot],
  ['under a path', underHelp],
])('every page of a site %s names the rules, in a file that is cached forever', (_, settings) => {
  const { everywhere, rules } = headerRules(settings);
  const file = nextPageFile(settings.base);
  expect(everywhere['Speculation-Rules']).toBe(`"${settings.base}${file}"`);
  const rule = rules.find(({ path }) => path.endsWith('*') && file.startsWith(path.slice(0, -1)));
  expect(rule?.headers['Cache-Control']).toContain('immutable');
});

test('the name of the file changes with its content', () => {
  expect(nextPageFile('/help/')).not.toBe(nextPageFile('/'));
});
