import { expect, test } from 'vitest';
import { formatPermalink } from '../../src/guide/permalink.ts';
import { guideOf, readFixture } from '../support/article-fixtures.ts';

const { config } = guideOf(readFixture('printer'));
const link = (base: string, answers: Readonly<Record<string, string>> = {}) =>
  formatPermalink({ base, locale: 'nl-nl', config, step: 'since', answers });

test('writes the complete address of a step, under whatever path the site has', () => {
  expect(link('https://help.example/')).toBe('https://help.example/nl-nl/test/since/');
  expect(link('https://help.example/kb', { power: 'yes' })).toBe(
    'https://help.example/kb/nl-nl/test/since/#power=yes',
  );
});

test('takes only host and path from the site’s location', () => {
  expect(link('https://jan:secret@help.example/kb/?user=jan@contoso.com#Jan')).toBe(
    'https://help.example/kb/nl-nl/test/since/',
  );
});

test('carries only answers that the guide offers, and times as instants', () => {
  const answers = {
    power: 'Jan',
    gone: 'yes',
    since: '2026-11-22T11:00:30.5Z',
    noise: 'no',
    wait: 'x',
  };
  expect(link('https://help.example/', answers)).toBe(
    'https://help.example/nl-nl/test/since/#since=2026-11-22T11:00Z&noise=no',
  );
});

test('does not look up an answer that is a property of every object', () => {
  const answers = { constructor: 'yes', toString: 'no', hasOwnProperty: 'name', power: 'yes' };
  // Not as a literal, which would set the prototype.
  const own = Object.fromEntries([
    ['__proto__', 'yes'],
    ['noise', 'no'],
  ]);
  expect(link('https://help.example/', answers)).toBe(
    'https://help.example/nl-nl/test/since/#power=yes',
  );
  expect(link('https://help.example/', own)).toBe(
    'https://help.example/nl-nl/test/since/#noise=no',
  );
});
