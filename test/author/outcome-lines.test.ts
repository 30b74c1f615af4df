import { expect, test } from 'vitest';
import { outcomeLines } from '../../src/author/outcome-lines.ts';
import { fillLines, containsSummary } from '../../src/guide/outcome-text.ts';
import { must } from '../support/must.ts';
import { documentOf, sourceFile } from '../support/article-fixtures.ts';

const linesOf = (body: string) =>
  outcomeLines(
    must(
      documentOf(
        sourceFile(`<Outcome id="a" kind="fix" code="TST-01">\n\n## A\n\n${body}\n\n</Outcome>`),
      ).steps[0],
    ),
    ({ answer }) => `If ${answer}:`,
  );
const filled = (body: string, deadline?: string, summary = '') =>
  fillLines(linesOf(body), { deadline, summary });

test('keeps every sentence of every step, and the text around the steps', () => {
  const body = [
    'You are here because *this* failed.',
    '',
    '1. Tick the product. Open **Apps** → `Core`.',
    '   Choose **Save changes**.',
    '2. What you list **overwrites** what was off:',
    '   - first',
    '   - second. Twice.',
    '',
    'No product? Buy one, see [the list](https://example.com/list).',
  ].join('\n');
  expect(filled(body)).toEqual([
    'You are here because this failed.',
    '',
    '1. Tick the product. Open Apps → Core. Choose Save changes.',
    '2. What you list overwrites what was off:',
    '   - first',
    '   - second. Twice.',
    '',
    'No product? Buy one, see the list (https://example.com/list).',
  ]);
});

test('has the commands line by line, below their step', () => {
  const body = [
    '1. Run:',
    '',
    '   ```powershell',
    '   Get-Thing |',
    '     Where-Object Name',
    '   ```',
    '',
    '   Then look.',
    '2. Wait.',
  ].join('\n');
  expect(filled(body)).toEqual([
    '1. Run:',
    '   Get-Thing |',
    '     Where-Object Name',
    '   Then look.',
    '2. Wait.',
  ]);
});

test('numbering starts where the author starts it', () => {
  expect(filled('3. three\n4. four')).toEqual(['3. three', '4. four']);
});

test('the end of a wait is the known time, or the author’s words', () => {
  const body = '1. Wait <Deadline>up to *24* hours</Deadline>. Then sign in.\n\n<Reminder />';
  expect(filled(body)).toEqual(['1. Wait up to 24 hours. Then sign in.']);
  expect(filled(body, 'until noon')).toEqual(['1. Wait until noon. Then sign in.']);
});

test('the case summary is where the author wants it, indented like its step', () => {
  const body = '1. Paste this summary:\n\n   <Summary />\n\n2. Add names.';
  expect(containsSummary(linesOf(body))).toBe(true);
  expect(containsSummary(linesOf('1. Wait.'))).toBe(false);
  expect(filled(body, undefined, 'Title\n\n- Answer')).toEqual([
    '1. Paste this summary:',
    '   Title\n\n   - Answer',
    '2. Add names.',
  ]);
});

test('tables keep their cells, and breaks their lines', () => {
  const body = '| Code | Cause |\n| --- | --- |\n| `1` | **one** |\n\nfirst  \nsecond';
  expect(filled(body)).toEqual(['Code | Cause', '1 | one', '', 'first', 'second']);
});

test('an outcome with only a heading has no text', () => {
  expect(filled('')).toEqual([]);
});

test('says which lines are only for some readers', () => {
  const body = [
    '1. Water it.',
    '',
    '<When question="where" answer="outdoors">',
    '',
    '2. In the evening.',
    '',
    '</When>',
  ].join('\n');
  expect(filled(body)).toEqual(['1. Water it.', '', 'If outdoors:', '', '2. In the evening.']);
});

test('alerts, warnings and tabs keep their words, and what they are', () => {
  const body = [
    ...['> [!NOTE]', '> Look **twice**.', '', '> [!CAUTION]', '> It is hot.', ''],
    ...['<Warning>', '', 'It is gone.', '', 'For good.', '', '</Warning>', ''],
    ...['<Tabs>', '<Tab name="One">', 'First.', '</Tab>'],
    ...['<Tab name="Two">', '', '- Second.', '', '</Tab>', '</Tabs>'],
  ].join('\n');
  expect(filled(body)).toEqual([
    ...['Look twice.', '', '⚠ It is hot.', '', '⚠ It is gone.', '', 'For good.', ''],
    ...['One: First.', '', 'Two: - Second.'],
  ]);
});
