import { describe, expect, test } from 'vitest';
import { frameAncestor, readSite } from '../../src/library/site.ts';

test('no one may frame this site', () => {
  expect(readSite().frameAncestors).toEqual([]);
});

describe('who may frame a site', () => {
  test.each([
    'self',
    'https://intranet.example',
    'https://*.contoso.example',
    'https://x.example:8443',
  ])('can be %s', (ancestor) => {
    expect(frameAncestor.parse(ancestor)).toBe(ancestor);
  });

  test.each([
    ...['*', "'none'", "'self'", 'intranet.example', 'http://intranet.example', 'https://'],
    ...['https://intranet.example/page', 'https://a.example; script-src *', 'https://a b'],
    ...['https://a.example https://b.example', 'https://a.example\n  X-Evil: 1', 'https://*'],
  ])('cannot be %j, and the error says what to write', (ancestor) => {
    const { error } = frameAncestor.safeParse(ancestor);
    expect(error?.issues[0]?.message).toContain(`“${ancestor}” is not a site. Write https://`);
  });
});
