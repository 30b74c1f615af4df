import { expect, test } from 'vitest';
import { linkStyles } from '../../src/dev/style-links.ts';

const style = (id: string) => `<style data-vite-dev-id="${id}">p { color: red }\n</style>`;

test('a style of the page becomes a link to its file', () => {
  expect(linkStyles(`<head>${style('/site/src/styles/site.css')}</head>`)).toBe(
    '<head><link rel="stylesheet" href="/@fs/site/src/styles/site.css?direct"></head>',
  );
  expect(linkStyles(style('C:/site/site.css'))).toContain('href="/@fs/C:/site/site.css?direct"');
});

test('a style imported only for its address is left to the link that requests it', () => {
  const link = '<link rel="stylesheet" href="/src/styles/print.css" media="print">';
  expect(linkStyles(style('/site/src/styles/print.css?url') + link)).toBe(link);
});

test('scripts that would insert styles again are removed, others stay', () => {
  const script = '<script type="module" src="/src/browser/send.ts"></script>';
  const css = '<script type="module" src="/src/styles/site.css"></script>';
  expect(linkStyles(css + script)).toBe(script);
});
