import { expect, test } from 'vitest';
import { formatDiagnostic } from '../../src/author/diagnostic.ts';
import { parse } from '../../src/author/parse.ts';
import { must } from '../support/must.ts';
import { documentOf, readFixture, sourceFile } from '../support/article-fixtures.ts';

const complain = (body: string) =>
  parse(sourceFile(body), 'a.mdx').diagnostics.map(formatDiagnostic);

test('finds the steps in order, and what is outside them', () => {
  const { steps, background } = documentOf(must(readFixture('printer')['en-us']));
  expect(steps.map(({ type, id }) => `${type} ${id}`)).toEqual([
    'Question power',
    'Question find-lamp',
    'Question since',
    'Question noise',
    'Outcome plug-in',
    'Outcome wait',
    'Outcome repair',
  ]);
  expect(background.map(({ type }) => type)).toEqual(['paragraph']);
});

test('reads a step’s title, attributes, answers and position', () => {
  const { steps } = documentOf(must(readFixture('printer')['en-us']));
  const power = must(steps[0]);
  expect(power.title).toBe('Is the lamp on?');
  expect(power.place).toEqual({ file: 'en-us.mdx', line: 10, column: 1 });
  expect(power.answers.map(({ id, label }) => [id, label])).toEqual([
    ['yes', 'Yes, it is on'],
    ['no', 'No, it is off'],
    ['unsure', 'I don’t know'],
  ]);
  expect(power.content.map(({ type }) => type)).toEqual(['heading', 'paragraph']);
  const back = must(steps[1]?.answers[2]);
  expect([...back.attributes]).toEqual([
    ['id', 'look-again'],
    ['to', 'power'],
    ['again', ''],
  ]);
  expect(back.place).toEqual({ file: 'en-us.mdx', line: 28, column: 1 });
});

test('reads answers on one line and on separate lines alike', () => {
  const inline = documentOf(
    sourceFile('<Question id="a">\n\n## A?\n\n<Answer id="b">C *d*</Answer>\n\n</Question>'),
  );
  const block = documentOf(
    sourceFile(
      '<Question id="a">\n\n## A?\n\n<Answer id="b">\n\nC *d*\n\n</Answer>\n\n</Question>',
    ),
  );
  for (const { steps } of [inline, block]) expect(steps[0]?.answers[0]?.label).toBe('C d');
});

test('keeps comments out of what it complains about', () => {
  expect(complain('{/* a note for translators */}\n\ntext {/* and one */} here')).toEqual([]);
});

test.each([
  [
    'an import',
    "import a from 'a'",
    'a.mdx:8:1 GP114 A line that begins with “import” is read as program code',
  ],
  [
    'an export',
    'export const a = 1',
    'a.mdx:8:1 GP114 A line that begins with “export” is read as program code',
  ],
  ['an expression', 'one {1 + 1} two', 'a.mdx:8:5 GP114 “{…}”'],
  ['a comment that ends early', '{/* a */ alert(1) /* b */ - 1}', 'a.mdx:8:1 GP114 “{…}”'],
  [
    'an attribute that is code',
    '<Question id={1}>\n\n## A?\n\n</Question>',
    'a.mdx:8:1 GP114 “id”',
  ],
  ['attributes spread', '<Question {...a}>\n\n## A?\n\n</Question>', 'a.mdx:8:1 GP114 “{…}”'],
])('refuses %s, and says where', (_what, body, start) => {
  expect(complain(body)).toHaveLength(1);
  expect(complain(body)[0]?.startsWith(start)).toBe(true);
});

test('refuses an unclosed tag with one line at its position', () => {
  const { document, diagnostics } = parse(
    sourceFile('text\n\n<Question id="a">\n\n## A?'),
    'a.mdx',
  );
  expect(document).toBeUndefined();
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]).toMatchObject({ code: 'GP100', file: 'a.mdx', line: 10, column: 1 });
});

test('reads a file with carriage returns like one without', () => {
  const text = must(readFixture('printer')['en-us']);
  const titles = (file: string) => documentOf(file).steps.map(({ title, place }) => [title, place]);
  expect(titles(text.replaceAll('\n', '\r\n'))).toEqual(titles(text));
});
