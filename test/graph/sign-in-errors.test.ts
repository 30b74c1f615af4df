import { AuthError, InteractionRequiredAuthError, ServerError } from '@azure/msal-browser';
import { describe, expect, test } from 'vitest';
import { numberIn, reasonOfNumber } from '../../src/graph/error-numbers.ts';
import { faultOfSignIn } from '../../src/graph/sign-in-errors.ts';

/** What a message from Microsoft contains after the number, some of it private. */
const rest = 'User imke@fourthcoffee.example. Trace ID: 7a1f0c52 Timestamp: 2026-11-22 12:00:00Z';

describe.each([
  ['50105', 'not-assigned'],
  ['53000', 'access-policy'],
  ['53001', 'access-policy'],
  ['53002', 'access-policy'],
  ['53003', 'access-policy'],
  ['53004', 'access-policy'],
  ['50005', 'access-policy'],
  ['530032', 'access-policy'],
  ['500212', 'access-policy'],
  ['50076', 'sign-in-again'],
  ['50079', 'sign-in-again'],
  ['50158', 'sign-in-again'],
  ['50057', 'account-disabled'],
  ['50053', 'account-disabled'],
  ['50055', 'account-disabled'],
  ['50020', 'wrong-account'],
  ['50034', 'wrong-account'],
  ['700016', 'not-set-up'],
  ['50011', 'not-set-up'],
  ['50194', 'not-set-up'],
  ['7000112', 'not-set-up'],
  ['9002326', 'not-set-up'],
  ['90002', 'not-set-up'],
  ['90094', 'admin-approval'],
  ['700082', 'signed-out'],
  ['70043', 'signed-out'],
  ['50173', 'signed-out'],
] as const)('AADSTS%s', (number, reason) => {
  const text = `AADSTS${number}: ${rest}`;

  test.each([
    ['access_denied', new ServerError('access_denied', '', text)],
    ['interaction_required', new InteractionRequiredAuthError('interaction_required', '', text)],
    ['invalid_grant', new InteractionRequiredAuthError('invalid_grant', '', text, 'basic_action')],
    ['unauthorized_client', new AuthError('unauthorized_client', '', text)],
    ['the code of a throttled request', new ServerError(number, '', text)],
  ])(`is ${reason} whichever code comes with it: %s`, (_, error) => {
    expect(faultOfSignIn(error)).toEqual({ reason, number });
  });
});

test('a number next to the message counts too', () => {
  const beside = new ServerError('invalid_grant', '', 'Error(s): 50105', '', '50105', 400);
  expect(faultOfSignIn(beside)).toEqual({ reason: 'not-assigned', number: '50105' });
  const other = new ServerError('invalid_grant', '', 'x', '', 'imke@fourthcoffee.example', 400);
  expect(faultOfSignIn(other)).toEqual({ reason: 'signed-out' });
});

test.each([
  [new AuthError('server_error', '', `AADSTS90033: ${rest}`), 'sign-in-failed', '90033'],
  [new AuthError('access_denied', '', `AADSTS99999999: ${rest}`), 'consent-refused', undefined],
  [
    new InteractionRequiredAuthError('interaction_required', '', `AADSTS5012345: ${rest}`),
    'sign-in-again',
    '5012345',
  ],
  [new InteractionRequiredAuthError('consent_required', ''), 'consent-needed', undefined],
  [new InteractionRequiredAuthError('login_required', ''), 'signed-out', undefined],
  [new AuthError('no_token_request_cache_error', ''), 'sign-in-unfinished', undefined],
] as const)('a number that is not listed falls back to its code: %s', (error, reason, number) => {
  expect(faultOfSignIn(error)).toEqual({ reason, ...(number !== undefined && { number }) });
});

test.each([
  [new AuthError('invalid_grant', '', `AADSTS65001: ${rest}`), 'consent-needed'],
  [new AuthError('access_denied', '', `AADSTS65004: ${rest}`), 'consent-refused'],
])('no number is shown if the reader knows the cause: %s', (error, reason) => {
  expect(faultOfSignIn(error)).toEqual({ reason });
});

test('only digits are taken from a message, whatever else is in it', () => {
  expect(numberIn(`AADSTS50105: ${rest}`)).toBe('50105');
  expect(numberIn('Error(s): 50105 - Description: AADSTS50105: x AADSTS1')).toBe('50105');
  for (const text of [rest, 'AADSTS', 'AADSTS12', 'AADSTSimke', 'AADSTS1234567890', ''])
    expect(numberIn(text)).toBeUndefined();
});

test('a number that is not listed means nothing', () => {
  expect(reasonOfNumber('50105')).toBe('not-assigned');
  expect(reasonOfNumber('1')).toBeUndefined();
});

describe('storage', () => {
  const wrapped = (errorCode: string) =>
    Object.assign(new Error('See https://aka.ms/msal.js.errors'), {
      name: 'CacheError',
      errorCode,
    });

  test.each([
    [new DOMException('x', 'QuotaExceededError'), 'storage-full'],
    [Object.assign(new Error('x'), { name: 'NS_ERROR_DOM_QUOTA_REACHED' }), 'storage-full'],
    [wrapped('cache_quota_exceeded'), 'storage-full'],
    [new DOMException('x', 'SecurityError'), 'storage-blocked'],
    [wrapped('SecurityError'), 'storage-blocked'],
  ])('%s', (error, reason) => {
    expect(faultOfSignIn(error)).toEqual({ reason });
  });

  test.each([wrapped('cache_error_unknown'), new RangeError('oops'), 'oops'])(
    'is not to blame for %s',
    (error) => {
      expect(() => faultOfSignIn(error)).toThrow();
    },
  );
});
