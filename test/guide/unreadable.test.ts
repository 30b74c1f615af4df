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

describe('a slip that keeps a text from being read', () => {
  test.each([
    [
      'quotes of a word processor',
      question('<Answer id="yes" to=“b”>Yes</Answer>'),
      'en-us.mdx:12:21 GP100 The value of “to” is not in straight quotes — write to="b"',
    ],
    [
      'no quotes',
      question('<Answer id="yes" to=b>Yes</Answer>'),
      'en-us.mdx:12:21 GP100 The value of “to” is not in quotes — write to="b"',
    ],
    [
      'code without an end',
      question('```powershell\nGet-MgUser\n\n<Answer id="yes" to="b">Yes</Answer>'),
      'en-us.mdx:12:1 GP100 The block of code that begins here has no end — write “```” on a line of its own after it',
    ],
    [
      'code without an end, after some that has one',
      question('~~~\n```\n~~~\n\n  ````\n```\n'),
      'en-us.mdx:16:3 GP100 The block of code that begins here has no end — write “````” on a line of its own after it',
    ],
    [
      'a tag without an end',
      '<Question id="a">\n\n## A?\n',
      'en-us.mdx:8:1 GP100 Expected a closing tag for `<Question>` (8:1) — close the tag or brace, or write \\< and \\{ where the character itself is meant',
    ],
    [
      'a comment of HTML',
      'One\n\n<!-- two -->',
      'en-us.mdx:10:1 GP100 Unexpected character `!` (U+0021) before name, expected a character that can start a name, such as a letter, `$`, or `_` — to create a comment in MDX, use `{/* text */}`',
    ],
    [
      'an address in angle brackets',
      'See <https://example.com/>.',
      'en-us.mdx:8:5 GP100 Unexpected character after `<`, expected a valid JSX tag — to create a link in MDX, use `[text](url)`',
    ],
  ])('is said at its place, with what to write: %s', (_, body, line) => {
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
        'en-us.mdx:2:8 GP201 A text with “: ” in it needs quotes — put the whole text in double quotes: "…"',
      ],
    ],
    [
      "'It's on'",
      [
        'en-us.mdx:2:12 GP201 The text goes on behind its closing quote — put the whole text in double quotes: "…"',
      ],
    ],
    [
      '@home',
      [
        'en-us.mdx:2:8 GP201 A text that begins with this sign needs quotes — put the whole text in double quotes: "…"',
      ],
    ],
    ['', ['en-us.mdx:2:1 GP201 title is empty — write its text behind “title:”']],
    [
      'Sound # none',
      [
        'en-us.mdx:2:14 GP206 “# none” is a comment, and not a part of the title — put the whole text in double quotes: "…"',
      ],
    ],
    ['"Sound # none"', []],
    ['C#', []],
  ])('is told in words: title: %s', (title, lines) => {
    expect(withTitle(title)).toEqual(lines);
  });

  test('names who has a key that is in the wrong file', () => {
    const dutch = sourceFile('Text.').replace('source', 'human');
    expect(complaints({ 'en-us': sourceFile('Text.'), 'nl-nl': dutch })).toEqual([
      'nl-nl.mdx:5:1 GP201 checked does not belong here — remove it: only the source’s file has it',
    ]);
    expect(complaints({ 'en-us': sourceFile('Text.', ['reviewed: 2026-11-22']) })).toEqual([
      'en-us.mdx:6:1 GP201 reviewed does not belong here — remove it: only a translation has it',
    ]);
  });
});

describe('what reads well and means something else', () => {
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
        'en-us.mdx:12:1 GP113 <Answer> has the attribute “to” twice — keep the one that is meant',
        'en-us.mdx:12:1 GP101 There is no step “c” — did you mean “a”?',
      ],
    ],
    [
      'an outcome before all questions',
      `<Outcome id="c" kind="fix" code="C-01">\n\n## C\n\n</Outcome>\n\n${question('<Answer id="yes" to="b">Yes</Answer>\n<Answer id="no" to="c">No</Answer>')}`,
      [
        'en-us.mdx:8:1 GP102 The guide begins with the outcome “c”, and nothing leads on from there — put the question that readers begin with before all other steps',
      ],
    ],
    [
      'a code with one digit',
      question('<Answer id="yes" to="b">Yes</Answer>\n<Answer id="no" to="b">No</Answer>').replace(
        'B-01',
        'B-1',
      ),
      [
        'en-us.mdx:17:1 GP108 “B-1” is not an outcome code: capitals and digits, hyphens, and two digits or more at the end — write code="B-01"',
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
      'write ![what it shows](name.png), with the picture beside the article',
    ],
    ['<Note>Careful</Note>', 'write a paragraph that begins with a word in bold'],
    ['<span>one</span>', 'remove the tag: Markdown has no need of it'],
    ['<Sumary />', 'did you mean <Summary>?'],
    ['<constructor />', 'write \\< where the character itself is meant'],
  ])('a tag that there is Markdown for: %s', (tag, mend) => {
    const [line = '', ...more] = said(`One ${tag} two.`);
    expect(more).toEqual([]);
    expect(line).toMatch(/^en-us\.mdx:8:5 GP113 There is no element </u);
    expect(line.split(' — ')[1]).toBe(mend);
  });
});
