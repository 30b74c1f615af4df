import { expect, test } from 'vitest';
import { numberedSteps } from '../../src/author/numbered-steps.ts';
import { must } from '../support/must.ts';
import { documentOf, sourceFile } from '../support/article-fixtures.ts';

const outcome = (body: string) =>
  must(
    documentOf(
      sourceFile(`<Outcome id="a" kind="fix" code="TST-01">\n\n## A\n\n${body}\n\n</Outcome>`),
    ).steps[0],
  );

test('each item is a step, with its commands and nested items on separate lines', () => {
  const body = [
    '- no step',
    '',
    '1. Open **Users** → <Deadline>now</Deadline>.',
    '2. Run:',
    '',
    '   ```powershell',
    '   a |',
    '     b',
    '   ```',
    '',
    '3. Choose:',
    '   - one',
    '   - two',
  ].join('\n');
  expect(numberedSteps(outcome(body))).toEqual([
    'Open Users → now.',
    'Run:\na |\n  b',
    'Choose:\none\ntwo',
  ]);
});

test('an outcome without a numbered list has no steps', () => {
  expect(numberedSteps(outcome('- one\n- two'))).toEqual([]);
});
