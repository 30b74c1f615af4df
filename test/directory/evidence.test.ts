import { expect, test } from 'vitest';
import { groupsIn, tell } from '../../src/browser/directory/evidence.ts';
import { Words } from '../../src/browser/directory/words.ts';
import type { Evidence, Reading } from '../../src/facts/index.ts';
import { directoryKeys } from '../../src/locale/directory-keys.ts';
import { isMessageKey } from '../../src/locale/keys.ts';
import { patternOf } from '../../src/library/interface.ts';

const readAt = new Date().toISOString();
const group = '7a1f0c52-3c5e-4b0e-9d7e-5a60c1d2e3f4';
const piece = (field: string, value: string, more: object = {}): Evidence => ({
  ...{ field, value, readAt },
  ...more,
});
const product = piece('product', 'Microsoft 365 E3');
const through = piece('licenseAssignmentStates.assignedByGroup', group, { private: true });
const reading = (...evidence: Evidence[]): Reading => ({
  known: true,
  answer: { choice: 'yes' },
  evidence,
});

function words(locale: string): Words {
  const keys = Object.keys(directoryKeys).filter(isMessageKey);
  return new Words(Object.fromEntries(keys.map((key) => [key, patternOf(locale, key)])), locale);
}
const say = (locale: string, told: Reading, more: object = {}) =>
  tell(words(locale), told, { isSample: false, shows: false, ...more }).replace(/^.* — /u, '');

test('what it is comes first, where it came from last, ids for scripts not at all', () => {
  const sku = piece('assignedLicenses.skuId', '05e9a617-0261-4cee-bb44-138d3ef5d965');
  const status = piece('assignedPlans.capabilityStatus', 'VIVAENGAGE_CORE: Enabled');
  expect(say('en-us', reading(sku, through, status, product))).toBe(
    'Microsoft 365 E3, VIVAENGAGE_CORE: Enabled, through a group (•••e3f4)',
  );
  expect(say('en-us', reading(through), { shows: true })).toBe(`through a group (${group})`);
});

test('a product that another phrase names is not named by itself', () => {
  const off = piece('assignedLicenses.disabledPlans', product.value);
  expect(say('en-us', reading(product, off))).toBe('plan off in Microsoft 365 E3');
});

test('a date tells of the product and the group that it belongs to', () => {
  const related = [product, piece('assignedPlans.capabilityStatus', 'x'), through];
  const date = piece('assignedPlans.assignedDateTime', '2026-11-21T09:40:00Z');
  expect(say('en-us', reading(date), { related })).toMatch(
    /^Microsoft 365 E3, plan assigned Nov 21, 2026, .*, through a group \(•••e3f4\)$/u,
  );
});

test('nothing is told twice', () => {
  expect(say('en-us', reading(product, product, through, through))).toBe(
    'Microsoft 365 E3, through a group (•••e3f4)',
  );
  expect(groupsIn(reading(through, product, through))).toEqual([group]);
});

test('from right to left, each value keeps its own direction', () => {
  const told = say('ar-sa', reading(product, through));
  expect(told).toContain('\u2068•••e3f4\u2069');
  expect(told).toContain('\u2068Microsoft 365 E3\u2069، ');
  expect(say('de-de', reading(product, through))).not.toMatch(/[\u2066-\u2069]/u);
});

test('the time of a reading has its day once that is over', () => {
  const now = Date.UTC(2026, 10, 22, 12);
  const clock = (time: number) => words('en-us').clock(new Date(time).toISOString(), now);
  expect(clock(now)).toMatch(/^\d+:\d\d\s[AP]M$/u);
  expect(clock(now - 48 * 3_600_000)).toMatch(/^Nov 20, 2026, /u);
});
