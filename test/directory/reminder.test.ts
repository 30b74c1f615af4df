import { expect, test } from 'vitest';
import { formatReminder } from '../../src/browser/reminder.ts';
import { must } from '../support/must.ts';

const noon = Date.UTC(2026, 10, 22, 12);
const guide = 'https://help.example/en-us/guide-one';
const reminder = (link: string, time = noon) =>
  formatReminder(time, { title: 'Check again', text: 'The waiting time is over.', link });
/** RFC 5545 folds long lines. */
const linesOf = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');
const uid = (text: string) => must(linesOf(text).find((line) => line.startsWith('UID:')));

test('the same reminder has the same id, so that a calendar keeps one', () => {
  expect(uid(reminder(`${guide}/wait/#q=yes`))).toBe(uid(reminder(`${guide}/wait/#q=yes`)));
  expect(uid(reminder(`${guide}/wait/#q=yes`))).toMatch(/^UID:[\da-f]{32}$/u);
});

test('no two reminders share one', () => {
  const links = [
    `${guide}/wait/#q=yes`,
    // As long as the first one.
    `https://help.example/nl-nl/guide-two/rest/#k=yes`,
    `${guide}/wait/#q=noo`,
    `${guide}/wait/`,
    'https://help.example/日本語/',
  ];
  const times = [noon, noon + 60_000, noon + 24 * 3_600_000];
  const all = links.flatMap((link) => times.map((time) => uid(reminder(link, time))));
  expect(new Set(all).size).toBe(links.length * times.length);
});

test('it lasts fifteen minutes and has an alarm and the link', () => {
  const lines = linesOf(reminder(`${guide}/wait/#q=yes`));
  expect(lines).toContain('DTSTART:20261122T120000Z');
  expect(lines).toContain('DTEND:20261122T121500Z');
  expect(lines).toContain('BEGIN:VALARM');
  expect(lines).toContain(`URL;VALUE=URI:${guide}/wait/#q=yes`);
});
