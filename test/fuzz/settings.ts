/**
 * Settings and files next to articles: mistakes are reported in place, with a fix, and never
 * thrown.
 */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { checkLinks } from '../../src/author/checks/links.ts';
import { hasErrors } from '../../src/author/diagnostic.ts';
import { publish } from '../../src/author/lock.ts';
import {
  emptyRecord,
  formatRecord,
  parseRecord,
  updateRecord,
} from '../../src/author/translation-record.ts';
import { checkInterface } from '../../src/library/check-interface.ts';
import { checkSite } from '../../src/library/check-site.ts';
import { parseMessages, readMessagesFile } from '../../src/library/interface.ts';
import { parseSite } from '../../src/library/site.ts';
import { fingerprintsOf } from '../../src/library/translation-file.ts';
import { formatMessage } from '../../src/locale/format.ts';
import type { Messages } from '../../src/locale/speaker.ts';
import { isMessageKey, messageKeys } from '../../src/locale/keys.ts';
import { must } from '../support/must.ts';
import { mutate, mutations } from '../support/mutation.ts';
import { mustBeWellFormed } from '../support/well-formed-diagnostics.ts';
import { check, now, readFixture } from '../support/article-fixtures.ts';
import { fuzzer, type Fuzzer } from './fuzzer.ts';

const locales = ['ar-sa', 'en-us', 'nl-nl'];

/** The current settings, and all possible ones. */
const sites = [
  readFileSync('content/site.yaml', 'utf8'),
  `title: Help
defaultLocale: nl-nl
index: [a, 'b']
synonyms:
  - [Yammer, Viva Engage]
signIn: { clientId: 5b1d5c1e-6a3f-4a8e-9b51-0c7d6d1f2a31, cloud: china, tenant: a.example, sample: false }
corpora:
  - dir: src
  - dir: test
    path: ours
    source: Contoso
    license: { name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/ }
    original: https://github.com/contoso/articles/blob/main/{locale}/{path}
`,
];

const yaml = [
  ...[
    '---\n',
    '...\n',
    '*x',
    '&a [*a]',
    '%YAML 1.1\n',
    '%TAG ! x\n',
    '? [a]\n: b\n',
    '!!binary x',
    '<<: *a\n',
  ],
  ...[
    '__proto__: 1\n',
    'constructor: {}\n',
    '- ',
    ': ',
    '{',
    '}',
    '[',
    ']',
    '|\n',
    '>-\n',
    '\t',
    '# ',
  ],
  ...['null', '~', 'true', '365', '0x1F', '1e999', '2026-11-22', '"', "'", '!!set {a}\n', '!<x> y'],
  ...['title: a\n', 'dir: /\n', 'corpora: []\n', 'signIn: 5\n'],
];
const icu = [
  '{',
  '}',
  "'",
  '{count, plural, ',
  'one {#}',
  'other {}',
  '{x}',
  '<b>',
  '</b>',
  '#',
  '’',
];

const lamp = check(readFixture('lamp'));
const config = must(lamp.config);
const source = must(lamp.documents['en-us']);
const lock = publish(config, undefined);
const { source: prints, translations } = fingerprintsOf(lamp);
const record = formatRecord(updateRecord(emptyRecord, prints, translations, '2026-11-22'));

/** A message must be formattable if the check accepts it. */
function mustFormat(locale: string, entries: Messages): void {
  for (const [key, message] of Object.entries(entries)) {
    if (!isMessageKey(key)) continue;
    const values = Object.fromEntries(messageKeys[key].map((name) => [name, 2]));
    assert.equal(typeof formatMessage(locale, message, values), 'string');
  }
}

export const settings: readonly Fuzzer[] = [
  fuzzer(
    'settings: site.yaml, mutated',
    300,
    fc.property(fc.constantFrom(...sites), mutations(yaml), (text, list) => {
      const slipped = list.reduce(mutate, text);
      const file = 'site.yaml';
      const diagnostics = checkSite({ text: slipped, file }, locales);
      mustBeWellFormed(diagnostics, { [file]: slipped });
      const { value } = parseSite(slipped, file);
      assert(value !== undefined || hasErrors(diagnostics));
      if (hasErrors(diagnostics)) return;
      assert(value && locales.includes(value.defaultLocale) && value.title.length > 0);
    }),
  ),
  fuzzer(
    'settings: the text of the interface, mutated',
    40,
    fc.property(
      fc.constantFrom(...locales),
      mutations([...yaml, ...icu, ...Object.keys(messageKeys).slice(0, 9)]),
      (locale, list) => {
        const slipped = list.reduce(mutate, readMessagesFile(locale));
        const file = `${locale}.yaml`;
        const used = new Set(Object.keys(messageKeys));
        const diagnostics = checkInterface({ [locale]: { file, text: slipped } }, used);
        mustBeWellFormed(diagnostics, { [file]: slipped });
        if (!hasErrors(diagnostics)) mustFormat(locale, parseMessages(slipped, locale));
      },
    ),
  ),
  fuzzer(
    'settings: translations.yaml, mutated',
    150,
    fc.property(mutations(yaml), (list) => {
      const slipped = list.reduce(mutate, record);
      const { value, diagnostics } = parseRecord(slipped, 'translations.yaml');
      mustBeWellFormed(diagnostics, { 'translations.yaml': slipped });
      assert((value === undefined) === hasErrors(diagnostics));
    }),
  ),
  fuzzer(
    'settings: links.lock, mutated',
    100,
    fc.property(mutations(['step ', 'answer ', 'path ', '→', '=', '\n', 'step x\n']), (list) => {
      const slipped = list.reduce(mutate, lock);
      const file = 'links.lock';
      const found = checkLinks({ config, source, written: slipped, file, today: now });
      mustBeWellFormed(found, { [file]: slipped, 'en-us.mdx': readFixture('lamp')['en-us'] ?? '' });
      publish(config, slipped);
    }),
  ),
];
