import { expect, test } from 'vitest';
import { arrive } from '../../src/guide/arrive.ts';
import { formatMarkdown, formatNote, formatSummary } from '../../src/guide/summary.ts';
import { must } from '../support/must.ts';
import { guideOf, now, readFixture } from '../support/article-fixtures.ts';

const guide = guideOf(readFixture('printer'));

const parts = (locale: string, step: string, fragment: string) => ({
  config: guide.config,
  words: must(guide.words[locale]),
  ...arrive(guide, step, fragment, now),
  link: 'https://help.example.com/x/',
  made: 'Made at noon',
  formatTime: (time: number) => `<${new Date(time).toISOString()}>`,
});
const summary = (locale: string, step: string, fragment: string) =>
  formatSummary(parts(locale, step, fragment));

test('says what was asked, what was answered and where it ended', () => {
  expect(summary('en-us', 'repair', '#power=yes&since=over&noise=yes').split('\n')).toEqual([
    'The printer does not print',
    'Have it repaired · PRN-03',
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
    'Steek de stekker erin · PRN-01',
    '',
    '- Brandt het lampje? Nee, het is uit',
  ]);
});

test('writes a time the way it is asked to', () => {
  expect(summary('en-us', 'wait', '#power=yes&since=2026-11-22T11:00Z')).toContain(
    '- When was the ink replaced? <2026-11-22T11:00:00.000Z>',
  );
});

test('names an open question, without a code', () => {
  expect(summary('en-us', 'noise', '').split('\n')[1]).toBe('Does it make a noise?');
});

test('includes what a directory said only if it is passed in, below the answer that it gave', () => {
  const read = new Map([['power', 'lamp on\n- Does it make a noise? No']]);
  const base = parts('en-us', 'noise', '#power=yes&since=over');
  const evidence = { about: 'about j•••@•••', read };
  expect(formatSummary({ ...base, evidence }).split('\n')).toEqual([
    'The printer does not print',
    'Does it make a noise?',
    'about j•••@•••',
    '',
    '- Is the lamp on? Yes, it is on',
    '  lamp on - Does it make a noise? No',
    '- When was the ink replaced? A day ago or longer',
    '',
    'Made at noon',
    'https://help.example.com/x/',
  ]);
  expect(
    formatMarkdown({ ...base, evidence })
      .split('\n')
      .slice(2, 8),
  ).toEqual([
    '**Does it make a noise?**',
    '',
    'about j•••@•••',
    '',
    '1. Is the lamp on? **Yes, it is on**  ',
    '   lamp on - Does it make a noise? No',
  ]);
});

test('is the same without a directory', () => {
  const base = parts('en-us', 'noise', '#power=yes&since=over');
  expect(formatSummary({ ...base, evidence: undefined })).toBe(formatSummary(base));
  expect(formatMarkdown({ ...base, evidence: undefined })).toBe(formatMarkdown(base));
});

test('writes the same case in Markdown', () => {
  const text = formatMarkdown(parts('en-us', 'repair', '#power=yes&since=over&noise=yes'));
  expect(text.split('\n')).toEqual([
    '## The printer does not print',
    '',
    '**Have it repaired · PRN-03**',
    '',
    '1. Is the lamp on? **Yes, it is on**',
    '2. When was the ink replaced? **A day ago or longer**',
    '3. Does it make a noise? **Yes**',
    '',
    'Made at noon  ',
    '<https://help.example.com/x/>',
  ]);
});

test('lets no Markdown or HTML syntax out of a value', () => {
  const value = '*a* <b> [c](d) `e` #f | ~g~ &amp; \\';
  const base = parts('en-us', 'noise', '');
  const text = formatMarkdown({ ...base, evidence: { about: value, read: new Map() } });
  expect(text).toContain('\n\\*a\\* \\<b\\> \\[c\\](d) \\`e\\` \\#f \\| \\~g\\~ \\&amp; \\\\');
});

test('a case without answers has no gap where they would be', () => {
  expect(summary('en-us', 'repair', '').split('\n')).toEqual([
    'The printer does not print',
    'Have it repaired · PRN-03',
    '',
    'Made at noon',
    'https://help.example.com/x/',
  ]);
});

const note = (step: string, fragment: string, text: readonly string[] = []) =>
  formatNote({ ...parts('en-us', step, fragment), answered: 'So far:', next: ['Do: this'], text });

test('tells a person what was answered and what to do, without a greeting', () => {
  const text = ['1. Put the plug in. Press.', '2. Wait.'];
  expect(note('plug-in', '#power=no', text).split('\n')).toEqual([
    'The printer does not print',
    '',
    'So far:',
    '- Is the lamp on? No, it is off',
    '',
    'Do: this',
    '',
    '1. Put the plug in. Press.',
    '2. Wait.',
    '',
    'https://help.example.com/x/',
  ]);
});

test('does not mention answers in a message if there are none', () => {
  expect(note('power', '').split('\n')).toEqual([
    'The printer does not print',
    '',
    'Do: this',
    '',
    'https://help.example.com/x/',
  ]);
});
