/** Conditions in an article: how they are read, what they make of a guide, and what is wrong with them. */

import { describe, expect, it } from 'vitest';
import { findPaths, formatPath } from '../../src/author/paths.ts';
import { publishedBy } from '../../src/author/lock.ts';
import { withBareTags } from '../../src/author/bare-tags.ts';
import { exploreStates } from '../../src/author/states.ts';
import {
  check,
  complaints,
  documentOf,
  guideOf,
  readFixture,
  sourceFile,
  translationFile,
} from '../support/article-fixtures.ts';
import { must } from '../support/must.ts';

const plant = readFixture('plant');
const source = must(plant['en-us']);
const { config } = guideOf(plant);

/** The complaints about the plant with some of its text replaced. */
const complaintsWith = (text: string, replacement: string) => {
  expect(source).toContain(text);
  return complaints({ 'en-us': source.replace(text, replacement) });
};

describe('a guide with conditions', () => {
  it('has a transition for each target, in the order in which they are tried', () => {
    const states = JSON.stringify(config.states['soil']);
    const targets = [...states.matchAll(/"target":"([^"]+)"/gu)].map(([, target]) => target);
    expect(targets).toEqual(['water', 'pot', 'window', 'shade']);
  });

  it('lists the paths that readers can take', () => {
    const paths = findPaths(config).paths.map(formatPath);
    expect(paths).toContain('where=indoors sign=yellow soil=no → PLANT-04 window');
    expect(paths).toContain('where=outdoors sign=holes → PLANT-05 snails');
    expect(paths).not.toContain('where=indoors sign=holes → PLANT-05 snails');
    expect(paths).toHaveLength(34);
  });

  it('publishes each answer once', () => {
    const lines = publishedBy(config);
    expect(lines.filter((line) => line === 'answer soil=no')).toHaveLength(1);
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('keeps the words of an answer apart from where it leads', () => {
    const { steps } = documentOf(source);
    const labels = steps.flatMap(({ answers }) => answers.map(({ label }) => label));
    expect(labels).toContain('Holes in the leaves');
    expect(labels).toContain('No');
  });

  it('gives translators the words only', () => {
    const { steps } = documentOf(source);
    const bare = withBareTags(source, steps);
    expect(bare).toContain('<Answer id="holes">\nHoles in the leaves\n</Answer>');
    expect(bare).not.toContain('to="');
    // What is shown depends on the same answers in every language.
    expect(bare).toContain('<When question="where" answer="indoors">\n\nCarry it');
  });

  it('is followed with those answers only that still decide something', () => {
    const { byKey, complete } = exploreStates(config);
    expect(complete).toBe(true);
    const keys = [...byKey.keys()];
    expect(keys).toContain('soil sign=hanging where=unsure');
    expect(keys.filter((key) => key.startsWith('water'))).toEqual(['water']);
    expect(exploreStates(config, new Map(), 3).complete).toBe(false);
  });
});

describe('the check of conditions', () => {
  it('finds nothing in a guide whose conditions all decide something', () => {
    expect(complaints(plant)).toEqual([]);
  });

  it.each([
    ['question="where" answer="indoors" to="mites"', 'question="were" answer="indoors" to="mites"'],
    ['question="where" answer="indoors" to="mites"', 'question="where" answer="in" to="mites"'],
    ['question="where" answer="indoors" to="mites"', 'question="sign" answer="holes" to="mites"'],
    ['question="where" answer="indoors" to="mites"', 'answer="indoors" to="mites"'],
  ])('names a condition that is about no answer: %s → %s', (text, replacement) => {
    const [found, ...others] = complaintsWith(text, replacement);
    expect(found).toMatch(/^en-us\.mdx:52:1 GP160 /u);
    expect(others).toEqual([]);
  });

  it('knows the steps that conditions lead to', () => {
    expect(complaintsWith('to="mites"', 'to="mite"')).toEqual([
      'en-us.mdx:52:1 GP101 There is no step “mite” — did you mean “mites”?',
    ]);
    expect(complaintsWith('answer="indoors" to="mites"', 'answer="indoors"')[0]).toMatch(
      /^en-us\.mdx:52:1 GP103 This condition leads nowhere/u,
    );
  });

  it('finds a condition on a question that does not come before', () => {
    const later = '<When question="soil" answer="yes" to="mites" />';
    expect(
      complaintsWith('<When question="where" answer="indoors" to="mites" />', later),
    ).toContainEqual(
      'en-us.mdx:52:1 GP162 “soil” is never answered on the way to “sign” — name a question that comes before it',
    );
  });

  it('finds a condition that contradicts the way to it', () => {
    const holes = '<When question="sign" answer="holes" to="pot" />';
    expect(complaintsWith('<When question="sign" answer="hanging" to="pot" />', holes)).toEqual([
      'en-us.mdx:64:1 GP162 Nobody gets to “soil” after “sign=holes”, only after “sign=yellow” or “sign=hanging” — remove it, or lead that answer here',
    ]);
  });

  it('finds a condition behind another one that takes all of its readers', () => {
    const again = '<When question="sign" answer="hanging" to="pot" />';
    const found = complaintsWith(again, `${again}\n${again}`);
    expect(found).toEqual([
      'en-us.mdx:65:1 GP162 An earlier condition of the answer “no” covers all who answered “sign=hanging” — put this one before it, or remove it',
    ]);
  });

  it('finds a combination that nobody has', () => {
    const found = complaintsWith(
      '<When question="sign" answer="yellow" to="window" />',
      '<When question="look" answer="sky" to="window" />',
    );
    expect(found).toEqual([
      'en-us.mdx:65:41 GP162 Nobody gets to “soil” with all of “where=indoors” and “look=sky” — remove it',
    ]);
  });

  it('finds an answer whose own target is never used', () => {
    const found = complaintsWith(
      '<When question="where" answer="indoors"><When question="sign" answer="yellow" to="window" /></When>',
      '<When question="sign" answer="yellow" to="window" />',
    );
    expect(found).toEqual([
      'en-us.mdx:62:1 GP163 The conditions of the answer “no” leave no way to its own target “shade” — write to="window" on the answer, and remove the condition that leads there',
    ]);
  });

  it('finds text that everybody sees, and text that nobody sees', () => {
    const block = '<When question="sign" answer="hanging">';
    expect(complaintsWith(block, '<When question="soil" answer="yes">')).toContainEqual(
      'en-us.mdx:80:1 GP163 Everybody who gets here has answered “soil=yes” — remove the tags of the condition, and keep its text',
    );
    expect(complaintsWith(block, '<When question="sign" answer="holes">')).toContainEqual(
      'en-us.mdx:80:1 GP162 Nobody gets to “water” after “sign=holes”, only after “sign=yellow” or “sign=hanging” — remove it, or lead that answer here',
    );
  });

  it('reports text inside text that nobody sees only once', () => {
    const outer = '<When question="where" answer="outdoors">';
    const found = complaintsWith(outer, '<When question="sign" answer="holes">');
    expect(found.map((line) => line.split(' ').slice(0, 2))).toEqual([['en-us.mdx:76:1', 'GP162']]);
  });

  it('refuses a condition inside a sentence, an empty one, and one outside of the steps', () => {
    const block = 'Carry it to a window to see the colors.\n';
    expect(complaintsWith(block, '')).toContainEqual(
      'en-us.mdx:33:1 GP124 <When> has nothing to show — write text between its tags, or remove it',
    );
    const outside = complaintsWith(
      'A plant needs',
      '<When question="where" answer="indoors">\n\nLight.\n\n</When>\n\nA plant needs',
    );
    expect(outside).toEqual([
      'en-us.mdx:8:1 GP113 <When> does not belong here — put it inside a step, which answers lead to',
    ]);
  });

  it('refuses text in a condition of an answer', () => {
    const [found] = complaintsWith(
      '<When question="where" answer="indoors" to="mites" />',
      '<When question="where" answer="indoors" to="mites">mites</When>',
    );
    expect(found).toMatch(/^en-us\.mdx:52:1 GP161 This condition is inside an answer/u);
  });

  it('leaves out a guide with conditions that nobody meets, as with any other error', () => {
    const text = source.replace('answer="hanging" to="pot"', 'answer="holes" to="pot"');
    const checked = check({ 'en-us': text });
    expect(checked.config).toBeUndefined();
    expect(checked.shown).toEqual({});
  });
});

describe('a translation of conditions', () => {
  const original = sourceFile(`
<Question id="a">

## First?

<Answer id="x" to="b">X</Answer>
<Answer id="y" to="b">Y</Answer>

</Question>

<Question id="b">

## Second?

<When question="a" answer="x">

Only for X.

</When>

<Answer id="yes" to="one">
Yes
<When question="a" answer="x" to="two" />
</Answer>
<Answer id="no" to="two">No</Answer>

</Question>

<Outcome id="one" kind="fix" code="T-01">

## One

</Outcome>

<Outcome id="two" kind="fix" code="T-02">

## Two

</Outcome>`);
  const translated = (block: string, target = '') =>
    translationFile(`
<Question id="a">

## Eerste?

<Answer id="x">X!</Answer>
<Answer id="y">Y!</Answer>

</Question>

<Question id="b">

## Tweede?

<When question="a" answer="${block}">

Alleen voor X.

</When>

<Answer id="yes">
Ja
${target}
</Answer>
<Answer id="no">Nee</Answer>

</Question>

<Outcome id="one">

## Een

</Outcome>

<Outcome id="two">

## Twee

</Outcome>`);

  it('repeats those of the text, and none of the answers', () => {
    expect(complaints({ 'en-us': original, 'nl-nl': translated('x') })).toEqual([]);
    const other = complaints({ 'en-us': original, 'nl-nl': translated('y') });
    expect(other.map((line) => line.split(' ')[1])).toEqual(['GP304', 'GP304']);
    const target = '<When question="a" answer="x" to="two" />';
    expect(complaints({ 'en-us': original, 'nl-nl': translated('x', target) })).toEqual([
      'nl-nl.mdx:29:1 GP306 The translation says where an answer leads — remove the condition: structure comes only from the source',
    ]);
  });
});
