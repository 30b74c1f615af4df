import { describe, expect, test } from 'vitest';
import { remediesFor, type Remedy } from '../../src/browser/directory/fault.ts';
import { reasons, type Fault } from '../../src/facts/core/reasons.ts';
import { isMessageKey } from '../../src/locale/keys.ts';
import { facts } from '../../src/facts/index.ts';
import { factWords } from '../../src/library/fact-words.ts';
import { interfaceLocales, messageOf } from '../../src/library/interface.ts';

describe('every fault', () => {
  test.each(interfaceLocales())('has a sentence of its own in %s', (locale) => {
    const general = reasons.map((reason) => {
      const key = `fault.${reason}`;
      return isMessageKey(key) ? messageOf(locale, key) : '';
    });
    // Two facts may be unknown for the same reason, and then say the same.
    for (const fact of Object.values(facts)) {
      const words = Object.entries(factWords(fact, locale));
      const own = words.flatMap(([key, text]) => (key.startsWith('fault.') ? [text] : []));
      expect(own).toHaveLength(Object.keys(fact.reasons).length);
      const sentences = [...general, ...own];
      expect(sentences).not.toContain('');
      expect(new Set(sentences).size).toBe(sentences.length);
    }
  });
});

const scope = 'AuditLog.Read.All';
describe('the ways forward from a fault', () => {
  test.each<[Fault, boolean, readonly Remedy[]]>([
    [{ reason: 'consent-needed', scope }, true, ['agree']],
    // Without a scope, there is nothing to consent to, only a sign-in to start.
    [{ reason: 'consent-needed' }, true, ['sign-in']],
    [{ reason: 'consent-needed' }, false, ['sign-in']],
    [{ reason: 'consent-refused', scope }, true, ['ask-again']],
    [{ reason: 'admin-approval', scope }, true, ['check-again', 'ask-again', 'admin-page']],
    [{ reason: 'admin-approval' }, false, ['sign-in', 'admin-page']],
    [{ reason: 'consent-refused' }, false, ['sign-in']],
    [{ reason: 'signed-out', scope }, true, ['sign-in']],
    [{ reason: 'sign-in-failed' }, false, ['sign-in']],
    [{ reason: 'sign-in-failed', scope }, true, ['ask-again']],
    [{ reason: 'sign-in-running', scope }, true, ['ask-again']],
    [{ reason: 'sign-in-running', scope }, false, ['sign-in']],
    [{ reason: 'sign-in-unfinished', scope }, false, ['sign-in']],
    [{ reason: 'sign-in-unfinished', scope }, true, ['ask-again']],
    [{ reason: 'sign-in-again', scope }, true, ['sign-in']],
    [{ reason: 'not-assigned', scope }, false, ['sign-in']],
    [{ reason: 'access-policy' }, false, ['sign-in']],
    [{ reason: 'account-disabled' }, false, ['sign-in']],
    [{ reason: 'wrong-account' }, false, ['sign-in']],
    [{ reason: 'not-set-up', number: '700016' }, false, []],
    [{ reason: 'time-out', scope }, false, ['sign-in']],
    [{ reason: 'storage-blocked' }, false, ['sign-in']],
    [{ reason: 'storage-full' }, false, ['sign-in']],
    [{ reason: 'offline' }, false, ['sign-in']],
    [{ reason: 'offline' }, true, ['check-again']],
    [{ reason: 'throttled', waitSeconds: 30 }, true, ['check-again']],
    [{ reason: 'no-role' }, true, ['check-again']],
    [{ reason: 'clock' }, true, ['check-again']],
    [{ reason: 'licence.bulk/absence-proves-nothing' }, true, []],
    [{ reason: 'not-in-cloud' }, true, []],
    [{ reason: 'sign-in.state/no-app' }, true, []],
    [{ reason: 'sign-in.state/assigned-only' }, true, []],
    [{ reason: 'unknown-fact' }, true, []],
    [{ reason: 'licence.plan/pending' }, true, ['check-again']],
    [{ reason: 'product.seats/grace' }, true, ['check-again']],
  ])('%j, signed in: %s', (fault, isSignedIn, remedies) => {
    expect(remediesFor(fault, isSignedIn)).toEqual(remedies);
  });
});
