/** Old links in an edited guide: what is kept, where they lead, what the reader is told. */

import { describe, expect, it } from 'vitest';
import { entryToday, isRetired, oldSteps, stepToday } from '../../src/guide/aliases.ts';
import { arrive, surprises } from '../../src/guide/arrive.ts';
import { edited, first, linkComplaints, withFront } from '../support/editions.ts';
import { complaints, guideOf, now, readFixture } from '../support/article-fixtures.ts';

const look = first.slice(
  first.indexOf('<Question id="look">'),
  first.indexOf('<Question id="bulb">'),
);

/**
 * “power” used to be “plugged”, and its “dunno” used to be “unsure”; “look” is gone, and so is its
 * outcome's first id.
 */
const guide = guideOf({
  'en-us': withFront(
    edited(
      [look, ''],
      ['to="look"', 'to="bulb"'],
      ['"plugged"', '"power"'],
      ['"unsure"', '"dunno"'],
      ['"call"', '"electrician"'],
      [
        '<Answer id="old" to="replace">No</Answer>\n',
        '<Answer id="dead" to="replace">No</Answer>\n',
      ],
    ),
    'renamed:',
    '  steps: { plugged: power, call: electrician }',
    '  answers: { power.unsure: power.dunno }',
    'retired: { look: bulb, bulb.old: bulb.dead, bulb.broken: }',
  ),
});

function open(step: string, fragment: string) {
  const { step: at, answers, surprise, total, kept } = arrive(guide, step, fragment, now);
  return { at, answers, surprise, total, kept };
}

describe('a link with old ids', () => {
  it('opens the renamed step with its answers, without comment', () => {
    expect(open('call', '#plugged=yes&bulb=new&since=over')).toEqual({
      at: 'electrician',
      answers: { power: 'yes', bulb: 'new', since: 'over' },
      surprise: undefined,
      total: 3,
      kept: 3,
    });
  });

  it('keeps a renamed answer to a renamed question', () => {
    expect(open('bulb', '#plugged=unsure')).toMatchObject({
      at: 'bulb',
      answers: { power: 'dunno' },
      surprise: undefined,
    });
    expect(open('bulb', '#power=unsure')).toMatchObject({ answers: { power: 'dunno' } });
  });

  it('says that the guide changed when an answer was replaced', () => {
    expect(open('replace', '#power=yes&bulb=old')).toEqual({
      at: 'replace',
      answers: { power: 'yes', bulb: 'dead' },
      surprise: 'changed',
      total: 2,
      kept: 2,
    });
  });

  it('loses an answer that nothing replaces, and stops at its question', () => {
    expect(open('replace', '#power=yes&bulb=broken')).toMatchObject({
      at: 'bulb',
      answers: { power: 'yes' },
      surprise: 'changed',
      kept: 1,
    });
  });

  it('says that the guide changed when its step is gone, with or without answers', () => {
    expect(open('look', '')).toMatchObject({ at: 'bulb', surprise: 'changed', total: 0 });
    expect(open('look', '#plugged=unsure')).toMatchObject({ at: 'bulb', surprise: 'changed' });
  });

  it('loses the answers to a question that is gone', () => {
    expect(open('bulb', '#plugged=unsure&look=in')).toMatchObject({
      at: 'bulb',
      answers: { power: 'dunno' },
      surprise: 'changed',
      total: 2,
      kept: 1,
    });
  });

  it('distinguishes an answer that the guide has lost from one that it never had', () => {
    expect(open('power', '#bulb=broken')).toMatchObject({ surprise: 'changed', total: 1, kept: 0 });
    const never = { surprise: undefined, total: 0, kept: 0 };
    expect(open('power', '#bulb=blown')).toMatchObject(never);
    expect(open('power', '#socket=yes')).toMatchObject(never);
  });

  it('may say the same in old ids and in new', () => {
    expect(open('bulb', '#plugged=yes&power=yes')).toMatchObject({
      answers: { power: 'yes' },
      surprise: undefined,
    });
  });

  it('leads to the question again if old and new ids contradict each other', () => {
    expect(open('bulb', '#plugged=yes&power=no')).toMatchObject({
      answers: {},
      surprise: 'off-path',
    });
  });

  it.each([
    'constructor=x',
    '__proto__=x',
    'power.unsure=x',
    'power=constructor',
    '.=.',
    'look.=x',
  ])('takes nothing from %s', (entry) => {
    expect(open('power', `#${entry}`)).toMatchObject({ at: 'power', answers: {}, kept: 0 });
  });
});

it.each(['constructor', '__proto__', 'toString'])('%s is the old id of nothing', (id) => {
  expect(stepToday(guide.config, id)).toBe(id);
  expect(isRetired(guide.config, id)).toBe(false);
  const today = { question: id, value: id, replaced: false, gone: false };
  expect(entryToday(guide.config, id, id)).toEqual(today);
});

it('old steps, of which each has a page, are those that were renamed or retired, and no answers', () => {
  expect(oldSteps(guide.config)).toEqual(['plugged', 'call', 'look']);
  expect(oldSteps(guideOf({ 'en-us': first }).config)).toEqual([]);
});

describe('the machine', () => {
  it('carries old ids, and nothing that is language', () => {
    expect(guide.config.meta).toEqual({
      renamed: { plugged: 'power', call: 'electrician', 'power.unsure': 'power.dunno' },
      retired: { look: 'bulb', 'bulb.old': 'bulb.dead', 'bulb.broken': null },
    });
  });

  it('does not mention them when there are none', () => {
    expect(guideOf({ 'en-us': first }).config).not.toHaveProperty('meta');
  });
});

describe('old ids in the front matter', () => {
  it.each([
    [
      'a step that does not exist',
      'renamed: { steps: { socket: plugedd } }',
      '6:21 GP605 There is no step “plugedd” — did you mean “plugged”?',
    ],
    [
      'an answer that does not exist',
      'renamed: { answers: { bulb.a: bulb.nwe } }',
      '6:23 GP605 There is no answer “bulb.nwe” — did you mean “bulb.new”?',
    ],
    [
      'answers to a question that does not exist',
      'retired: { bulbs.a: bulb.new }',
      '6:12 GP605 There is no question “bulbs” — did you mean “bulb”?',
    ],
    [
      'a new id for an answer to a step that is gone',
      '{ renamed: { answers: { socket.a: bulb.new } }, retired: { socket: bulb } }',
      '6:23 GP605 There is no question “socket” — use the question’s current id',
    ],
    [
      'a retired step to nowhere',
      'retired: { socket: }',
      '6:12 GP605 The retired step “socket” does not say where to go instead — write “socket: ” and the id of a step',
    ],
    [
      'a chain',
      'renamed: { steps: { a: b, b: bulb } }',
      '6:21 GP606 “b” is itself an old id — write “a: bulb”',
    ],
    [
      'a chain by way of a retired step',
      '{ renamed: { steps: { a: b } }, retired: { b: bulb } }',
      '6:21 GP606 “b” is itself an old id — write “a: bulb”',
    ],
    [
      'a chain to nowhere',
      'renamed: { steps: { a: b, b: nowhere } }',
      '6:21 GP606 “b” is itself an old id — name a current step',
      '6:27 GP605 There is no step “nowhere” — name a current step',
    ],
    [
      'a circle',
      'renamed: { steps: { a: b, b: a } }',
      '6:21 GP606 “b” is itself an old id — name a current step',
      '6:27 GP606 “a” is itself an old id — name a current step',
    ],
    [
      'a step to itself',
      'renamed: { steps: { a: a } }',
      '6:21 GP606 “a” is itself an old id — name a current step',
    ],
    [
      'a chain of answers',
      'renamed: { answers: { bulb.a: bulb.b, bulb.b: bulb.new } }',
      '6:23 GP606 “bulb.b” is itself an old id — write “bulb.a: bulb.new”',
    ],
    [
      'the answers of a question by its old id',
      'renamed: { steps: { b: bulb }, answers: { b.a: bulb.new } }',
      '6:43 GP606 The question “b” has itself been renamed — write “bulb.a”',
    ],
    [
      'a step that exists again',
      'renamed: { steps: { look: bulb } }',
      '6:21 GP607 The step “look” is in use again, so old links are ambiguous — give the new step a different id, or remove this line if it is the same one as before',
    ],
    [
      'an answer that exists again',
      'retired: { bulb.old: bulb.new }',
      '6:12 GP607 The answer “bulb.old” is in use again, so old links are ambiguous — give the new answer a different id, or remove this line if it is the same one as before',
    ],
    [
      'a step both renamed and retired',
      '{ renamed: { steps: { a: bulb } }, retired: { a: look } }',
      '6:21 GP607 The step “a” is both renamed and retired — remove “a” under “renamed” or under “retired”',
    ],
    [
      'an address that the site uses',
      'retired: { check: bulb }',
      '6:12 GP106 The step id “check” is an address that the site itself uses — choose another id, such as “check-it”',
    ],
    [
      'a key that is not an answer',
      'renamed: { answers: { bulb: bulb.new } }',
      '6:23 GP201 renamed.answers.bulb should be a question and its answer, such as “block.yes” — correct “renamed.answers.bulb”',
    ],
    [
      'an acknowledgement without a code',
      'changed: { bulb=old: why }',
      '6:12 GP201 changed.bulb=old should be answers, an arrow and the code they led to, such as “block=yes → SND-01” — correct “changed.bulb=old”',
    ],
  ])('may not name %s', (_, line, ...expected) => {
    // The outer braces are only there to have two keys on one line.
    const lines = line.startsWith('{') ? line.slice(2, -2).split(/, (?=retired)/u) : [line];
    expect(linkComplaints(withFront(first, ...lines))).toEqual(
      expected.map((text) => `en-us.mdx:${text}`),
    );
  });

  it('may name an answer of a step that is gone', () => {
    expect(
      linkComplaints(withFront(first, 'retired: { socket: bulb, socket.dead: bulb.old }')),
    ).toEqual([]);
  });

  it('belong only in the source locale', () => {
    const { 'nl-nl': dutch = '' } = readFixture('lamp');
    const translated = dutch.replace('translation: human', 'translation: human\nrenamed: {}');
    expect(complaints({ 'en-us': first, 'nl-nl': dutch })).toEqual([]);
    expect(complaints({ 'en-us': first, 'nl-nl': translated })).toEqual([
      expect.stringContaining(
        'GP201 renamed does not belong here — remove it: only the source’s file may have it',
      ),
    ]);
  });
});

it('every reason why a link does not lead where it says can be noted for the next page', () => {
  const printer = guideOf(readFixture('printer'));
  const hours = (count: number) => now + count * 3_600_000;
  const since = '#power=yes&since=2026-11-22T11:00Z';
  const reasons = [
    open('look', '').surprise,
    open('bulb', '#plugged=yes&power=no').surprise,
    arrive(printer, 'repair', '#power=no', now).surprise,
    arrive(printer, 'wait', since, hours(24)).surprise,
  ];
  expect(reasons).toEqual(['changed', 'off-path', 'elsewhere', 'time']);
  expect(surprises).toEqual(expect.arrayContaining(reasons));
});
