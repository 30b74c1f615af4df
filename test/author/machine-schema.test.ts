/** The published format of machines: its schema, and the page about it. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { machineJsonSchema, machineSchema } from '../../src/author/machine-schema.ts';
import type { GuideConfig } from '../../src/guide/config.ts';
import { check, readFixture, sourceFile } from '../support/article-fixtures.ts';
import { must } from '../support/must.ts';

const timeQuestion = `
<Question id="since" hours="24">
## Since when?
<Answer id="new" when="within" to="wait">Less than a day</Answer>
<Answer id="old" when="beyond" to="call">Longer</Answer>
</Question>
<Outcome id="wait" kind="wait" code="T-01" again="since">
## Wait
</Outcome>
<Outcome id="call" kind="escalate" code="T-02">
## Call
</Outcome>
`;

const guides: Readonly<Record<string, GuideConfig>> = Object.fromEntries(
  Object.entries({
    'the lamp': readFixture('lamp'),
    'the printer': readFixture('printer'),
    'a time question': { 'en-us': sourceFile(timeQuestion) },
    'old ids': {
      'en-us': sourceFile(timeQuestion, [
        'renamed: { steps: { when: since } }',
        'retired: { a: call }',
      ]),
    },
  }).map(([name, texts]) => [name, must(check(texts).config, name)]),
);

describe('the schema of machines', () => {
  it.each(Object.entries(guides))('accepts what is compiled: %s', (_, config) => {
    expect(machineSchema.parse(JSON.parse(JSON.stringify(config)))).toEqual(config);
  });

  it('gives what the code calls a machine', () => {
    const typed: z.ZodType<GuideConfig> = machineSchema;
    expect(typed.parse(guides['the lamp'])).toEqual(guides['the lamp']);
  });

  it.each([
    ['another version', { version: '2' }],
    ['something unknown', { surprise: true }],
    ['a step that is neither', { states: { x: { tags: ['part'], meta: {} } } }],
  ])('refuses %s', (_, change) => {
    expect(machineSchema.safeParse({ ...guides['the lamp'], ...change }).success).toBe(false);
  });

  it('is published as JSON Schema, which names every property and allows no other', () => {
    const schema = JSON.stringify(machineJsonSchema());
    expect(machineJsonSchema()).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      required: ['id', 'version', 'initial', 'on', 'states'],
      additionalProperties: false,
    });
    expect(schema).not.toContain('"additionalProperties":{}');
  });
});

describe('the page about machines', () => {
  const page = readFileSync('docs/machine.md', 'utf8');

  it('has an example that is valid, and whole', () => {
    const [, example = ''] = /```json\n([\s\S]*?)```/u.exec(page) ?? [];
    const config = machineSchema.parse(JSON.parse(example));
    const targets = Object.values(config.states).flatMap((state) =>
      'always' in state ? state.always.map(({ target }) => target) : [],
    );
    expect(Object.keys(config.states)).toEqual(expect.arrayContaining(targets));
  });

  it('says what the current version is', () => {
    expect(page).toMatch(new RegExp(`^\\| ${must(guides['the lamp']).version} +\\|`, 'mu'));
  });
});
