import { describe, expect, test } from 'vitest';
import { markdownLink, toMarkdown, type PageText } from '../../src/author/markdown.ts';
import { wordsOf } from '../../src/author/words-of.ts';
import { must } from '../support/must.ts';
import { check, readFixture, sourceFile, type Texts } from '../support/article-fixtures.ts';

const bare: PageText = {
  notes: [],
  outcome: () => undefined,
  further: () => [],
  helped: 'Did that help?',
  condition: (when) => `If ${when.map(({ answer }) => answer).join(' and ')}:`,
  arrow: '→',
  end: [],
};

function markdownOf(texts: Texts, locale = 'en-us', surroundings = bare): string {
  const { documents, config } = check(texts);
  const document = must(documents[locale]);
  return toMarkdown({
    text: must(texts[locale]),
    document,
    words: wordsOf(document),
    config,
    surroundings,
  });
}

const written = (body: string) => markdownOf({ 'en-us': sourceFile(body) });

describe('a guide', () => {
  const printer = markdownOf(readFixture('printer'));

  test('begins with its title, its description and its introduction', () => {
    expect(printer).toMatch(
      /^# The printer does not print\n\nFind out what the printer needs\.\n\nA printer needs power/u,
    );
  });

  test('has each step as a section with its answers as links to the next steps', () => {
    expect(printer).toContain(
      [
        '## Is the lamp on?',
        '',
        'It stands beside the lid.',
        '',
        '- [Yes, it is on](since/) → When was the ink replaced?',
        '- [No, it is off](plug-in/) → Plug it in',
        '- [I don’t know](find-lamp/) → What do you see beside the lid?',
        '',
        '## What do you see beside the lid?',
      ].join('\n'),
    );
  });

  test('says of answers and text whom they are for', () => {
    const plant = markdownOf(readFixture('plant'));
    expect(plant).toContain(
      [
        '- [Holes in the leaves](snails/) → Collect the snails',
        '  - If indoors: [Wash the leaves](mites/)',
      ].join('\n'),
    );
    expect(plant).toContain(
      '- [Yellow leaves](soil/) → Is the soil dry?  \n  Some or all of them, from the edges or in spots.',
    );
    expect(plant).toContain('If indoors:\n\nCarry it to a window to see the colors.');
    expect(plant).toContain('If indoors and yellow: [Move it to a window](window/)');
    expect(plant).not.toMatch(/<\/?[A-Z]/u);
  });

  test('contains the text of its elements but no elements', () => {
    expect(printer).toContain('1. Wait a day.');
    expect(printer).not.toMatch(/<\/?[A-Z]/u);
    expect(printer.endsWith('\n')).toBe(true);
    expect(printer.endsWith('\n\n')).toBe(false);
  });

  test('in another language has that language’s text and the same links', () => {
    const dutch = markdownOf(readFixture('printer'), 'nl-nl');
    const links = (text: string) => [...text.matchAll(/\]\(([^)]*)\)/gu)].map(([, href]) => href);
    expect(links(dutch)).toEqual(links(printer));
    expect(dutch).not.toContain('Is the lamp on?');
  });

  test('comes with what its page says around it', () => {
    const text = markdownOf(readFixture('printer'), 'en-us', {
      notes: ['*A note*'],
      outcome: (step) => (step === 'plug-in' ? 'CODE' : undefined),
      further: (step) => (step === 'plug-in' ? ['One', 'Two'] : []),
      helped: '',
      condition: () => '',
      arrow: '←',
      end: ['The end'],
    });
    expect(text).toContain('what the printer needs.\n\n*A note*\n\nA printer');
    expect(text).toContain(
      '## Plug it in\n\nCODE\n\n1. Put the plug into the socket.\n\nOne\n\nTwo\n\n',
    );
    expect(text).toContain('\n- [No, it is off](plug-in/) ← Plug it in\n');
    expect(text).toMatch(/\n\nThe end\n$/u);
  });
});

describe('an article', () => {
  test('keeps the author’s own Markdown exactly', () => {
    const text =
      'A *word*, a **second**, `code`, [a link](https://example.com/a_b).\n\n| a | b |\n| - | - |\n| 1 | 2 |';
    expect(written(text)).toContain(text);
  });

  test('loses comments and buttons without leaving a gap', () => {
    const body =
      '{/* not for readers */}\n\nWait.{/* nor this */}\n\n1. One\n\n   <Reminder />\n\n2. Two';
    expect(written(body)).toMatch(/\n\nWait\.\n\n1\. One\n\n2\. Two\n$/u);
  });

  test('keeps text in scripts beyond ASCII in its place', () => {
    expect(written('é 😀 <Deadline>ライセンス</Deadline> 後')).toContain('é 😀 ライセンス 後');
  });
});

test('a summary becomes what a reader would paste, indented like its list item', () => {
  const steps = '1. Paste this summary:\n\n   <Summary />\n\n2. Add names.';
  const body = `<Outcome id="a" kind="escalate" code="A-01">\n\n## Ask for help\n\n${steps}\n\n</Outcome>`;
  expect(markdownOf({ 'en-us': sourceFile(body) })).toContain(
    [
      '1. Paste this summary:',
      '',
      '   ```',
      '   Test',
      '   Ask for help · A-01',
      '   ```',
      '',
      '2. Add names',
    ].join('\n'),
  );
});

test('the text of a link cannot end the link', () => {
  expect(markdownLink('a] [b](c) `d` <e>', 'f/')).toBe(String.raw`[a\] \[b\](c) \`d\` \<e>](f/)`);
});

test('a picture becomes its description: the file is next to the article, not next to this text', () => {
  const text = written('Press ![the button](button.png), or ![this][other].\n\n[other]: other.png');
  expect(text).toContain('Press the button, or this.');
});

test('alerts stay alerts, warnings become one, and tabs are one below the other', () => {
  const found = written(
    '> [!TIP]\n> Look twice.\n\n<Warning>\n\nIt is gone.\n\nFor good.\n\n</Warning>\n\n<Tabs>\n<Tab name="One">\n\nFirst.\n\n</Tab>\n<Tab name="Two">\n\n- Second.\n\n</Tab>\n</Tabs>',
  );
  expect(found).toContain('> [!TIP]\n> Look twice.\n\n> [!WARNING]\n> It is gone.\n>\n> For good.');
  expect(found).toContain('**One**\n\nFirst.\n\n**Two**\n\n- Second.');
});

test('a link to another guide leads there from this file', () => {
  expect(written('See [it](guide:lamp/plugged).')).toContain('See [it](../lamp/plugged/).');
});
