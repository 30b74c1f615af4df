import { describe, expect, test } from 'vitest';
import { catalog, factNames } from '../support/catalog.ts';
import { facts as registered } from '../../src/facts/index.ts';
import {
  about,
  app,
  context,
  facts,
  keyOf,
  fixedNow,
  list,
  ok,
  person,
} from './fixtures/responses.ts';

describe('what a fact says about itself', () => {
  test('another person needs a wider scope, and an administrator who agrees', () => {
    const fact = facts['licence.since'];
    expect(fact.scopes).toEqual({ me: ['User.Read'], other: ['User.Read.All'] });
    expect(fact.adminConsent).toEqual({ me: false, other: true });
    expect(fact.furtherScopes).toEqual({ me: [], other: [] });
  });

  test('the wider scope is requested later if a smaller one usually suffices', () => {
    const fact = facts['licence.plan'];
    expect(fact.scopes).toEqual({ me: ['User.Read'], other: ['LicenseAssignment.Read.All'] });
    expect(fact.adminConsent).toEqual({ me: false, other: false });
    expect(fact.furtherScopes).toEqual({ me: [], other: ['User.Read.All'] });
  });

  test('several asks give several scopes', () => {
    expect(facts['sign-in.state'].scopes.me).toEqual(['Application.Read.All', 'User.Read']);
    expect(facts['sign-in.state'].adminConsent.me).toBe(true);
  });

  test('a cloud that lacks the call is named', () => {
    expect(facts['licence.bulk'].lackingClouds).toEqual(['china']);
    expect(facts['licence.plan'].lackingClouds).toEqual([]);
  });

  test('every fact names its page and what it asks', () => {
    for (const fact of Object.values(facts)) {
      expect(fact.asks.me).not.toHaveLength(0);
      expect(fact.asks.other).not.toHaveLength(0);
      expect(fact.fact.page).toMatch(/^https:\/\/learn\.microsoft\.com\/./u);
    }
  });
});

describe('a reading', () => {
  test('says when its evidence was read', () => {
    expect(facts['person.location'].read(about(), context)).toEqual({
      known: true,
      answer: { choice: 'yes' },
      evidence: [{ kind: 'location', country: 'NL' }],
      readAt: fixedNow,
    });
  });

  test('is as old as the latest of its data, whatever order they arrived in', () => {
    const [early, late] = ['2026-11-22T11:00:00Z', '2026-11-22T11:30:00Z'];
    for (const [first, second] of [
      [early, late],
      [late, early],
    ]) {
      const responses = {
        app: ok(list([app()]), { readAt: first }),
        person: ok(person(), { readAt: second }),
      };
      expect(facts['sign-in.state'].read(responses, context)).toMatchObject({ readAt: late });
    }
  });

  test('needs exactly the parameters of its fact: nothing found is not “no”', () => {
    for (const name of factNames) {
      const takes = Object.keys(registered[name].parameters);
      const isKnown = (written: Readonly<Record<string, string>>) =>
        registered[name].about(written, catalog) !== undefined;
      expect([name, isKnown({})]).toEqual([name, takes.length === 0]);
      expect([name, isKnown({ product: 'engage' })]).toEqual([name, takes.includes('product')]);
      for (const product of ['', 'yammer', 'constructor', 'Engage'])
        expect([name, isKnown({ product })]).toEqual([name, false]);
      expect([name, isKnown({ product: 'engage', plans: 'engage' })]).toEqual([name, false]);
    }
  });

  test('is unknown without a response', () => {
    const reading = facts['person.location'].read({}, context);
    expect(reading).toMatchObject({ known: false, fault: { reason: 'absent-field' } });
    expect(reading).toMatchObject({ wants: keyOf(facts['person.location'], 'person') });
  });

  test('passes on the fault of the request, with its wait', () => {
    const fault = { reason: 'throttled', waitSeconds: 30 } as const;
    const reading = facts['person.location'].read({ person: { ok: false, fault } }, context);
    expect(reading).toEqual({ known: false, fault, evidence: [] });
  });

  test.each([[null], [[]], ['text'], [7]])('is unknown when the body is %j', (body) => {
    const reading = facts['person.location'].read({ person: ok(body) }, context);
    expect(reading).toMatchObject({ known: false, fault: { reason: 'malformed' } });
  });

  test('never mistakes a bug of ours for something unknown', () => {
    const body = {
      get usageLocation() {
        throw new RangeError('a mistake');
      },
    };
    expect(() => facts['person.location'].read({ person: ok(body) }, context)).toThrow(RangeError);
  });

  test('is unknown if the clock is not a valid instant', () => {
    const reading = facts['person.location'].read(
      { person: ok(person()) },
      { ...context, now: 'noon' },
    );
    expect(reading).toMatchObject({ known: false, fault: { reason: 'clock' } });
  });
});
