import { expect, test } from 'vitest';
import { linkScheme } from '../../../src/corpus/repairs/link-scheme.ts';
import { element, text } from '../../../src/corpus/read/tree.ts';
import { contextIn, rendered } from '../rendered.ts';

test.each(['ms-settings:display', 'feedback-hub://'])('%s opens its app', (href) => {
  const { html, codes } = rendered(`[a](${href})`);
  expect(html).toContain(`href="${href}"`);
  expect(codes).toEqual(['KB27']);
});

test('a mail address is an ordinary link', () => {
  expect(rendered('<a@b.example>')).toMatchObject({
    html: '<p><a href="mailto:a@b.example">a@b.example</a></p>',
    codes: [],
  });
});

test.each([
  'java\tscript:x',
  'java\nscript:x',
  '\u0001javascript:x',
  ' java script:x',
  'java\u00ADscript:x',
])('characters that a browser skips do not hide a scheme: %j', (href) => {
  // The parser encodes them in Markdown, but not in HTML.
  const link = element('a', { href }, [text('hulp')]);
  const codes: string[] = [];
  const report = (code: string) => codes.push(code);
  const context = { ...contextIn({}), report, sourceOf: () => '' };
  expect(linkScheme.element?.(link, link, context)).toEqual(link.children);
  expect(codes).toEqual(['KB27']);
});

test.each(['javascript:alert(1)', 'JaVaScRiPt:x', 'vbscript:x', 'data:text/html,x', 'file:///x'])(
  'a link with %s keeps only its words',
  (href) => {
    expect(rendered(`[hulp](${href})`)).toMatchObject({ html: '<p>hulp</p>', codes: ['KB27'] });
  },
);
