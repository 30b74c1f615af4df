import { describe, expect, test } from 'vitest';
import { checkFact, type FactRules } from '../../src/author/checks/facts.ts';
import type { WrittenStep } from '../../src/author/document.ts';
import { askAboutOrganization } from '../../src/facts/core/ask.ts';
import { Catalog, emptyCatalog, isCatalogData } from '../../src/facts/core/catalog.ts';
import { choose, defineFact, factKey } from '../../src/facts/core/fact.ts';
import {
  choiceParameter,
  numberParameter,
  readParameters,
  textParameter,
} from '../../src/facts/core/parameters.ts';
import { Unreadable } from '../../src/facts/core/json.ts';
import type { FactReason } from '../../src/facts/core/reasons.ts';
import { outlookOf } from '../../src/facts/index.ts';
import { catalog, rules } from '../support/catalog.ts';

const parameters = {
  kind: choiceParameter(['user', 'group']),
  hours: numberParameter(1, 24),
  domain: textParameter(/^[a-z.]+$/u, 'a domain, such as contoso.com'),
};
const right = { kind: 'user', hours: '12', domain: 'contoso.com' };
const read = (written: Readonly<Record<string, string>>) =>
  readParameters(parameters, written, catalog);

describe('parameters of a fact', () => {
  test('become values', () => {
    expect(read(right)).toEqual({ kind: 'user', hours: 12, domain: 'contoso.com' });
  });

  test.each([
    ['missing', { kind: 'user', hours: '12' }],
    ['superfluous', { ...right, product: 'engage' }],
    ['not in the list', { ...right, kind: 'users' }],
    ['a property of every object', { ...right, kind: 'constructor' }],
    ['not a whole number', { ...right, hours: '1.5' }],
    ['not a number', { ...right, hours: 'x' }],
    ['too small', { ...right, hours: '0' }],
    ['too large', { ...right, hours: '25' }],
    ['in another format', { ...right, domain: 'CONTOSO' }],
  ])('are unknown if one is %s', (_, written) => {
    expect(read(written)).toBeUndefined();
  });

  test('reach what is asked and how it is judged', () => {
    const fact = defineFact('test.parameters', {
      answers: ['yes', 'no'],
      parameters,
      asks: ({ domain }) => ({
        always: [askAboutOrganization(`/domains/${domain}`, 'User.Read')],
      }),
      roles: [],
      page: 'https://learn.microsoft.com/x',
      evidence: [],
      judge: (_, { hours, kind }) => choose(hours > 5 && kind === 'user' ? 'yes' : 'no'),
    });
    const bound = fact.about(right, catalog);
    const context = { person: { kind: 'me' }, now: '2026-11-22T12:00:00Z' } as const;
    expect(bound?.asks.me.map(({ path }) => path)).toEqual(['/domains/contoso.com']);
    expect(bound?.read(new Map(), context)).toMatchObject({ answer: { choice: 'yes' } });
    expect(fact.about({ ...right, hours: '5' }, catalog)?.read(new Map(), context)).toMatchObject({
      answer: { choice: 'no' },
    });
    expect(fact.about({}, catalog)).toBeUndefined();
  });

  test('make the key of a reading, in any order', () => {
    expect(factKey('a.b', { x: '1', y: '2' })).toBe(factKey('a.b', { y: '2', x: '1' }));
    expect(factKey('a.b', { x: '1' })).not.toBe(factKey('a.b', { x: '2' }));
    expect(factKey('a.b', {})).toBe('a.b');
  });
});

test('a parameter without a closed list says what to write', () => {
  const own: FactRules = {
    'test.x': {
      answers: [],
      parameters: { hours: { allowed: 'a whole number from 1 to 24', accepts: () => false } },
    },
  };
  const place = { file: 'x', line: 1, column: 1 };
  const parts = { answers: [], groups: [], content: [], whens: [] } as const;
  const step = { type: 'Question', id: 'q', title: '', ...parts, place } as const;
  const question = (attributes: readonly (readonly [string, string])[]): WrittenStep => ({
    ...step,
    attributes: new Map(attributes),
    range: { start: 0, end: 0 },
  });
  const fixes = (attributes: readonly (readonly [string, string])[]) =>
    checkFact(question(attributes), own).map(({ code, fix }) => `${code} ${fix}`);
  expect(fixes([['fact', 'test.x']])).toEqual([
    'GP140 add hours="…"; write a whole number from 1 to 24',
  ]);
  expect(
    fixes([
      ['fact', 'test.x'],
      ['hours', '30'],
    ]),
  ).toEqual(['GP141 write a whole number from 1 to 24']);
});

describe('a product as a parameter', () => {
  const allowed = (fact: string) => rules[fact]?.parameters['product']?.allowed;

  test('must have what the fact needs', () => {
    expect(allowed('licence.plan')).toContain('copilot');
    expect(allowed('service.incident')).not.toContain('copilot');
    expect(allowed('sign-in.state')).toEqual(['engage', 'exchange', 'sharepoint']);
  });

  test('is unknown in a catalog without it', () => {
    const empty = new Catalog(emptyCatalog);
    expect(empty.product('engage')).toBeUndefined();
    expect(catalog.product('toString')).toBeUndefined();
  });
});

test.each([
  [null],
  [{}],
  [{ products: {}, skus: {} }],
  [{ products: [], skus: emptyCatalog.skus }],
])('%j is not a catalog', (value) => {
  expect(isCatalogData(value)).toBe(false);
  expect(isCatalogData(emptyCatalog)).toBe(true);
});

test('a reason that a fact throws and does not declare is a mistake of ours, not an unknown', () => {
  const throwing = (reason: FactReason) =>
    defineFact('test.reasons', {
      ...{ answers: ['yes'], parameters: {}, roles: [], evidence: [] },
      ...{ page: 'https://learn.microsoft.com/x', reasons: { late: 'passing' } },
      asks: () => ({ always: [] }),
      judge: () => {
        throw new Unreadable({ reason });
      },
    })
      .about({}, catalog)
      ?.read(new Map(), { person: { kind: 'me' }, now: '2026-11-22T12:00:00Z' });
  expect(throwing('test.reasons/late')).toMatchObject({ fault: { reason: 'test.reasons/late' } });
  for (const reason of ['test.reasons/early', 'test.other/late', 'test.reasons/toString'] as const)
    expect(() => throwing(reason)).toThrow('does not declare');
});

test('a reason of a fact’s own says whether reading again may help', () => {
  expect(outlookOf('sign-in.state/no-app')).toBe('settled');
  expect(outlookOf('product.seats/grace')).toBe('passing');
  for (const reason of ['malformed', 'sign-in.state/grace', 'sign-in.state/toString', 'x/y'])
    expect(outlookOf(reason)).toBeUndefined();
});
