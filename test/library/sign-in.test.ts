import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { contentSecurityPolicy } from '../../src/layouts/policy.ts';
import { hostsFor, hostsOf, readSignInOffer } from '../../src/library/sign-in.ts';
import { guideOf, readContent, readFixture } from '../support/article-fixtures.ts';

const clientId = '5b1d5c1e-6a3f-4a8e-9b51-0c7d6d1f2a31';

describe('the setting of sign-in', () => {
  test('without a client id offers the sample alone', () => {
    expect(readSignInOffer({})).toEqual({ config: undefined, sample: true });
  });

  test('comes from the environment first', () => {
    const environment = {
      ...{ GUIDEPOST_CLIENT_ID: clientId, GUIDEPOST_CLOUD: 'china' },
      ...{ GUIDEPOST_TENANT: 'fourthcoffee.example', GUIDEPOST_SAMPLE: 'false' },
    };
    expect(readSignInOffer(environment)).toEqual({
      config: { clientId, cloud: 'china', tenant: 'fourthcoffee.example' },
      sample: false,
    });
  });

  test.each([
    [{ GUIDEPOST_CLIENT_ID: 'abc' }, 'The client id "abc" is not a GUID. Copy'],
    [{ GUIDEPOST_CLOUD: 'mars' }, 'There is no cloud "mars". Write one of global,'],
    [{ GUIDEPOST_TENANT: 'common' }, 'The tenant "common" cannot sign in here. Write'],
    [{ GUIDEPOST_SAMPLE: 'yes' }, 'GUIDEPOST_SAMPLE is "yes". Write true or false.'],
  ])('%j stops the build and says what to write', (environment, message) => {
    expect(() => readSignInOffer(environment)).toThrow(message);
  });
});

describe('the file of settings', () => {
  const folder = '.cache/test-settings';
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.resetModules();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The offer for a given `signIn` in `site.yaml`. */
  async function offerOf(signIn: string) {
    mkdirSync(folder, { recursive: true });
    const text = `title: T\ndefaultLocale: en-us\nindex: []\nsignIn:\n${signIn}`;
    writeFileSync(`${folder}/site.yaml`, text);
    vi.stubEnv('CONTENT_DIR', folder);
    vi.resetModules();
    const { readSignInOffer: read } = await import('../../src/library/sign-in.ts');
    return read({});
  }

  test('switches the sample off, and names the app', async () => {
    expect(await offerOf(`  sample: false\n`)).toEqual({ config: undefined, sample: false });
    expect(await offerOf(`  clientId: ${clientId}\n  cloud: gcc-high\n`)).toEqual({
      config: { clientId, cloud: 'gcc-high', tenant: 'organizations' },
      sample: true,
    });
  });

  test.each([
    ['  clientID: x\n', 'signIn.clientID is not a known key'],
    ['  sample: perhaps\n', 'signIn.sample'],
    ['  clientId: abc\n', 'The client id "abc" is not a GUID'],
  ])('%j stops the build and says where', async (signIn, message) => {
    await expect(offerOf(signIn)).rejects.toThrow(message);
  });
});

describe('the hosts that a guide’s pages may contact', () => {
  const licensing = guideOf(readContent('yammer-licensing-issues')).config;
  const lamp = guideOf(readFixture('lamp')).config;
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  test('are those of the cloud, for a guide that asks a directory', () => {
    vi.stubEnv('GUIDEPOST_CLIENT_ID', clientId);
    vi.stubEnv('GUIDEPOST_CLOUD', 'china');
    expect(hostsFor(licensing)).toEqual(hostsOf('china'));
  });

  test('are none for a guide without facts, and none where sign-in is off', () => {
    expect(hostsFor(licensing)).toEqual([]);
    vi.stubEnv('GUIDEPOST_CLIENT_ID', clientId);
    expect(hostsFor(lamp)).toEqual([]);
  });
});

test('a policy names the two hosts of a cloud and nothing else', () => {
  expect(contentSecurityPolicy({ hosts: hostsOf('gcc-high') })).toContain(
    "connect-src 'self' https://login.microsoftonline.us https://graph.microsoft.us;",
  );
  expect(contentSecurityPolicy()).toContain("connect-src 'self';");
  expect(contentSecurityPolicy({ hosts: 'none' })).toContain("connect-src 'none';");
});
