import { expect, test } from 'vitest';
import { rendered } from '../rendered.ts';

test.each(['`Get-User -All`', '```\nGet-User -All\n```', '<code>Get-User -All</code>'])(
  'browsers leave %s untranslated',
  (written) => {
    expect(rendered(written).html).toMatch(/<code translate="no">Get-User -All\s*<\/code>/u);
  },
);

test('words around code can be translated', () => {
  expect(rendered('Typ `a` hier').html).toBe('<p>Typ <code translate="no">a</code> hier</p>');
});
