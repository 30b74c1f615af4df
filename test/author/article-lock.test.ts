import { expect, test } from 'vitest';
import {
  publishArticles,
  publishedArticle,
  readArticleLock,
  type PublishedArticle,
} from '../../src/author/article-lock.ts';
import { checkPublishedArticles } from '../../src/author/published/articles.ts';
import { formatDiagnostic } from '../../src/author/diagnostic.ts';
import type { OldArticles } from '../../src/author/old-articles.ts';
import { rewritten } from '../support/editions.ts';
import { must } from '../support/must.ts';
import { check } from '../support/article-fixtures.ts';

const sound: PublishedArticle = { id: 'no-sound', steps: ['light', 'call'] };
const picture: PublishedArticle = { id: 'no-picture', steps: [] };
const lock = publishArticles([sound, picture], undefined);

interface Today {
  readonly articles?: readonly PublishedArticle[];
  readonly present?: readonly string[];
  readonly old?: Partial<OldArticles>;
  readonly written?: string | undefined;
}

/** The messages of the check, one line each; site.yaml has a line for each entry. */
function complaints({ articles = [sound, picture], present, old, ...rest }: Today): string[] {
  return checkPublishedArticles({
    articles,
    present: present ?? articles.map(({ id }) => id),
    old: { renamed: {}, retired: {}, ...old },
    placeOfKey: ([, list]) => ({ file: 'site.yaml', line: list === 'renamed' ? 3 : 5, column: 5 }),
    settings: 'site.yaml',
    file: 'articles.lock',
    written: 'written' in rest ? rest.written : lock,
  }).map(formatDiagnostic);
}

test('the list names every article and step, old ids too, sorted, and only ever grows', () => {
  expect(lock.split('\n').slice(1)).toEqual([
    'no-picture',
    'no-sound',
    'no-sound/call',
    'no-sound/light',
    '',
  ]);
  expect(publishArticles([], lock)).toBe(lock);
  const { config } = check({ 'en-us': rewritten('en-us') });
  const { steps } = publishedArticle('lamp', must(config));
  expect(steps).toEqual(expect.arrayContaining(['power', 'plugged', 'look']));
  expect(readArticleLock(lock).articles).toEqual([
    { id: 'no-picture', steps: [], line: 2 },
    { id: 'no-sound', steps: ['call', 'light'], line: 3 },
  ]);
});

test('nothing is reported if all articles are there', () => {
  expect(complaints({})).toEqual([]);
});

test('a draft or an article with errors does not count as gone', () => {
  expect(complaints({ articles: [picture], present: ['no-picture', 'no-sound'] })).toEqual([]);
});

test('a renamed folder is recognized by its steps, with the line to add', () => {
  const audio = { id: 'audio', steps: ['light', 'call', 'new'] };
  expect(complaints({ articles: [audio, picture] })).toEqual([
    'articles.lock:3:1 GP609 The article “no-sound” is gone, and every link to it would break — add “no-sound: audio” under “articles: renamed:” in site.yaml',
  ]);
  expect(complaints({ articles: [sound, { id: 'no-pictures', steps: [] }] })).toEqual([
    'articles.lock:2:1 GP609 The article “no-picture” is gone, and every link to it would break — add “no-picture: no-pictures” under “articles: renamed:” in site.yaml',
  ]);
});

test('a folder that is gone must be retired', () => {
  expect(complaints({ articles: [picture] })).toEqual([
    'articles.lock:3:1 GP609 The article “no-sound” is gone, and every link to it would break — add “no-sound:” under “articles: retired:” in site.yaml, with the article to go to instead if there is one',
  ]);
  expect(complaints({ articles: [picture], old: { retired: { 'no-sound': null } } })).toEqual([]);
  expect(
    complaints({ articles: [picture], old: { retired: { 'no-sound': 'no-picture' } } }),
  ).toEqual([]);
});

test.each([
  [
    { renamed: { 'no-sound': 'no-pictur' } },
    'site.yaml:3:5 GP610 There is no published article “no-pictur” — did you mean “no-picture”?',
  ],
  [
    { renamed: { older: 'no-sound', 'no-sound': 'no-picture' } },
    'site.yaml:3:5 GP610 “no-sound” is itself an old article — write “older: no-picture”',
  ],
  [
    { renamed: { 'no-sound': 'constructor' } },
    'site.yaml:3:5 GP610 There is no published article “constructor” — name a current article',
  ],
  [
    { renamed: { 'no-sound': 'no-picture' }, retired: { 'no-sound': null } },
    'site.yaml:3:5 GP610 The article “no-sound” is both renamed and retired — remove “no-sound” under “renamed” or under “retired”',
  ],
  [
    { renamed: { 'no-sound': 'no-picture' }, retired: { 'no-picture': 'no-picture' } },
    'site.yaml:5:5 GP610 The article “no-picture” is in use again, so old links are ambiguous — give the new article a different id, or remove this line if it is the same one as before',
  ],
])('what is said about old articles must make sense: %j', (old, line) => {
  expect(complaints({ articles: [picture], old })).toEqual([line]);
});

test('a line that is not an address is reported, and so is what is missing', () => {
  expect(complaints({ written: `${lock}<<<<<<< HEAD\n` })).toEqual([
    'articles.lock:6:1 GP604 This line is not the address of an article — restore the line, or resolve the conflict by keeping the lines of both sides',
  ]);
  expect(complaints({ written: undefined })).toEqual([
    'articles.lock:1:1 GP603 The list of published articles is missing — run “npm run record”',
  ]);
  const less = publishArticles([picture], undefined);
  expect(complaints({ written: less })).toEqual([
    'articles.lock:1:1 GP603 The list of published articles and steps is missing “no-sound” and 2 more — run “npm run record”',
  ]);
  const step = lock.replace('no-sound/call\n', '');
  expect(complaints({ written: step })).toEqual([
    'articles.lock:1:1 GP603 The list of published articles and steps is missing “no-sound/call” — run “npm run record”',
  ]);
});
