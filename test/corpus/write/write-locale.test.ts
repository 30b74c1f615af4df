import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { versionOf, type LocaleJob } from '../../../src/corpus/write/write-locale.ts';
import { readCorpora } from '../../../src/library/corpora.ts';
import { must } from '../../support/must.ts';

const room = mkdtempSync(join(tmpdir(), 'version-'));
afterAll(() => {
  rmSync(room, { recursive: true });
});

const job: LocaleJob = {
  corpus: must(readCorpora([], room)[0]),
  ...{ locale: 'nl-NL', template: 'template', fallback: 'en-us', base: '/', guides: [] },
  ...{ catalog: '', out: '', record: '', site: undefined },
};

function version(changes: Partial<LocaleJob> = {}, slugs = { a: 'a' }, packages = 'one'): string {
  const file = join(room, 'packages.json');
  writeFileSync(file, packages);
  return versionOf({ ...job, ...changes }, { slugs: new Map(Object.entries(slugs)) }, {}, file);
}

test('the same input gives the same key', () => {
  expect(version()).toBe(version());
});

test.each([
  ['other packages are installed', version({}, { a: 'a' }, 'two')],
  ['an article has another address', version({}, { a: 'b' })],
  ['the page around it is different', version({ template: 'other' })],
  ['the site is elsewhere', version({ base: '/help/' })],
  ['the corpus has another license', version({ corpus: { ...job.corpus, source: 'Contoso' } })],
  [
    'links lead to another site',
    version({
      corpus: { ...job.corpus, rules: { ...job.corpus.rules, links: 'https://a.example' } },
    }),
  ],
])('pages are rebuilt when %s', (_, other) => {
  expect(other).not.toBe(version());
});
