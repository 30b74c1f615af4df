/** Hosts with a single 404 page: GitHub, Azure, Netlify, the preview. */

import { describe, expect, test } from 'vitest';
import { arrived } from '../support/dom/arrived.ts';
import { origin as site } from '../support/dom/network.ts';
import { visit } from '../support/dom/visit.ts';
import { article, secondStep } from '../support/guides.ts';

/** The response is a 404, which the browser logs to its console. */
const isExpected = (line: string) => line.includes('404');

describe('an address that does not exist', () => {
  test.each([
    ['/en-us/', 'de-DE'],
    ['/he-il/', 'en-US'],
    // Its text is the source's, its interface the reader's own.
    ['/sv-se/', 'en-US'],
  ])('of a step of a guide under %s offers that guide', async (start, locale) => {
    const { page, complaints, close } = visit({ locale });
    await page.goto(`${site}${start}${article}/old-step/`);
    const offer = page.locator('[data-guide-of-step] a');
    await expect.poll(() => offer.getAttribute('href')).toBe(`${site}${start}${article}/`);
    expect(await page.locator('[data-guide-of-step]').isVisible()).toBe(true);
    const title = await offer.textContent();
    await offer.click();
    await page.waitForURL(`${site}${start}${article}/`);
    expect(await page.textContent('h1')).toContain(title.trim());
    expect(complaints().filter((line) => !isExpected(line))).toEqual([]);
    await close();
  });

  test.each([`/en-us/${article}`, '/en-us/nowhere/old-step/'])(
    'offers no guide that the address does not name: %s',
    async (path) => {
      const { page, close } = visit();
      await page.goto(`${site}/404.html`);
      const to = path.replace(article, `${article}-2`);
      page.window.history.replaceState(undefined, '', to);
      await page.reload();
      await page.waitForSelector('site-search:not([hidden])');
      expect(await page.locator('[data-guide-of-step]').isVisible()).toBe(false);
      await close();
    },
  );

  test('links to every language without scripts', async () => {
    const { page, close } = visit({ isScripted: false });
    await page.goto(`${site}/nergens/`);
    expect(await page.locator('.language-list a').count()).toBe(37);
    expect(await page.locator(`main a[href="/en-us/${article}/"]`).isVisible()).toBe(true);
    await page.goto(`${site}/nl-nl/nergens/`);
    expect(await page.locator('.masthead .languages a').count()).toBe(37);
    expect(await page.locator(`main a[href="/nl-nl/${article}/"]`).isVisible()).toBe(true);
    expect(await page.locator('site-search').isVisible()).toBe(false);
    await close();
  });
});

describe('an address that was damaged in transit', () => {
  const { step, answer } = secondStep();
  const path = `/en-us/${article}/${step}/`;

  test.each([
    ['the # encoded', `${path}%23${answer}`],
    ['the same, twice', `${path}%2523${encodeURIComponent(encodeURIComponent(answer))}`],
    ['another character in its place', `${path}*${answer}`],
    ['the sign as an entity', `${path}&#35;${answer}`],
    ['capitals', `${path.toUpperCase()}#${answer.toUpperCase()}`],
    ['a period after its step', `${path.slice(0, -1)}.#${answer}`],
    [
      'a soft line break from email',
      `${path.replace('licensing', 'licen=\r\nsing')}#${answer.replace('=', '=3D')}`,
    ],
    ['full-width letters', `/en-us/${article}/${widen(`${step}/#${answer}`)}`],
  ])('with %s leads to its step, with its answers and without comment', async (_what, damaged) => {
    const { page, complaints, close } = visit();
    await page.goto(site + damaged);
    await arrived(page, step);
    expect(page.url()).toBe(`${site}${path}#${answer}`);
    expect(await page.locator('[data-notice]').isHidden()).toBe(true);
    expect(complaints().filter((line) => !isExpected(line))).toEqual([]);
    await close();
  });

  test('with a page that never existed stays as it is, after a few requests to the host', async () => {
    const { page, network, close } = visit();
    await page.goto(`${site}/en-us/none/No=where/`);
    const asked = () => network.probed.map(({ pathname }) => pathname);
    await expect.poll(asked).toEqual(['/en-us/none/nowhere/', '/en-us/none/']);
    await page.waitForSelector('site-search:not([hidden])');
    expect(await page.locator('h1').textContent()).toContain('This page does not exist');
    expect(asked()).toHaveLength(2);
    await close();
  });
});

describe('a fragment', () => {
  test.each([
    '~=x&what=no-access&q=/../../../../../nl-nl/?x=1',
    'what=no-access&block=yes&licensed=yes&gone=1&~=elsewhere',
    '/../../../../nl-nl/?x=1&~=changed',
    '~=changed&//evil.example/',
  ])('such as #%s does not become a path, and reaches no server', async (fragment) => {
    const { page, network, close } = visit();
    await page.goto(`${site}/en-us/${article}/wait/#${fragment}`);
    await page.locator('guide-walk[data-ready]').waitFor({ state: 'attached' });
    const asked = network.asked.filter(({ pathname }) => pathname.endsWith('/'));
    const guide = new RegExp(`^/en-us/${article}/[a-z-]+/(?:#|$)`, 'u');
    expect(asked.map(({ pathname }) => pathname).filter((path) => !guide.test(path))).toEqual([]);
    expect(page.url()).not.toMatch(/nl-nl|evil/u);
    await close();
  });
});

/** Letters and symbols as typed with Japanese input methods. */
function widen(text: string): string {
  return text.replace(/[!-~]/gu, (sign) => String.fromCodePoint(sign.charCodeAt(0) + 0xfe_e0));
}
