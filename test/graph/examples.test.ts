// Errors and batches as in Microsoft's own documentation.
import { expect, test } from 'vitest';
import { sendBatch } from '../../src/graph/batch.ts';
import { faultOfStatus } from '../../src/graph/errors.ts';
import { bodyOf } from '../support/graph-examples.ts';
import { open } from './open.ts';

test('a documented batch: two parts fail, one is not there at all', async () => {
  const { graph } = open('fourth-coffee');
  const body = bodyOf('batch-with-failures');
  const send = () => Promise.resolve({ ok: true, body } as const);
  const calls = Array.from({ length: 6 }, () => ({ path: '/me', scopes: ['User.Read'] }) as const);
  const [, ...parts] = await sendBatch({ ...graph, send }, calls);
  expect(parts.map((part) => (part.ok ? 'ok' : part.fault.reason))).toEqual([
    ...['ok', 'no-role', 'no-role', 'malformed', 'ok'],
  ]);
});

test('documented errors of a search without its header', () => {
  const errors = bodyOf('advanced-query-errors');
  if (!Array.isArray(errors)) throw new Error('no list of errors');
  expect(errors).not.toHaveLength(0);
  for (const error of errors)
    expect(faultOfStatus(400, error, { waitSeconds: undefined, isGuest: false })).toEqual({
      reason: 'rejected',
    });
});
