import { expect, test } from 'vitest';
import { lacksValues } from '../../../src/corpus/repairs/template-variable.ts';
import { rendered } from '../rendered.ts';

test('a variable stays visible, marked', () => {
  const { html, findings } = rendered('Incident: {IncidentId}.');
  expect(html).toBe('<p>Incident: <var>{IncidentId}</var>.</p>');
  expect(findings[0]).toMatchObject({
    code: 'KB23',
    message: '{IncidentId} is shown as it is',
  });
});

test.each(['{$_.Name -eq 1}', '{DFA26333-1111-402C-2222-A8C40AF31234}', '`{IncidentId}`'])(
  '%s is not a variable',
  (markdown) => {
    expect(rendered(markdown).codes).toEqual([]);
  },
);

test.each([
  ['{ImpactDescription}', true],
  ['{aimkitimeslapsed}', true],
  ['{App-Id}', false],
  ['`{IncidentId}`', false],
])('%s is missing a value that only the original knew: %s', (markdown, lacks) => {
  expect(lacksValues(rendered(markdown).html)).toBe(lacks);
});
