import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { frameAncestor, readSite } from '../../src/library/site.ts';

test('no one may frame this site', () => {
  expect(readSite().frameAncestors).toEqual([]);
});

describe('who may frame a site', () => {
  test.each([
    'self',
    'https://intranet.example',
    'https://*.contoso.example',
    'https://x.example:8443',
  ])('can be %s', (ancestor) => {
    expect(frameAncestor.parse(ancestor)).toBe(ancestor);
  });

  test.each([
    ...['*', "'none'", "'self'", 'intranet.example', 'http://intranet.example', 'https://'],
    ...['https://intranet.example/page', 'https://a.example; script-src *', 'https://a b'],
    ...['https://a.example https://b.example', 'https://a.example\n  X-Evil: 1', 'https://*'],
  ])('cannot be %j, and the error says what to write', (ancestor) => {
    const { error } = frameAncestor.safeParse(ancestor);
    expect(error?.issues[0]?.message).toContain(`“${ancestor}” is not a site. Write https://`);
  });
});

describe('all settings', () => {
  const folder = '.cache/test-site-settings';
  const file = `${folder}/site.yaml`;
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.resetModules();
    rmSync(folder, { recursive: true, force: true });
  });

  async function readerOf(environment: Readonly<Record<string, string>>) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, 'title: One\ndefaultLocale: nl-nl\n');
    for (const [name, value] of Object.entries({ CONTENT_DIR: folder, ...environment }))
      vi.stubEnv(name, value);
    vi.resetModules();
    return import('../../src/library/site.ts');
  }

  test('are one object, from the file and the environment', async () => {
    const { readSite: read } = await readerOf({ BASE_PATH: 'help', SITE_LOCALES: 'nl-NL' });
    expect(read()).toMatchObject({
      ...{ title: 'One', defaultLocale: 'nl-nl' },
      ...{ base: '/help/', locales: ['nl-nl'], search: true },
    });
    expect(read()).toBe(read());
  });

  test('are read again once the file has changed', async () => {
    const { readSite: read } = await readerOf({});
    const before = read();
    writeFileSync(file, 'title: Two\ndefaultLocale: nl-nl\n');
    utimesSync(file, 1, 1);
    expect(read().title).toBe('Two');
    expect(before.title).toBe('One');
  });

  test('name what is wrong in either', async () => {
    const wrong = { BASE_PATH: 'https://help.example/x', SITE_SEARCH: 'yes' };
    const { readSite: read } = await readerOf(wrong);
    expect(() => read()).toThrow(/BASE_PATH.*GP710[^]*SITE_SEARCH.*GP713/u);
    rmSync(file);
    expect(() => read()).toThrow('GP701');
  });
});
