import { expect, test } from 'vitest';
import { nameModules } from '../../src/layouts/module-preload.ts';

const imports = new Map([
  ['_assets/step.js', ['_assets/dates.js', '_assets/helper.js']],
  ['_assets/dates.js', ['_assets/helper.js', '_assets/locale.js']],
  ['_assets/locale.js', ['_assets/dates.js']],
]);
const page = (src: string) =>
  `<html><head><title>A</title></head><body><script type="module" src="${src}"></script></body></html>`;
const named = (html: string) =>
  [...html.matchAll(/<link rel="modulepreload" href="([^"]+)">/gu)].map(([, href]) => href);

test('a page lists what its script imports, at any depth, once each', () => {
  const html = nameModules(page('/_assets/step.js'), imports);
  expect(named(html)).toEqual(['/_assets/dates.js', '/_assets/helper.js', '/_assets/locale.js']);
  expect(html).toContain('</title><link rel="modulepreload"');
});

test('under a subpath the addresses keep it', () => {
  expect(named(nameModules(page('/help/_assets/dates.js'), imports))).toContain(
    '/help/_assets/helper.js',
  );
});

test('a page whose script imports nothing, or that has none, stays as it is', () => {
  expect(nameModules(page('/_assets/helper.js'), imports)).toBe(page('/_assets/helper.js'));
  expect(nameModules('<html><head></head></html>', imports)).toBe('<html><head></head></html>');
});
