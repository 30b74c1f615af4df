import { expect, test } from 'vitest';
import { bodyOf } from '../support/graph-examples.ts';
import { readBody, short } from './fixtures/ask-bodies.ts';
import { readSamplePerson } from './fixtures/sample-person.ts';

const settings = (more: object = {}) => ({
  isUnmanagedSyncAppForTenantRestricted: false,
  isSyncButtonHiddenOnPersonalSite: false,
  isMacSyncAppEnabled: true,
  ...more,
});
const read = (more: object = {}) => readBody('sharepoint.sync', settings(more));

test('the documented response: computers of certain domains only', () => {
  expect(readBody('sharepoint.sync', bodyOf('sharepoint-settings'))).toMatchObject({
    answer: { choice: 'joined-only' },
    evidence: [
      { kind: 'sync-computers', isRestricted: true },
      { kind: 'sync-button', isHidden: true },
      { kind: 'sync-macs', isAllowed: false },
    ],
  });
});

test('each answer', () => {
  expect(short(read())).toBe('open');
  expect(short(read({ isSyncButtonHiddenOnPersonalSite: true }))).toBe('button-hidden');
  expect(short(read({ isUnmanagedSyncAppForTenantRestricted: true }))).toBe('joined-only');
  expect(short(read({ isMacSyncAppEnabled: false }))).toBe('open');
});

test.each(Object.keys(settings()))('without %s it is unknown', (field) => {
  expect(short(read({ [field]: undefined }))).toBe('absent-field');
  expect(short(read({ [field]: null }))).toBe('malformed');
});

test.each([
  ['fourth-coffee', 'open'],
  ['harbour-books', 'joined-only'],
  ['northern-looms', 'button-hidden'],
])('in the sample, %s: %s', async (organization, answer) => {
  expect(short(await readSamplePerson('sharepoint.sync', organization))).toBe(answer);
});
