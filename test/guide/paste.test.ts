import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { codesTo } from '../../src/guide/codes-to-step.ts';
import { isQuestion } from '../../src/guide/config.ts';
import { answersIn, isPattern, maxPastedLength, tokensOf } from '../../src/guide/paste.ts';
import { complaints, guideOf, readFixture } from '../support/article-fixtures.ts';
import { must } from '../support/must.ts';

const washer = guideOf(readFixture('washer'));
const display = washer.config.states['display'];
const table = must(isQuestion(display) ? display.meta.match : undefined);

describe('in a pasted text', () => {
  it.each([
    ['Sorry. AADSTS50057: The user account is disabled. Trace ID: 1-2-3', ['water']],
    ['aadsts050144', ['water']],
    ['５００５７', ['water']],
    ['ＡＡＤＳＴＳ５００５７', ['water']],
    ['500\u200b57', ['water']],
    ['**50057**', ['water']],
    ['E10', ['door']],
    ['e0011, and 50057', ['door', 'water']],
    ['Remote server returned \u2018550 5.7.133\u2019', ['pump']],
    ['#5.7.1.', ['pump']],
    ['5.007.1', ['pump']],
    ['550 5.1.1 RESOLVER.ADR', ['motor']],
    ['550-5.1.1', ['motor']],
    ['0x80070005', ['motor']],
    ['0X8007', []],
    ['5.1.1 550', []],
    ['150057 500571 50057a x50057', []],
    ['5.7', []],
    ['E100', []],
    ['', []],
  ])('“%s” is %j', (text, answers) => {
    expect(answersIn(text, table)).toEqual(answers);
  });

  const word = fc.stringMatching(/^[a-z]{1,8}$/u);
  const around = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
  const number = fc.integer({ min: 1, max: 999_999 }).map(String);

  test('a number is found wherever it is, however it is written', () => {
    const style = fc.constantFrom(
      (text: string) => text,
      (text: string) => `00${text}`,
      (text: string) => `AADSTS${text}`,
      (text: string) => `“${text}”,`,
      (text: string) =>
        text.replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
      (text: string) => text.replace(/./gu, '$&\u00ad'),
    );
    fc.assert(
      fc.property(number, around, around, style, (code, before, after, write) => {
        const text = `${before} ${write(code)} ${after}`;
        expect(answersIn(text, { it: [code] })).toEqual(['it']);
        expect(answersIn(text, { it: [`AADSTS${code}`] })).toEqual(['it']);
      }),
    );
  });

  test('another number is never found, nor one inside another', () => {
    fc.assert(
      fc.property(number, number, around, (code, other, before) => {
        fc.pre(Number(code) !== Number(other));
        expect(answersIn(`${before} ${other}`, { it: [code] })).toEqual([]);
        expect(answersIn(`${code}${other}0`, { it: [code] })).toEqual([]);
      }),
    );
  });

  test('a text that nobody foresaw throws nothing, and finds only answers of the table', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, pattern) => {
        expect(['it', undefined]).toContain(answersIn(text, { it: [pattern] })[0]);
      }),
    );
  });

  test('a pattern finds itself', () => {
    const part = fc.stringMatching(/^[a-z0-9]{1,6}(?:\.[a-z0-9]{1,4}){0,2}$/u);
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 3 }), around, (parts, before) => {
        const pattern = parts.join('-');
        expect(isPattern(pattern)).toBe(true);
        expect(answersIn(`${before} ${parts.join(' ')}`, { it: [pattern] })).toEqual(['it']);
        expect(answersIn(`${before} ${pattern}.9`, { it: [`${pattern}.*`] })).toEqual(['it']);
      }),
    );
  });

  it('what is too long to be a message is not read to its end', () => {
    expect(answersIn(`${'x '.repeat(maxPastedLength / 2)}50057`, table)).toEqual([]);
  });
});

it('takes a number apart from what is around it', () => {
  expect(tokensOf('AADSTS050057: “Konto” (5.07.1)…')).toEqual(['50057', 'konto', '5.7.1']);
  expect(tokensOf('0x0007b 007')).toEqual(['0x0007b', '7']);
});

describe('the check of what is pasted', () => {
  const source = must(readFixture('washer')['en-us']);
  it.each([
    ['match="5.7.*"', 'match="*"', 'GP167 “*” finds nothing in a pasted text'],
    ['match="5.7.*"', 'match="5.*.1"', 'GP167 “5.*.1” finds nothing'],
    ['match="5.7.*"', 'match=""', 'GP167 The answer “pump” has an empty match'],
    [
      'match="5.7.*"',
      'match="AADSTS050057"',
      'GP167 “AADSTS050057” already finds the answer “water”',
    ],
    [' paste>', '>', 'GP167 The answer “door” says what it finds'],
    [/ match="[^"]*"/gu, '', 'GP167 “display” takes a pasted text, and none of its answers'],
  ])('with %s → %s: %s', (text, replacement, complaint) => {
    expect(complaints({ 'en-us': source.replace(text, replacement) }).join('\n')).toContain(
      complaint,
    );
  });

  it('takes a table of seventy codes', () => {
    const rows = Array.from(
      { length: 70 },
      (_, at) => `<Answer id="code-${at}" to="call" match="E${1000 + at}">Number ${at}</Answer>`,
    );
    const text = source.replace('<Answer id="nothing"', `${rows.join('\n')}\n<Answer id="nothing"`);
    const { config } = guideOf({ 'en-us': text });
    const state = config.states['display'];
    const codes = must(isQuestion(state) ? state.meta.match : undefined);
    expect(answersIn('Error E1042 in the drum', codes)).toEqual(['code-42']);
  });
});

it('knows the codes that lead to a step, with and without their prefix', () => {
  const { config } = washer;
  expect(codesTo(config, 'open-tap')).toEqual(['50057', 'AADSTS50057', '50144', 'AADSTS50144']);
  expect(codesTo(config, 'close-door')).toEqual(['E0010', 'E0011']);
  expect(codesTo(config, 'clean-pump')).toEqual([]);
  expect(codesTo(config, 'call')).toEqual(['550-5.1.1']);
});
