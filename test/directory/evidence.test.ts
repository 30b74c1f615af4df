import { describe, expect, test } from 'vitest';
import { groupsIn, describeReading } from '../../src/browser/directory/evidence.ts';
import { Words } from '../../src/browser/directory/words.ts';
import { isRecord } from '../../src/facts/core/json.ts';
import { facts, type Evidence, type Reading } from '../../src/facts/index.ts';
import { wordsOfFacts } from '../../src/library/fact-words.ts';
import { directoryKeys } from '../../src/locale/directory-keys.ts';
import type { Locale } from '../../src/locale/locale.ts';
import { isMessageKey } from '../../src/locale/keys.ts';
import { interfaceLocales, messageOf } from '../../src/library/interface.ts';
import { readExample } from '../support/graph-examples.ts';

const groupId = '7a1f0c52-3c5e-4b0e-9d7e-5a60c1d2e3f4';
const e3 = {
  id: '05e9a617-0261-4cee-bb44-138d3ef5d965',
  name: 'Microsoft 365 E3',
  part: 'SPE_E3',
};
const product: Evidence = { kind: 'license', sku: e3 };
const through: Evidence = { kind: 'group', group: groupId };
const core: Evidence = { kind: 'plan', plan: 'Viva Engage Core', state: 'on' };

type Known = Extract<Reading, { known: true }>;
const reading = (...evidence: Evidence[]): Known => ({
  ...{ known: true, answer: { choice: 'yes' }, evidence },
  readAt: new Date().toISOString(),
});

function words(locale: Locale): Words {
  const keys = Object.keys(directoryKeys).filter(isMessageKey);
  const own = Object.fromEntries(keys.map((key) => [key, messageOf(locale, key)]));
  return new Words({ ...own, ...wordsOfFacts(Object.values(facts), locale) }, locale);
}
const say = (locale: Locale, told: Known, more: object = {}) =>
  describeReading(words(locale), told, { isSample: false, shows: false, ...more }).replace(
    /^.* — /u,
    '',
  );

test('what it is comes first, where it came from last', () => {
  expect(say('en-us', reading(through, core, product))).toBe(
    'Microsoft 365 E3, Viva Engage Core is on, through a group (•••e3f4)',
  );
  expect(say('en-us', reading(through), { shows: true })).toBe(`through a group (${groupId})`);
});

test('an answer without evidence is shown anyway', () => {
  expect(describeReading(words('en-us'), reading(), { isSample: false, shows: false })).toMatch(
    /^from your directory, read \d+:\d\d\s[AP]M — $/u,
  );
  expect(groupsIn(reading())).toEqual([]);
});

test('a date names the product and the group that it belongs to', () => {
  const date: Evidence = { kind: 'assigned', instant: '2026-11-21T09:40:00Z' };
  expect(say('en-us', reading(date), { related: [product, core, through] })).toMatch(
    /^Microsoft 365 E3, plan assigned Nov 21, 2026, .*, through a group \(•••e3f4\)$/u,
  );
});

test('nothing is said twice', () => {
  expect(say('en-us', reading(product, product, through, through))).toBe(
    'Microsoft 365 E3, through a group (•••e3f4)',
  );
  expect(groupsIn(reading(through, product, through))).toEqual([groupId]);
});

describe('values are words in the language of the page', () => {
  const seats = (used: number, total: number): Evidence => ({
    ...{ kind: 'seats', sku: e3, used, total },
  });
  test.each<[Evidence, string]>([
    [seats(231, 250), 'Microsoft 365 E3: 231 of 250 seats in use'],
    [seats(1, 1), 'Microsoft 365 E3: 1 of 1 seat in use'],
    [seats(1200, 1250), 'Microsoft 365 E3: 1,200 of 1,250 seats in use'],
    [{ kind: 'grace', count: 10 }, '10 more seats in a grace period'],
    [{ kind: 'no-seats', sku: e3, why: 'suspended' }, 'Microsoft 365 E3: subscription suspended'],
    [
      { kind: 'no-seats', sku: e3, why: 'company' },
      'Microsoft 365 E3: only for the organization as a whole',
    ],
    [{ kind: 'products', count: 0 }, 'no products at all'],
    [{ kind: 'products', count: 3 }, '3 products, none with the plan'],
    [{ ...core, state: 'grace' }, 'Viva Engage Core is on, in a grace period'],
    [{ kind: 'plan-off', sku: e3 }, 'plan off in Microsoft 365 E3'],
    [
      { kind: 'failing', sku: e3, error: 'CountViolation' },
      'Microsoft 365 E3: too few seats (CountViolation)',
    ],
    [
      { kind: 'health', service: 'Microsoft Viva Engage', state: 'degraded' },
      'Microsoft Viva Engage: degraded',
    ],
    [{ kind: 'location', country: 'NL' }, 'usage location Netherlands'],
    [{ kind: 'location', country: null }, 'no usage location'],
    [{ kind: 'account', isOn: false }, 'account blocked'],
    [{ kind: 'app', isOn: true }, 'sign-in to the app is on'],
    [{ kind: 'changes', people: 1 }, 'licenses of 1 person changed in 24 hours'],
    [{ kind: 'no-license' }, 'no license assigned'],
  ])('%j', (piece, text) => {
    expect(say('en-us', reading(piece))).toBe(text);
  });

  test('in Dutch, in Japanese', () => {
    expect(say('nl-nl', reading(seats(231, 250)))).toBe(
      'Microsoft 365 E3: 231 van 250 licenties in gebruik',
    );
    expect(say('ja-jp', reading({ kind: 'location', country: 'NL' }))).toBe('利用場所 オランダ');
  });

  /**
   * What Graph writes for programs. An error's own name is allowed, as consoles and logs show it
   * too.
   */
  const raw = /serviceOperational|Degradation|Enabled|VIVAENGAGE|skuId|undefined|null|NaN|\{/u;
  test.each(interfaceLocales())('no raw value is left in %s', (locale) => {
    const told = describeReading(
      words(locale),
      reading(
        ...[product, through, core, seats(5, 10), { kind: 'grace', count: 1 } as const],
        ...(['suspended', 'trial', 'unattended', 'company'] as const).map((why): Evidence => ({
          kind: 'no-seats',
          sku: e3,
          why,
        })),
        ...['healthy', 'degraded', 'dismissed', 'other'].map((state): Evidence => ({
          kind: 'health',
          service: 'Viva Engage',
          state,
        })),
        ...[0, 1, 2].map((count): Evidence => ({ kind: 'products', count })),
        ...['CountViolation', 'Other'].map((error): Evidence => ({
          kind: 'failing',
          sku: e3,
          error,
        })),
        { kind: 'location', country: 'NL' },
        { kind: 'location', country: null },
      ),
      { isSample: true, shows: false },
    );
    expect(told).not.toMatch(raw);
  });

  test('every error that Microsoft documents has its own words', () => {
    const states = readExample('license-enums')['licenseAssignmentState'];
    const errors: unknown = isRecord(states) ? states['error'] : undefined;
    const names = Array.isArray(errors) ? errors.map(String) : [];
    const texts = names.map((error) =>
      say('en-us', reading({ kind: 'failing', sku: e3, error })).replace(error, ''),
    );
    expect(names.length).toBeGreaterThan(4);
    expect(new Set(texts).size).toBe(names.length);
  });
});

test('from right to left, each value keeps its own direction', () => {
  const told = say('ar-sa', reading(product, through));
  expect(told).toContain('\u2068•••e3f4\u2069');
  expect(told).toContain('\u2068Microsoft 365 E3\u2069، ');
  expect(say('de-de', reading(product, through))).not.toMatch(/[\u2066-\u2069]/u);
});

test('the time of a reading includes the day once the day has passed', () => {
  const now = Date.UTC(2026, 10, 22, 12);
  const clock = (time: number) => words('en-us').clock(new Date(time).toISOString(), now);
  expect(clock(now)).toMatch(/^\d+:\d\d\s[AP]M$/u);
  expect(clock(now - 48 * 3_600_000)).toMatch(/^Nov 20, 2026, /u);
});
