import { expect, test } from 'vitest';
import { summaryOf } from '../../src/commands/shared/report-errors.ts';
import { asWarning, diagnose } from '../../src/author/diagnostic.ts';

const place = { file: 'a.mdx', line: 3, column: 1 };
const error = diagnose('GP101', place, 'There is no step “x”', 'did you mean “y”?');
const warning = diagnose('GP307', place, 'Changed', 'translate it again');
const line = 'a.mdx:3:1 GP101 There is no step “x” — did you mean “y”?';

test('the check ends with the errors of the content, after what the tools found', () => {
  expect(summaryOf([warning, error], ['eslint'], 'Everything')).toBe(
    `eslint found problems; see above\n1 error in the content:\n${line}`,
  );
  expect(summaryOf([error, error], [], 'Everything')).toBe(
    `2 errors in the content:\n${line}\n${line}`,
  );
});

test('warnings are not repeated at the end', () => {
  expect(summaryOf([warning, asWarning(error)], [], 'Everything')).toBe('Everything is in order.');
});
