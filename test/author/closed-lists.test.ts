/**
 * Everything the check knows by name, one by one: if a list loses an entry, the check would accept
 * it.
 */

import { describe, expect, test } from 'vitest';
import { complaints, sourceFile } from '../support/article-fixtures.ts';

const end = '<Outcome id="end" kind="fix" code="END-01">\n\n## End\n\n</Outcome>';
const question = (attributes: string, answers: readonly string[]) =>
  complaints({
    'en-us': sourceFile(
      [`<Question ${attributes}>`, '## Question?', ...answers, '</Question>', end].join('\n\n'),
    ),
  });
const two = ['<Answer id="a" to="end">A</Answer>', '<Answer id="b" to="end">B</Answer>'];

test.each(['code', 'ear_jwe', 'error', 'error_description', 'state'])(
  'a question cannot be called “%s”, which sign-in uses itself',
  (id) => {
    const lines = question(`id="${id}"`, two);
    expect(lines).toContainEqual(
      expect.stringContaining(
        `The step id “${id}” has a special meaning for sign-in in an address`,
      ),
    );
  },
);

test.each(['state', 'error', 'code'])('an outcome may be called “%s”', (id) => {
  const outcome = end.replace('"end"', `"${id}"`);
  expect(complaints({ 'en-us': sourceFile(outcome) })).toEqual([]);
});

test.each([
  ['docs.microsoft.com', 'learn.microsoft.com'],
  ['technet.microsoft.com', 'learn.microsoft.com'],
  ['msdn.microsoft.com', 'learn.microsoft.com'],
  ['portal.office.com', 'admin.cloud.microsoft'],
  ['support.office.com', 'support.microsoft.com'],
  ['aad.portal.azure.com', 'entra.microsoft.com'],
])('%s is retired, and %s replaces it', (host, today) => {
  expect(complaints({ 'en-us': sourceFile(`[there](https://${host}/page)`) })).toEqual([
    `en-us.mdx:8:1 GP117 ${host} is retired — link to ${today} instead`,
  ]);
});

describe('an attribute', () => {
  const all = ['id', 'fact', 'hours', 'to', 'when', 'again', 'kind', 'code', 'source'];
  const taken: readonly (readonly [string, readonly string[]])[] = [
    ['Question', ['id', 'fact', 'hours']],
    ['Answer', ['id', 'to', 'when', 'again']],
    ['Outcome', ['id', 'kind', 'code', 'again', 'source']],
    ['Deadline', []],
    ['Reminder', []],
    ['Summary', []],
  ];

  test.each(taken)('of <%s> is one of its own: %j', (name, own) => {
    const refused = all.filter((attribute) => {
      const text = `<${name} ${attribute}="x">\n\n## A\n\n</${name}>`;
      const body = name === 'Answer' ? `<Question id="q">\n\n## Q\n\n${text}\n\n</Question>` : text;
      return complaints({ 'en-us': sourceFile(body) }).some((line) =>
        line.includes(`GP113 <${name}> has no attribute “${attribute}”`),
      );
    });
    expect(refused).toEqual(all.filter((attribute) => !own.includes(attribute)));
  });
});

describe('a time question', () => {
  const answer = (id: string, when?: string) =>
    `<Answer id="${id}" to="end"${when === undefined ? '' : ` when="${when}"`}>${id}</Answer>`;

  test('has one answer for each side of its limit, and any number of others', () => {
    const sides = [answer('a', 'within'), answer('b', 'beyond')];
    expect(question('id="q" hours="24"', sides)).toEqual([]);
    expect(question('id="q" hours="24"', [...sides, answer('c')])).toEqual([]);
  });

  test.each([
    [['within', 'beyond', 'within']],
    [['within', 'beyond', 'beyond']],
    [['within', 'beyond', 'later']],
    [['within', 'within']],
    [['within']],
  ])('does not have %j', (sides) => {
    const answers = [...sides.map((side, index) => answer(`s${index}`, side)), answer('c')];
    expect(question('id="q" hours="24"', answers)).toEqual([
      expect.stringContaining(
        'GP115 The time question “q” needs exactly one answer for each side of its limit',
      ),
    ]);
  });
});
