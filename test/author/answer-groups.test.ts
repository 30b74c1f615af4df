/** Hints of answers, and headings above some of them. */

import { describe, expect, it } from 'vitest';
import { answerGroups } from '../../src/author/answer-groups.ts';
import { complete } from '../../src/author/complete.ts';
import { fingerprints } from '../../src/author/fingerprint.ts';
import {
  complaints,
  documentOf,
  readFixture,
  sourceFile,
  translationFile,
} from '../support/article-fixtures.ts';
import { must } from '../support/must.ts';
import { parse } from '../../src/author/parse.ts';

const source = must(readFixture('plant')['en-us']);
const signs = must(documentOf(source).steps.find(({ id }) => id === 'sign'));

describe('a hint', () => {
  it('is the second paragraph of an answer, apart from its words', () => {
    const [yellow, hanging] = signs.answers;
    expect(yellow).toMatchObject({
      label: 'Yellow leaves',
      hint: 'Some or all of them, from the edges or in spots.',
    });
    expect(hanging?.hint).toBe('');
  });

  it('is part of what is translated', () => {
    const changed = source.replace('in spots', 'in stripes');
    const before = fingerprints(documentOf(source));
    const after = fingerprints(documentOf(changed));
    expect(after.get('sign')).not.toBe(before.get('sign'));
    expect(after.get('soil')).toBe(before.get('soil'));
  });
});

describe('groups', () => {
  it('are the answers under each heading, in order', () => {
    expect(answerGroups(signs).map(({ group, answers }) => [group?.label, answers])).toEqual([
      ['The color', ['yellow']],
      ['The shape', ['hanging', 'holes']],
    ]);
  });

  it.each([
    ['<Group id="shape">The shape</Group>', '', 'GP166 The question has no group “shape”'],
    ['group="color"', '', 'GP166 No answer belongs to the group “color”'],
    ['>The color<', '><', 'GP166 The group “color” has no heading'],
    ['hanging" to="soil" group="shape"', 'hanging" to="soil"', undefined],
    ['<Group id="color">', '<Group id="shape">', 'GP105 The group id “shape” is already used'],
    ['<Group id="color">', '<Group name="x" id="color">', 'GP113 <Group> has no attribute “name”'],
  ])('with %s → %s: %s', (text, replacement, complaint) => {
    expect(source).toContain(text);
    const found = complaints({ 'en-us': source.replace(text, replacement) });
    if (complaint === undefined) expect(found).toEqual([]);
    else expect(found.join('\n')).toContain(complaint);
  });

  it('keep their answers together', () => {
    const text = source.replace(
      '"hanging" to="soil" group="shape"',
      '"hanging" to="soil" group="color"',
    );
    const apart = text.replace(
      'id="holes" to="snails" group="shape"',
      'id="holes" to="snails" group="shape"',
    );
    expect(complaints({ 'en-us': apart })).toEqual([]);
    const mixed = source
      .replace('"yellow" to="soil" group="color"', '"yellow" to="soil" group="shape"')
      .replace('"hanging" to="soil" group="shape"', '"hanging" to="soil" group="color"');
    expect(complaints({ 'en-us': mixed })).toEqual([
      'en-us.mdx:50:1 GP166 The answer “holes” is apart from the others of its group “shape” — move it next to them',
    ]);
  });
});

describe('a translation of both', () => {
  const english = sourceFile(`
<Question id="a">

## A?

<Group id="one">One</Group>

<Answer id="x" to="end" group="one">

X

Hint.

</Answer>
<Answer id="y" to="end">Y</Answer>

</Question>

<Outcome id="end" kind="fix" code="T-01">

## End

</Outcome>`);
  const dutch = (group: string, hint: string) =>
    translationFile(`
<Question id="a">

## Een A?
${group}
<Answer id="x">

Een X
${hint}
</Answer>
<Answer id="y">Een Y</Answer>

</Question>

<Outcome id="end">

## Einde

</Outcome>`);

  it('has the words of both', () => {
    const whole = dutch('\n<Group id="one">Een</Group>\n', '\nWenk.\n');
    expect(complaints({ 'en-us': english, 'nl-nl': whole })).toEqual([]);
  });

  it('is told what it lacks', () => {
    const found = complaints({ 'en-us': english, 'nl-nl': dutch('', '') });
    expect(found).toEqual([
      'nl-nl.mdx:8:1 GP301 The group “one” is missing, so the source’s version is shown — add it with “npm run translate:add”, and translate it',
      'nl-nl.mdx:12:1 GP309 The answer “x” lacks the second paragraph of its source — write one paragraph for each one in the source',
    ]);
  });

  it('gets the source’s heading for a missing one', () => {
    const read = (text: string, file: string) => ({
      text,
      document: must(parse(text, file).document),
    });
    const text = complete(
      read(english, 'en-us.mdx'),
      read(dutch('', '\nWenk.\n'), 'nl-nl.mdx'),
    ).text;
    expect(text).toContain('<Group id="one">One</Group>\n\n<Answer id="x">');
  });
});
