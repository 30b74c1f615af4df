import { describe, expect, test } from 'vitest';
import {
  formatConsentAnswer,
  parseConsentAnswer,
  readConsentAnswer,
} from '../../src/graph/consent-answer.ts';

const tenant = 'tenant=7a1f0c52-3c5e-4b0e-9d7e-5a60c1d2e3f4';
const declined =
  'error=consent_required&error_description=AADSTS65004%3a+The+resource+owner+imke%40fourthcoffee.example';

describe('what an administrator said', () => {
  test.each([
    [`?admin_consent=True&${tenant}&scope=x`, { isAgreed: true }, '#agreed'],
    [`?admin_consent=True&${declined}`, { isAgreed: false, number: '65004' }, '#refused=65004'],
    ['?error=permission_denied&error_description=The+admin', { isAgreed: false }, '#refused'],
    [`?admin_consent=False&${tenant}`, { isAgreed: false }, '#refused'],
  ])('%s', (query, answer, fragment) => {
    expect(readConsentAnswer(query)).toEqual(answer);
    expect(formatConsentAnswer(answer)).toBe(fragment);
    expect(parseConsentAnswer(fragment)).toEqual(answer);
  });
});

test.each(['', '?utm_source=x', `?${tenant}`])('%j is not such an answer', (query) => {
  expect(readConsentAnswer(query)).toBeUndefined();
});

test.each(['', '#', '#refused=', '#refused=<b>', '#refused=1', '#agreed=1', '#refusedly'])(
  'the fragment %j says nothing',
  (fragment) => {
    expect(parseConsentAnswer(fragment)).toBeUndefined();
  },
);
