import { expect, test } from 'vitest';
import { formatDiagnostic } from '../../src/author/diagnostic.ts';
import { checkSite } from '../../src/library/check-site.ts';

const locales = ['en-us', 'nl-nl'];
const start = ['title: Help', 'defaultLocale: en-us'];
const complain = (...lines: readonly string[]) =>
  checkSite({ text: lines.join('\n'), file: 'site.yaml' }, locales).map(formatDiagnostic);

test('a title and a language are enough', () => {
  expect(complain(...start)).toEqual([]);
});

test.each([
  ['nothing', [], '1:1 GP701 the settings should be “key: value” lines — correct “the settings”'],
  [
    'a quote left open',
    ['title: "Help'],
    '1:13 GP701 A quote that opens before this is never closed — close it, or remove it',
  ],
  ['no language', ['title: Help'], '1:1 GP701 defaultLocale is missing — add “defaultLocale: …”'],
  [
    'a language without an interface',
    ['title: Help', 'defaultLocale: en-uk'],
    '2:1 GP701 There is no interface in “en-uk” — did you mean “en-us”?',
  ],
  [
    'a language far from any',
    ['title: Help', 'defaultLocale: klingon'],
    '2:1 GP701 There is no interface in “klingon” — write one of: en-us, nl-nl',
  ],
  [
    'a title that YAML takes for a number',
    ['title: 365', 'defaultLocale: en-us'],
    '1:1 GP701 title should be a text — put it in quotes',
  ],
  [
    'a name alone',
    [...start, 'synonyms:', '  - [Yammer]'],
    '4:5 GP701 synonyms.0 should have at least 2 entries — correct “synonyms.0”',
  ],
  [
    'an app id that is not a GUID',
    [...start, 'signIn:', '  sample: true', '  clientId: abc'],
    '5:3 GP701 The client id "abc" is not a GUID — copy "Application (client) ID" from the overview of your app registration in the Microsoft Entra admin center, or leave it out to offer only the sample',
  ],
  [
    'a cloud that does not exist',
    [...start, 'signIn: { cloud: mars }'],
    '3:11 GP701 There is no cloud "mars" — write one of global, gcc-high, dod, china. GCC (without High) uses global',
  ],
  [
    'a sample that is neither on nor off',
    [...start, 'signIn: { sample: perhaps }'],
    '3:11 GP701 signIn.sample should be true or false — correct “signIn.sample”',
  ],
  [
    'a missing corpus',
    [...start, 'corpora:', '  - path: ours', '    dir: no-such-folder'],
    '5:5 GP701 There is no folder no-such-folder — write its path, relative to the project’s folder',
  ],
  [
    'a folder that cannot exist on disk',
    [...start, String.raw`corpora: [{ dir: "a\0b" }]`],
    '3:13 GP701 corpora.0.dir should be a path, which cannot contain a null character — correct “corpora.0.dir”',
  ],
  [
    'a file instead of a corpus',
    [...start, 'corpora: [{ dir: package.json }]'],
    '3:13 GP701 There is no folder package.json — write its path, relative to the project’s folder',
  ],
  [
    'two corpora at one address',
    [...start, 'corpora:', '  - dir: src', '  - dir: test'],
    '5:5 GP701 Two corpora have the same addresses — give one of them a different “path”',
  ],
  [
    'an address in capitals',
    [...start, 'corpora: [{ dir: src, path: Ours }]'],
    '3:23 GP701 corpora.0.path should be lower-case letters, digits and single hyphens — correct “corpora.0.path”',
  ],
])('points at %s', (_, lines, expected) => {
  expect(complain(...lines)).toEqual([`site.yaml:${expected}`]);
});
