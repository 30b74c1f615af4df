/**
 * What authors are told about a text that cannot be parsed: where the problem is, and what to write
 * instead.
 */

import { describe, expect, test } from 'vitest';
import { complaints, sourceFile } from '../support/article-fixtures.ts';

/** The messages for the body of a source file, which starts on line 8. */
const said = (body: string) => complaints({ 'en-us': sourceFile(body) });

const question = (answers: string) =>
  `<Question id="a">\n\n## A?\n\n${answers}\n\n</Question>\n\n<Outcome id="b" kind="fix" code="B-01">\n\n## B\n\n</Outcome>`;

describe('a mistake that makes a text unreadable', () => {
  test.each([
    [
      'quotes from a word processor',
      question('<Answer id="yes" to=“b”>Yes</Answer>'),
      'en-us.mdx:12:21 GP100 The value of “to” is not in straight quotes — write to="b"',
    ],
    [
      'no quotes',
      question('<Answer id="yes" to=b>Yes</Answer>'),
      'en-us.mdx:12:21 GP100 The value of “to” is not in quotes — write to="b"',
    ],
    [
      'an unclosed code block',
      question('```powershell\nGet-MgUser\n\n<Answer id="yes" to="b">Yes</Answer>'),
      'en-us.mdx:12:1 GP100 The code block that begins here is never closed — write “```” on a line of its own after it',
    ],
    [
      'an unclosed code block, after a closed one',
      question('~~~\n```\n~~~\n\n  ````\n```\n'),
      'en-us.mdx:16:3 GP100 The code block that begins here is never closed — write “````” on a line of its own after it',
    ],
    [
      'an unclosed tag',
      '<Question id="a">\n\n## A?\n',
      'en-us.mdx:8:1 GP100 Expected a closing tag for `<Question>` (8:1) — close the tag or brace, or write \\< and \\{ to show the character itself',
    ],
    [
      'an HTML comment',
      'One\n\n<!-- two -->',
      'en-us.mdx:10:1 GP100 Unexpected character `!` (U+0021) before name, expected a character that can start a name, such as a letter, `$`, or `_` — to create a comment in MDX, use `{/* text */}`',
    ],
    [
      'an address in angle brackets',
      'See <https://example.com/>.',
      'en-us.mdx:8:5 GP100 Unexpected character after `<`, expected a valid JSX tag — to create a link in MDX, use `[text](url)`',
    ],
  ])('is reported at its position, with what to write: %s', (_, body, line) => {
    expect(said(body)).toEqual([line]);
  });
});

describe('front matter that cannot be read', () => {
  const withTitle = (title: string) =>
    complaints({ 'en-us': sourceFile('Text.').replace('title: Test', `title: ${title}`) });

  test.each([
    [
      'Teams: no sound',
      [
        'en-us.mdx:2:8 GP201 Text that contains “: ” needs quotes — put the whole text in double quotes: "…"',
      ],
    ],
    [
      "'It's on'",
      [
        'en-us.mdx:2:12 GP201 The text continues after its closing quote — put the whole text in double quotes: "…"',
      ],
    ],
    [
      '@home',
      [
        'en-us.mdx:2:8 GP201 Text that begins with this character needs quotes — put the whole text in double quotes: "…"',
      ],
    ],
    ['', ['en-us.mdx:2:1 GP201 title is empty — write its text after “title:”']],
    [
      'Sound # none',
      [
        'en-us.mdx:2:14 GP206 “# none” is read as a comment, and not as part of the title — put the whole text in double quotes: "…"',
      ],
    ],
    ['"Sound # none"', []],
    ['C#', []],
  ])('is explained: title: %s', (title, lines) => {
    expect(withTitle(title)).toEqual(lines);
  });

  test('names the file that a misplaced key belongs to', () => {
    const dutch = sourceFile('Text.').replace('source', 'human');
    expect(complaints({ 'en-us': sourceFile('Text.'), 'nl-nl': dutch })).toEqual([
      'nl-nl.mdx:5:1 GP201 checked does not belong here — remove it: only the source’s file may have it',
    ]);
    expect(complaints({ 'en-us': sourceFile('Text.', ['reviewed: 2026-11-22']) })).toEqual([
      'en-us.mdx:6:1 GP201 reviewed does not belong here — remove it: only a translation may have it',
    ]);
  });
});

describe('what can be read but means something else', () => {
  test.each([
    [
      'a sentence that begins like code',
      'import the file first.',
      [
        'en-us.mdx:8:1 GP114 A line that begins with “import” is read as program code — begin it with another word',
      ],
    ],
    [
      'a target given twice',
      question('<Answer id="yes" to="b" to="c">Yes</Answer>\n<Answer id="no" to="b">No</Answer>'),
      [
        'en-us.mdx:12:1 GP101 There is no step “c” — did you mean “a”?',
        'en-us.mdx:12:1 GP113 <Answer> has the attribute “to” twice — keep the right one',
      ],
    ],
    [
      'an outcome before all questions',
      `<Outcome id="c" kind="fix" code="C-01">\n\n## C\n\n</Outcome>\n\n${question('<Answer id="yes" to="b">Yes</Answer>\n<Answer id="no" to="c">No</Answer>')}`,
      [
        'en-us.mdx:8:1 GP102 The guide begins with the outcome “c”, and nothing leads on from there — put the first question before all other steps',
      ],
    ],
    [
      'a code with one digit',
      question('<Answer id="yes" to="b">Yes</Answer>\n<Answer id="no" to="b">No</Answer>').replace(
        'B-01',
        'B-1',
      ),
      [
        'en-us.mdx:17:1 GP108 “B-1” is not a valid outcome code: use capitals, digits and hyphens, with at least two digits at the end — write code="B-01"',
      ],
    ],
  ])('%s', (_, body, lines) => {
    expect(said(body)).toEqual(lines);
  });

  test.each([
    ['21-or-over', 'answer-21-or-over'],
    ['365-apps', 'answer-365-apps'],
    ['404', 'answer-404'],
  ])('an id that begins with a digit: %s', (id, better) => {
    const body = question(
      `<Answer id="${id}" to="b">Yes</Answer>\n<Answer id="no" to="b">No</Answer>`,
    );
    expect(said(body)).toEqual([
      `en-us.mdx:12:1 GP106 The answer id “${id}” does not begin with a letter — write id="${better}": lower-case letters, digits and single hyphens`,
    ]);
  });

  test.each([
    ['<br/>', 'end the line with “\\”, or begin a paragraph'],
    ['<kbd>Ctrl</kbd>', 'write the key in bold: **Ctrl**'],
    [
      '<img src="a.png" />',
      'write ![what it shows](name.png), with the picture next to the article',
    ],
    [
      '<Note>Careful</Note>',
      'begin a quote with its kind: “> [!NOTE]”, then lines that begin with “> ”',
    ],
    ['<span>one</span>', 'remove the tag: Markdown does not need it'],
    ['<Sumary />', 'did you mean <Summary>?'],
    ['<constructor />', 'write \\< to show the character itself'],
  ])('a tag that there is Markdown for: %s', (tag, fix) => {
    const [line = '', ...more] = said(`One ${tag} two.`);
    expect(more).toEqual([]);
    expect(line).toMatch(/^en-us\.mdx:8:5 GP113 There is no element </u);
    expect(line.split(' — ')[1]).toBe(fix);
  });
});
