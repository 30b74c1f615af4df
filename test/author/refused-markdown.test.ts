/** Markdown that a page would show differently than written, each kind with its own message. */

import { describe, expect, test } from 'vitest';
import { rules } from '../support/catalog.ts';
import { checkArticle } from '../../src/author/check.ts';
import { formatDiagnostic } from '../../src/author/diagnostic.ts';
import { complaints, readFixture, readingDay, sourceFile } from '../support/article-fixtures.ts';
import { must } from '../support/must.ts';

/**
 * A guide with something inside its question, its answer, and its outcome; the body starts on line
 * 8.
 */
const guide = ({ before = '', answer = 'Yes', after = '', outcome = '', outside = '' }) =>
  sourceFile(
    [
      `<Question id="a">\n\n## A?\n${before}`,
      `<Answer id="yes" to="b">${answer}</Answer>\n<Answer id="no" to="b">No</Answer>\n${after}`,
      '</Question>\n',
      `<Outcome id="b" kind="fix" code="B-01">\n\n## B\n${outcome}`,
      `</Outcome>\n${outside}`,
    ].join('\n'),
  );

const said = (parts: Parameters<typeof guide>[0]) => complaints({ 'en-us': guide(parts) });

test('a plain guide is fine, with everything that a page can show', () => {
  const outcome =
    '\n### One\n\n#### Two\n\n1. **Bold**, *slanted*, `code` and [a link](https://example.com/).\n\n> A quotation.\n\n| a | b |\n| - | -: |\n| 1 | 2 |\n\n```\ncode\n```\n';
  expect(
    said({ outcome, outside: '\n## Background\n\nText.\n', before: '\nText {/* note */}.\n' }),
  ).toEqual([]);
});

describe('an answer', () => {
  test.each([
    ['*Yes*', 'emphasis'],
    ['**Yes**', 'bold'],
    ['`yes`', 'code'],
    ['Yes, see [this](https://example.com/)', 'a link'],
    ['![red](a.png) Yes', 'a picture'],
    ['\n\nYes\n\nIt is red.\n\nVery.\n\n', 'a third paragraph'],
    ['\n\n- Yes\n\n', 'a list'],
  ])('contains only plain text: %j', (answer, what) => {
    expect(said({ answer })).toEqual([
      expect.stringContaining(
        `en-us.mdx:12:1 GP120 The answer “yes” contains more than plain text (${what}) — `,
      ),
    ]);
  });

  test('may be on a line of its own, with a comment', () => {
    expect(said({ answer: '\n\nYes {/* the light */}\n\n' })).toEqual([]);
  });

  test('comes last in its question', () => {
    const line =
      'en-us.mdx:15:1 GP121 “a” has text after its answers, which come last on its page — move it before the first answer';
    expect(said({ after: '\nLook behind it.\n' })).toEqual([line]);
    expect(said({ after: '\n{/* a note */}\n' })).toEqual([]);
  });
});

describe('a heading', () => {
  test.each([
    [
      'a second one as large',
      { outcome: '\n## More\n' },
      '21:1 GP122 A heading inside “b” is “##”',
    ],
    [
      'one that skips a level',
      { outcome: '\n#### More\n' },
      '21:1 GP122 A heading inside “b” is “####”',
    ],
    [
      'one as large as the title',
      { outside: '\n# More\n' },
      '23:1 GP122 A heading in the text is as large',
    ],
    [
      'one under a line',
      { outside: '\nMore\n===\n' },
      '23:1 GP122 A heading in the text is as large',
    ],
  ])('below others: %s', (_, parts, start) => {
    const lines = said(parts);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.startsWith(`en-us.mdx:${start}`)).toBe(true);
  });

  test.each([
    ['# A?', 'The heading of “a” is “#” — use “## ” instead'],
    ['### A?', 'The heading of “a” is “###” — use “## ” instead'],
  ])('of a step is “## ”, not %s', (heading, message) => {
    const text = guide({}).replace('## A?', heading);
    expect(complaints({ 'en-us': text })).toEqual([`en-us.mdx:10:1 GP122 ${message}`]);
  });

  test('of a step comes first', () => {
    const text = guide({}).replace('## A?', 'Look.\n\n## A?');
    expect(complaints({ 'en-us': text })).toEqual([
      'en-us.mdx:10:1 GP122 “a” has text before its heading — begin the step with its heading',
    ]);
  });
});

test.each([
  ['a footnote', 'Wait.[^1]\n\n[^1]: Ten seconds.', ['A footnote', 'A footnote']],
  ['checkboxes', '- [ ] One\n- [x] Two', ['A checkbox', 'A checkbox']],
  ['an alert of no known kind', '> [!NOTICE]\n> Careful.', ['“[!NOTICE]”']],
])('%s is refused in a step and outside', (_, markdown, what) => {
  for (const parts of [{ outcome: `\n${markdown}\n` }, { outside: `\n${markdown}\n` }]) {
    const found = said(parts).map((line) => / GP123 (.*) cannot be shown — /u.exec(line)?.[1]);
    expect(found).toEqual(what);
  }
});

describe('an element that a page fills in', () => {
  const printer = must(readFixture('printer')['en-us']);

  test.each([
    [
      '<Deadline>a day</Deadline>',
      'in an outcome that no time question leads to',
      { outcome: '\nWait <Deadline>a day</Deadline>.\n' },
    ],
    ['<Reminder />', 'outside the steps', { outside: '\n<Reminder />\n' }],
    ['<Summary />', 'in a question', { before: '\n<Summary />\n' }],
    ['<Summary />', 'outside the steps', { outside: '\n<Summary />\n' }],
  ])('%s has nothing to show %s', (_tag, _where, parts) => {
    const lines = said(parts);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^en-us\.mdx:\d+:\d+ GP124 /u);
  });

  test('is allowed after a time question, at any distance', () => {
    expect(printer).toContain('<Deadline>');
    expect(complaints({ 'en-us': printer })).toEqual([]);
    const later = printer.replace('1. Call somebody:', '1. Call in <Deadline>a day</Deadline>:');
    expect(complaints({ 'en-us': later })).toEqual([]);
  });
});

describe('a picture', () => {
  const others = ['mic.png', 'nl/mic.png', 'links.lock', 'notes.txt'];
  const look = (markdown: string) => {
    const text = guide({ outcome: `\n${markdown}\n` });
    const locales = { 'en-us': { file: 'en-us.mdx', text } };
    const options = { facts: rules, today: readingDay };
    return checkArticle({ id: 'test', locales, others }, options).diagnostics.map(formatDiagnostic);
  };

  test.each([
    '![mic](mic.png)',
    '![mic](./mic.png)',
    '![mic](nl/mic.png)',
    '![mic][it]\n\n[it]: mic.png',
  ])('is next to the article: %s', (markdown) => {
    expect(look(markdown)).toEqual([]);
  });

  test.each([
    [
      'Press it: ![mic](mick.png)',
      '21:11 GP125 There is no picture “mick.png” next to the article — did you mean “mic.png”?',
    ],
    [
      '![mic](MIC.png)',
      '21:1 GP125 There is no picture “MIC.png” next to the article — did you mean “mic.png”?',
    ],
    [
      '![mic][it]\n\n[it]: nothing-like-it.png',
      '21:1 GP125 There is no picture “nothing-like-it.png” next to the article — put it next to the article, and write its name: ![what it shows](name.png)',
    ],
    [
      '![mic](https://example.com/mic.png)',
      '21:1 GP125 The picture “https://example.com/mic.png” is on another site, and pages load nothing from other sites — put it next to',
    ],
    [
      '![mic](//example.com/mic.png)',
      '21:1 GP125 The picture “//example.com/mic.png” is on another site',
    ],
    [
      '![mic](data:image/png;base64,AAAA)',
      '21:1 GP125 The picture “data:image/png;base64,AAAA” is on another site',
    ],
    [
      '![mic](/mic.png)',
      '21:1 GP125 The picture “/mic.png” is not in the article’s folder — put it next to',
    ],
    [
      '![mic](../other/mic.png)',
      '21:1 GP125 The picture “../other/mic.png” is not in the article’s folder',
    ],
    [
      '![mic](my%20mic.png)',
      '21:1 GP125 The name of the picture “my%20mic.png” does not work in an address',
    ],
    [
      '![mic](notes.txt)',
      '21:1 GP125 “notes.txt” is not a picture format that browsers show — save it as one of: avif',
    ],
  ])('that cannot be shown is reported at its position: %s', (markdown, start) => {
    const lines = look(markdown);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.slice(0, `en-us.mdx:${start}`.length)).toBe(`en-us.mdx:${start}`);
  });
});

test('a date in the future is reported, with one day’s grace', () => {
  const tomorrow = sourceFile('Text.').replace('2026-11-22', '2027-01-16');
  expect(complaints({ 'en-us': tomorrow })).toEqual([]);
  const sources = [
    'sources:',
    '  - { id: a, title: A, url: "https://example.com/", read: 2027-02-01, changed: 2027-02-02, supports: B }',
  ];
  const later = sourceFile('Text.', sources).replace('2026-11-22', '2027-11-22');
  const dutch = later
    .replace(/^translation: source\nchecked: .*$/mu, 'translation: machine\nreviewed: 2027-02-03')
    .replace(/sources:\n.*/u, 'sources: { a: { title: A, supports: B } }');
  expect(
    complaints({ 'en-us': later, 'nl-nl': dutch }).filter((line) => line.includes('GP207')),
  ).toEqual([
    'en-us.mdx:5:1 GP207 checked is 2027-11-22, which is in the future — write the date when it was done',
    'en-us.mdx:7:53 GP207 sources.0.read is 2027-02-01, which is in the future — write the date when it was done',
    'en-us.mdx:7:71 GP207 sources.0.changed is 2027-02-02, which is in the future — write the date when it was done',
    'nl-nl.mdx:5:1 GP207 reviewed is 2027-02-03, which is in the future — write the date when it was done',
  ]);
});

describe('the files of an article', () => {
  const names = (others: readonly string[], interfaces?: readonly string[], locales = ['en-us']) =>
    checkArticle(
      {
        id: 'test',
        folder: 'content/articles/test',
        others,
        locales: Object.fromEntries(
          locales.map((locale) => [
            locale,
            {
              file: `${locale}.mdx`,
              text:
                locale === 'en-us'
                  ? sourceFile('Text.')
                  : sourceFile('Tekst.').replace('source\nchecked: 2026-11-22', 'human'),
            },
          ]),
        ),
      },
      { facts: rules, today: readingDay, ...(interfaces && { interfaces }) },
    ).diagnostics.map(formatDiagnostic);

  test.each([
    ['nl-NL.mdx', 'nl-nl'],
    ['nl_BE.mdx', 'nl-be'],
    ['EN-US.MDX', 'en-us'],
    ['en-us.md', 'en-us'],
    ['old/fr-fr.mdx', 'fr-fr'],
  ])('%s is never shown, and needs another name', (name, locale) => {
    expect(names([name])).toEqual([
      `content/articles/test/${name}:1:1 GP208 “${name}” is never shown: its name is not a locale of the site — rename it to “${locale}.mdx”`,
    ]);
  });

  test('Dutch.mdx is not any language’s', () => {
    expect(names(['Dutch.mdx'])).toEqual([
      'content/articles/test/Dutch.mdx:1:1 GP208 “Dutch.mdx” is never shown: its name is not a locale of the site — rename it to “nl-nl.mdx”, or whatever its locale is',
    ]);
  });

  test('others are not checked', () => {
    expect(names(['links.lock', 'paths.txt', 'translations.yaml', 'mic.png'])).toEqual([]);
  });

  test('a text in a language without an interface is not dropped silently', () => {
    const found = names([], ['en-us', 'nl-nl'], ['en-us', 'nl-nl', 'sv-se']);
    expect(found).toEqual([
      'sv-se.mdx:1:1 GP209 The site has no interface in “sv-se”, so readers do not get this text — copy an interface file to “sv-se.yaml”, and translate it',
    ]);
  });

  test('a folder without texts is named with its path, and a misnamed source once', () => {
    expect(names([], undefined, [])).toEqual([
      'content/articles/test:1:1 GP201 The folder of the article “test” has no text — write its source, such as en-us.mdx, or remove the folder',
    ]);
    expect(names(['en-us.md'], undefined, [])).toHaveLength(1);
  });
});
