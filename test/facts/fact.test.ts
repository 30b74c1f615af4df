import { describe, expect, test } from 'vitest';
import { facts } from '../../src/facts/index.ts';
import { about, context, ok, person, NOW } from './fixtures/responses.ts';

describe('what a fact says about itself', () => {
  test('another person needs a wider scope, and an administrator who agrees', () => {
    const fact = facts['licence.plan'];
    expect(fact.scopes).toEqual({ me: ['User.Read'], other: ['User.Read.All'] });
    expect(fact.adminConsent).toEqual({ me: false, other: true });
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
      expect(fact.asks).not.toHaveLength(0);
      expect(fact.page).toMatch(/^https:\/\/learn\.microsoft\.com\/./);
    }
  });
});

describe('a reading', () => {
  test('says when its evidence was read', () => {
    const { evidence } = facts['person.location'].read(about(), context);
    expect(evidence).toEqual([{ field: 'usageLocation', value: 'NL', readAt: NOW }]);
  });

  test('is unknown without a response', () => {
    const reading = facts['person.location'].read({}, context);
    expect(reading).toMatchObject({ known: false, fault: { reason: 'absent-field' } });
  });

  test('hands on the fault of the request, with its wait', () => {
    const fault = { reason: 'throttled', waitSeconds: 30 } as const;
    const reading = facts['person.location'].read({ person: { ok: false, fault } }, context);
    expect(reading).toEqual({ known: false, fault, evidence: [] });
  });

  test.each([[null], [[]], ['text'], [7]])('is unknown when the body is %j', (body) => {
    const reading = facts['person.location'].read({ person: ok(body) }, context);
    expect(reading).toMatchObject({ known: false, fault: { reason: 'malformed' } });
  });

  test('never takes a mistake of ours for something unknown', () => {
    const body = {
      get usageLocation() {
        throw new RangeError('a mistake');
      },
    };
    expect(() => facts['person.location'].read({ person: ok(body) }, context)).toThrow(RangeError);
  });

  test('is unknown when the clock is no instant', () => {
    const reading = facts['person.location'].read(
      { person: ok(person()) },
      { ...context, now: 'noon' },
    );
    expect(reading).toMatchObject({ known: false, fault: { reason: 'clock' } });
  });
});
