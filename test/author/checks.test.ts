/** One mistake, one line, with a fix that works. What each code means is on its page. */

import { describe, expect, test } from 'vitest';
import { checkArticleId } from '../../src/author/checks/ids.ts';
import { must } from '../support/must.ts';
import {
  complaints,
  readFixture,
  sourceFile,
  translationFile,
} from '../support/article-fixtures.ts';

const printer = readFixture('printer');
const english = must(printer['en-us']);
const dutch = must(printer['nl-nl']);

/** The printer guide with one change, which must have an effect. */
function replaced(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2) throw new Error(`“${from}” is not there exactly once`);
  return text.replace(from, () => to);
}

const inSource = (from: string, to: string) =>
  complaints({ ...printer, 'en-us': replaced(english, from, to) });
const inDutch = (from: string, to: string) =>
  complaints({ ...printer, 'nl-nl': replaced(dutch, from, to) });

/** The messages for an article with one question, when a part of it is changed. */
const question = (attributes: string, answers: readonly string[]) =>
  complaints({
    'en-us': sourceFile(
      [
        `<Question id="a"${attributes}>`,
        '## A?',
        ...answers,
        '</Question>',
        '<Outcome id="fix" kind="fix" code="TST-01">',
        '## Fix',
        '</Outcome>',
      ].join('\n\n'),
    ),
  });

describe('a mistake in the source', () => {
  test.each([
    [
      'a target one letter off',
      'to="noise" when="beyond"',
      'to="nose" when="beyond"',
      'en-us.mdx:37:1 GP101 There is no step “nose” — did you mean “noise”?',
    ],
    [
      'a way back one letter off',
      'code="PRN-02" again="since"',
      'code="PRN-02" again="sinse"',
      'en-us.mdx:59:1 GP101 There is no step “sinse” — did you mean “since”?',
    ],
    [
      'a way back that is not declared',
      'to="power" again>I',
      'to="power">I',
      'en-us.mdx:28:1 GP107 This answer leads from “find-lamp” back to “power”, which makes a loop — ',
    ],
    [
      'a way back that leads forward',
      'to="noise" when="beyond"',
      'to="noise" when="beyond" again',
      'en-us.mdx:37:1 GP107 “again” is on an answer that leads forward, from “since” to “noise”',
    ],
    [
      'an attribute one letter off',
      'when="within"',
      'when="within" agian',
      'en-us.mdx:36:1 GP113 <Answer> has no attribute “agian” — did you mean “again”?',
    ],
    [
      'an element one letter off',
      '<Deadline>a day</Deadline>',
      '<Deadlin>a day</Deadlin>',
      'en-us.mdx:63:9 GP113 There is no element <Deadlin> — did you mean <Deadline>?',
    ],
    [
      'a kind that does not exist',
      'kind="escalate"',
      'kind="escalated"',
      'en-us.mdx:67:1 GP108 “escalated” is not a kind of outcome — write kind="…": fix, wait, escalate, not-this, solved',
    ],
    [
      'a code given twice',
      'code="PRN-03"',
      'code="PRN-01"',
      'en-us.mdx:67:1 GP109 The code “PRN-01” already belongs to the outcome on line 51 — ',
    ],
    [
      'a limit in words',
      'hours="24"',
      'hours="a day"',
      'en-us.mdx:32:1 GP115 The time question “since” has no limit in whole hours — ',
    ],
    [
      'a side of the limit missing',
      ' when="beyond"',
      '',
      'en-us.mdx:32:1 GP115 The time question “since” needs exactly one answer for each side',
    ],
    [
      'a source that is not listed',
      'code="PRN-03"',
      'code="PRN-03" source="nobody"',
      'en-us.mdx:67:1 GP203 There is no source “nobody” — list it under “sources”',
    ],
    ['unfinished words', 'A printer needs', 'TODO: needs', 'en-us.mdx:8:1 GP112 “TODO” is left'],
  ])('gets one line: %s', (_what, from, to, start) => {
    const lines = inSource(from, to);
    // A translation that follows the source may have its own line about the same place.
    const own = lines.filter((line) => line.startsWith('en-us'));
    expect(own).toHaveLength(1);
    expect(own[0]?.slice(0, start.length)).toBe(start);
  });

  test('gets one line for an id, with the id that may be meant', () => {
    const [line, ...more] = complaints({
      'en-us': sourceFile('<Outcome id="Größe 2" kind="fix" code="TST-01">\n\n## A\n\n</Outcome>'),
    });
    expect(more).toEqual([]);
    expect(line).toMatch(/^en-us\.mdx:8:1 GP106 .* — write id="gro-e-2"/u);
  });

  test.each(['check', 'diagram', 'index', 'constructor'])('refuses “%s” for a step', (id) => {
    const text = `<Outcome id="${id}" kind="fix" code="TST-01">\n\n## A\n\n</Outcome>`;
    const lines = complaints({ 'en-us': sourceFile(text) });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/ GP106 .* — choose another id, such as “/u);
  });

  test.each(['aux', 'con', 'nul', 'prn', 'com1', 'lpt9'])(
    'refuses “%s”, a Windows device, for an article, a step, an answer and an old id',
    (id) => {
      const device = 'is a device name on Windows, which no file there can have';
      const fix = `choose another id, such as “${id}-it”`;
      const outcome = (step: string) =>
        `<Outcome id="${step}" kind="fix" code="TST-01">\n\n## A\n\n</Outcome>`;
      const question = (answer: string) =>
        `<Question id="a">\n\n## A?\n\n<Answer id="${answer}" to="b">Yes</Answer>\n<Answer id="no" to="b">No</Answer>\n\n</Question>\n\n${outcome('b')}`;
      expect(complaints({ 'en-us': sourceFile(outcome(id)) })).toEqual([
        `en-us.mdx:8:1 GP106 The step id “${id}” ${device} — ${fix}`,
      ]);
      expect(complaints({ 'en-us': sourceFile(question(id)) })).toEqual([
        `en-us.mdx:12:1 GP106 The answer id “${id}” ${device} — ${fix}`,
      ]);
      expect(complaints({ 'en-us': sourceFile(outcome('b'), [`retired: { ${id}: b }`]) })).toEqual([
        `en-us.mdx:6:12 GP106 The step id “${id}” ${device} — ${fix}`,
      ]);
      expect(checkArticleId(id, { file: 'x', line: 1, column: 1 })).toHaveLength(1);
      expect(checkArticleId(`${id}-it`, { file: 'x', line: 1, column: 1 })).toEqual([]);
    },
  );

  test.each([
    ['licence.plam', 'did you mean “licence.plan”?'],
    ['weather', 'known facts: '],
    ['constructor', 'known facts: '],
  ])('suggests a fact for “%s”', (fact, fix) => {
    const answers = ['<Answer id="x" to="fix">X</Answer>', '<Answer id="y" to="fix">Y</Answer>'];
    const lines = question(` fact="${fact}"`, answers);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(fix);
  });

  test('names each answer that a fact can give and the question does not offer', () => {
    const answers = ['<Answer id="yes" to="fix">X</Answer>', '<Answer id="x" to="fix">Y</Answer>'];
    const lines = question(' fact="service.incident" product="engage"', answers);
    expect(lines.map((line) => line.split(' — ')[1])).toEqual(['add <Answer id="no" to="…">']);
  });

  test.each([
    ['fact="licence.bulk" product="engage"', 'GP142', 'remove product'],
    ['fact="licence.bulk" plans="yammer"', 'GP113', 'name the product instead'],
    ['product="engage"', 'GP142', 'name its fact'],
    ['fact="licence.since" hours="24"', 'GP140', 'known: copilot, engage, '],
    ['fact="licence.since" hours="24" product="yammer"', 'GP141', 'known: copilot, engage, '],
    ['fact="licence.since" hours="24" product="constructor"', 'GP141', 'known: copilot, '],
    ['fact="licence.since" hours="24" product=""', 'GP141', 'known: copilot, engage, '],
    ['fact="licence.since" hours="24" product="engag"', 'GP141', 'did you mean product="engage"?'],
    // A product without a name in the service health has no incidents to read.
    ['fact="service.incident" product="office"', 'GP141', 'known: engage, exchange, '],
  ])('refuses a parameter that would make a fact find nothing: %s', (attributes, code, fix) => {
    const when = attributes.includes('hours') ? ['within', 'beyond'] : [];
    const answers = ['yes', 'no'].map((id, at) => {
      const side = when[at] === undefined ? '' : ` when="${when[at]}"`;
      return `<Answer id="${id}" to="fix"${side}>X</Answer>`;
    });
    const lines = question(` ${attributes}`, answers);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(` ${code} `);
    expect(lines[0]).toContain(fix);
  });

  test('knows an address that is retired, and one that only sounds like an object', () => {
    const at = (url: string) => complaints({ 'en-us': sourceFile(`[a](${url})`) });
    expect(at('https://docs.microsoft.com/yammer')).toHaveLength(1);
    expect(at('https://learn.microsoft.com/viva')).toEqual([]);
    expect(at('https://constructor/a')).toEqual([]);
    expect(at('../not-a-host')).toEqual([]);
  });
});

describe('a mistake in a translation', () => {
  test.each([
    [
      'a renamed answer is missing, and its new name is not in the source',
      '<Answer id="green">',
      '<Answer id="groen">',
      ['GP301 The answer “green” is missing', 'GP302 The source has no answer “groen”'],
    ],
    [
      'structure',
      '<Answer id="green">',
      '<Answer id="green" to="since">',
      ['GP306 The translation sets “to”'],
    ],
    ['an answer without words', 'Een groen licht', '', ['GP305 The answer “green” is empty']],
    [
      'a placeholder lost',
      '<Deadline>een dag</Deadline>',
      'een dag',
      ['GP304 The placeholder “<Deadline>” is missing'],
    ],
    [
      'a paragraph too many',
      'Het zit naast de klep.',
      'Het zit.\n\nNaast de klep.',
      ['GP309 The paragraphs of “power” differ'],
    ],
    [
      'a link of its own',
      'naast de klep.',
      'naast [de klep](https://example.com/).',
      ['GP303 The link “https://example.com/” in “power” is not in the source'],
    ],
  ])('gets its lines and no more: %s', (_what, from, to, wanted) => {
    const lines = inDutch(from, to);
    expect(lines).toHaveLength(wanted.length);
    for (const [index, text] of wanted.entries()) {
      expect(lines.some((line) => line.startsWith('nl-nl.mdx:') && line.includes(text))).toBe(true);
      expect(lines[index]).toMatch(/ — ./u);
    }
  });

  test('gets a hint that connects a renamed id with its old name', () => {
    const lines = inDutch('<Answer id="look-again">', '<Answer id="look-agian">');
    expect(lines.some((line) => line.endsWith('did you mean “look-again”?'))).toBe(true);
  });

  test('may carry notes for translators', () => {
    expect(inDutch('Het zit naast', '{/* de klep van de printer */}\n\nHet zit naast')).toEqual([]);
  });
});

describe('the locales of an article', () => {
  test('have one source among them', () => {
    const words = 'Words only.';
    const two = complaints({ 'en-us': sourceFile(words), 'nl-nl': sourceFile(words) });
    const none = complaints({ 'nl-nl': translationFile(words) });
    expect(two).toHaveLength(1);
    expect(two[0]).toMatch(/GP201 .* 2 source locales/u);
    expect(none).toHaveLength(1);
    expect(none[0]).toMatch(/GP201 .* 0 source locales/u);
  });

  test('are not blamed for a source that cannot be read', () => {
    const lines = complaints({ ...printer, 'en-us': `${english}\n<Question` });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^en-us\.mdx:\d+:\d+ GP100 /u);
  });
});
