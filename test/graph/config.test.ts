import { describe, expect, test } from 'vitest';
import { readSignInConfig } from '../../src/graph/config.ts';

const clientId = 'dddddddd-1111-4222-8333-444444444444';
const codes = (written: Parameters<typeof readSignInConfig>[0]) =>
  readSignInConfig({ clientId, ...written }).problems.map(({ code }) => code);

test('a client id is enough', () => {
  expect(readSignInConfig({ clientId: ` ${clientId} ` })).toEqual({
    config: { clientId, cloud: 'global', tenant: 'organizations' },
    problems: [],
  });
});

test('without a client id there is no sign-in and no problem', () => {
  expect(readSignInConfig({})).toEqual({ config: undefined, problems: [] });
  expect(readSignInConfig({ clientId: '', cloud: '', tenant: '' }).problems).toEqual([]);
});

describe('a problem says how to fix it', () => {
  test.each([
    [{ clientId: 'my-app' }, 'sign-in-client-id', 'Application (client) ID'],
    [{ cloud: 'gcc' }, 'sign-in-cloud', 'GCC (without High) uses global'],
    [{ tenant: 'common' }, 'sign-in-tenant', 'Personal accounts'],
  ])('%j', (written, code, fix) => {
    const { config, problems } = readSignInConfig({ clientId, ...written });
    expect(config).toBeUndefined();
    expect(problems).toMatchObject([{ code }]);
    expect(problems[0]?.fix).toContain(fix);
    expect(problems[0]?.message).toContain(Object.values(written)[0]);
  });

  test('all of them at once', () => {
    expect(codes({ clientId: 'x', cloud: 'moon', tenant: 'consumers' })).toHaveLength(3);
  });
});

test.each(['fourthcoffee.example', 'organizations', clientId])('%s is a tenant', (tenant) => {
  expect(codes({ tenant })).toEqual([]);
});

test.each(['common', 'consumers', 'a b.example', '../x', 'https://x.example', '-x.example'])(
  '%s is not one',
  (tenant) => {
    expect(codes({ tenant })).toEqual(['sign-in-tenant']);
  },
);
