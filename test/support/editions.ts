/**
 * A guide that is edited after its links were sent: its editions, and the check's messages for
 * them.
 */

import { formatDiagnostic } from '../../src/author/diagnostic.ts';
import { checkLinks } from '../../src/author/published/links.ts';
import { publish } from '../../src/author/lock.ts';
import { must } from './must.ts';
import { check, now, readFixture } from './article-fixtures.ts';

/** A passage of the source and its replacement. */
export type Edit = readonly [from: string, to: string];

const end = 'checked: 2026-11-22\n';

/** The first edition, as it was when its links were sent. */
export const first = must(readFixture('lamp')['en-us'], 'the lamp');

/** The first edition, edited. Throws if an edit has no effect, which is a mistake in the test. */
export function edited(...edits: readonly Edit[]): string {
  return edits.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The lamp does not say “${from}”`);
    return text.replaceAll(from, to);
  }, first);
}

/** Adds lines to the front matter. */
export function withFront(text: string, ...lines: readonly string[]): string {
  return text.replace(end, [end.trim(), ...lines, ''].join('\n'));
}

export function lockOf(text: string, before?: string): string {
  return publish(must(check({ 'en-us': text }).config, 'a guide without errors'), before);
}

/**
 * The check's messages for an edition: about its front matter, and about every link published
 * before.
 */
export function linkComplaints(
  text: string,
  written: string | undefined = lockOf(first),
): string[] {
  const { config, documents, diagnostics } = check({ 'en-us': text });
  const source = documents['en-us'];
  if (!config || !source) return diagnostics.map(formatDiagnostic);
  const found = checkLinks({ config, source, written, file: 'links.lock', today: now });
  return [...diagnostics, ...found].map(formatDiagnostic);
}

/** Without the reminder to publish, which every edition with something new gets. */
export function brokenLinks(text: string, written?: string): string[] {
  return linkComplaints(text, written).filter((line) => !line.includes('GP603'));
}

/** An edition that old links need help with: “plugged” is now “power”, and “look” is gone. */
export function rewritten(locale: 'en-us' | 'nl-nl'): string {
  const text = must(readFixture('lamp')[locale], locale);
  const start = text.indexOf('<Question id="look">');
  const without = text.slice(0, start) + text.slice(text.indexOf('<Question id="bulb">'));
  const edition = without
    .replace('"plugged"', '"power"')
    .replace('"unsure"', '"dunno"')
    .replace('to="look"', 'to="bulb"');
  const front = [
    'renamed:',
    '  steps: { plugged: power }',
    '  answers: { power.unsure: power.dunno }',
    'retired: { look: bulb }',
  ];
  return locale === 'en-us' ? withFront(edition, ...front) : edition;
}
