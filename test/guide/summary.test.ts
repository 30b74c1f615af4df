import { expect, test } from 'vitest';
import { arrive } from '../../src/guide/arrive.ts';
import { formatSummary, labelOf } from '../../src/guide/summary.ts';
import { must } from '../support/must.ts';
import { guideOf, now, readFixture } from '../support/written.ts';

const guide = guideOf(readFixture('printer'));

const summary = (locale: string, step: string, fragment: string) =>
  formatSummary({
    config: guide.config,
    words: must(guide.words[locale]),
    ...arrive(guide, step, fragment, now),
    link: 'https://help.example.com/x/',
    made: 'Made at noon',
    formatTime: (time) => `<${new Date(time).toISOString()}>`,
  });

test('says what was asked, what was answered and where it ended', () => {
  expect(summary('en-us', 'repair', '#power=yes&since=over&noise=yes').split('\n')).toEqual([
    'The printer does not print',
    'PRN-03 Have it repaired',
    '',
    '- Is the lamp on? Yes, it is on',
    '- When was the ink replaced? A day ago or longer',
    '- Does it make a noise? Yes',
    '',
    'Made at noon',
    'https://help.example.com/x/',
  ]);
});

test('says it in the language that it is asked for', () => {
  expect(summary('nl-nl', 'plug-in', '#power=no').split('\n').slice(0, 4)).toEqual([
    'De printer print niet',
    'PRN-01 Steek de stekker erin',
    '',
    '- Brandt het lampje? Nee, het is uit',
  ]);
});

test('writes a time the way it is told to', () => {
  expect(summary('en-us', 'wait', '#power=yes&since=2026-11-22T11:00Z')).toContain(
    '- When was the ink replaced? <2026-11-22T11:00:00.000Z>',
  );
});

test('names an open question without a code', () => {
  expect(summary('en-us', 'noise', '').split('\n')[1]).toBe('Does it make a noise?');
});

test('names an answer by its label, a time by the clock', () => {
  const words = must(guide.words['en-us']);
  const label = (question: string, given: string) => labelOf(words, { question, given }, String);
  expect(label('since', 'unsure')).toBe('I don’t know');
  expect(label('since', '1970-01-01T00:01Z')).toBe('60000');
});
