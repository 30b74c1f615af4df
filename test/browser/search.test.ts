import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../src/layouts/policy.ts';
import { site, useBrowser } from '../support/browser.ts';
import { article, walkedLocales } from '../support/guides.ts';
import { must } from '../support/must.ts';
import { guideOf, readContent } from '../support/article-fixtures.ts';
import { expectHidden } from '../support/visibility.ts';

const { words } = guideOf(readContent(article, [...walkedLocales, 'ar-sa', 'ja-jp']));
const open = useBrowser();

describe.each(walkedLocales)('in %s', (locale) => {
  const home = `${site}/${locale}/`;
  const address = (step?: string) => `/${locale}/${article}/${step ? `${step}/` : ''}`;
  const { title, steps } = must(words[locale]);
  const code = 'YAM-LIC-04';

  test('a title, a code, an error code and another name each find their page', async () => {
    const { page, complaints, close } = await open();
    await page.goto(home);
    for (const [what, query, expected] of [
      ['the guide’s title', title, address()],
      ['a step’s title', must(steps['find-block']).title, address('find-block')],
      ['an outcome’s code', code, address('switch-plan-on')],
      ['an error code', 'aadsts7000112', address('turn-sign-in-on')],
      ['another name', 'Entra Office 365 Yammer', address()],
    ] as const)
      expect(await ask(page, query), what).toContain(expected);
    expect(complaints).toEqual([]);
    await close();
  });

  test('every page’s header leads to the box, and so does the key', async () => {
    const { page, complaints, close } = await open();
    const pages = [
      address(),
      address('block'),
      `${address()}diagram/`,
      ...(locale === 'en-us' ? [] : [`${address()}side-by-side/`]),
    ];
    for (const path of pages) {
      for (const lead of [() => page.click('.to-search'), () => page.keyboard.press('/')]) {
        await page.goto(site + path);
        await lead();
        await page.waitForURL(`${home}#search`);
        await eventually(() => focused(page)).toBe('search');
        expect(await page.inputValue('#search')).toBe('');
      }
    }
    await page.locator('.cards a').first().focus();
    await page.click('.to-search');
    await eventually(() => focused(page)).toBe('search');
    expect(complaints).toEqual([]);
    await close();
  });

  // What follows is the same in every language.
  if (locale !== walkedLocales[0]) return;

  test('nothing is fetched before someone uses the box', async () => {
    const { page, close } = await open();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(home);
    await page.waitForLoadState('networkidle');
    expect(asked.filter((path) => path.includes('pagefind'))).toEqual([]);
    await page.focus('#search');
    await eventually(() => asked).toContain('/pagefind/pagefind-worker.js');
    await close();
  });

  test('the keyboard alone can enter the box, move through the results, and leave', async () => {
    const { page, close } = await open();
    await page.goto(home);
    await page.waitForSelector('site-search:not([hidden])');
    await page.keyboard.press('/');
    expect(await focused(page)).toBe('search');
    await page.keyboard.type('/');
    expect(await page.inputValue('#search')).toBe('/');
    await page.fill('#search', '');
    const [first, second] = await ask(page, 'Yammer');

    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe(first);
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe(second);
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe(first);
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('search');
    await page.keyboard.press('Escape');
    await eventually(() => page.locator('.found li').count()).toBe(0);
    expect(await page.inputValue('#search')).toBe('');
    expect(await page.textContent('[role=status]')).toBe('');

    await ask(page, code);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${address('switch-plan-on')}`);
    await close();
  });

  test('the count is announced once per query, and results say what they are', async () => {
    const { page, close } = await open();
    await page.goto(home);
    await page.evaluate(() => {
      const status = document.querySelector('[role=status]');
      const said: string[] = [];
      const note = () => (document.title = JSON.stringify([...said, status?.textContent ?? '']));
      if (status) new MutationObserver(note).observe(status, { childList: true, subtree: true });
    });
    await ask(page, code);
    const counted = await page.textContent('[role=status]');
    expect(counted).toMatch(/^1 \p{L}+$/u);
    expect(await page.title()).toBe(JSON.stringify([counted]));
    const about = page.locator('.found [data-about]');
    expect(await about.textContent()).toMatch(
      new RegExp(String.raw`^\p{L}+ · ${title} · ${code}$`, 'u'),
    );
    await close();
  });

  test('a guide is listed once, says what it is about, and has its steps below it', async () => {
    const { page, close } = await open();
    await page.goto(home);
    const [first, ...steps] = await ask(page, 'Yammer');
    expect(first).toBe(address());
    expect(await page.locator('.found > li').count()).toBe(1);
    expect(steps.length).toBeGreaterThan(2);
    for (const step of steps) expect(step.startsWith(address())).toBe(true);
    expect(await page.textContent('.found [data-excerpt]')).not.toMatch(/Connect-Mg|\$/u);
    // The clickable area of the guide's own link leaves room for those of its steps.
    await page.locator('.found ol a').nth(1).click();
    await page.waitForURL(`**${steps[1] ?? ''}`);
    await close();
  });

  test('results beyond ten appear on request, and the first of them comes next', async () => {
    const { page, close } = await open();
    await page.route('**/pagefind/pagefind.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: manyArticles }),
    );
    await page.goto(home);
    await ask(page, 'mail');
    expect(await page.locator('.found > li').count()).toBe(10);
    expect(await page.locator('.found mark').count()).toBe(10);
    await page.click('site-search button');
    await eventually(() => page.locator('.found > li').count()).toBe(20);
    expect(await focused(page)).toBe('/a11/');
    await page.click('site-search button');
    await eventually(() => page.locator('.found > li').count()).toBe(23);
    expect(await page.locator('site-search button').isVisible()).toBe(false);
    await close();
  });

  describe('the query in the address', () => {
    test('is set as soon as it is answered, and answered as soon as it is set', async () => {
      const { page, complaints, close } = await open();
      await page.goto(home);
      const found = await ask(page, 'Viva Engage');
      expect(page.url()).toBe(`${home}?q=Viva+Engage`);
      await page.reload();
      await eventually(() => hrefs(page)).toEqual(found);
      expect(await page.inputValue('#search')).toBe('Viva Engage');
      await page.fill('#search', '');
      await eventually(() => page.url()).toBe(home);
      expect(complaints).toEqual([]);
      await close();
    });

    test('can be sent, and comes back with Back', async () => {
      const { page, close } = await open();
      await page.goto(`${home}?q=${code}#search`);
      await eventually(() => hrefs(page)).toEqual([address('switch-plan-on')]);
      await page.click('.found a');
      await page.waitForURL(`**${address('switch-plan-on')}`);
      await page.goBack();
      await eventually(() => hrefs(page)).toEqual([address('switch-plan-on')]);
      expect(page.url()).toBe(`${home}?q=${code}#search`);
      await close();
    });

    test('says nothing about a person', async () => {
      const { page, close } = await open();
      await page.goto(home);
      for (const query of [
        'anna@contoso.com cannot sign in',
        '19ec0d23-8335-4cbd-94ac-6050e30712fa',
      ]) {
        await ask(page, query);
        expect(page.url()).toBe(home);
      }
      await close();
    });
  });

  test('if nothing is found, a sentence says so and the full list stays', async () => {
    const { page, close } = await open();
    await page.goto(home);
    expect(await ask(page, '<b>xyzzy')).toEqual([]);
    expect(await page.textContent('[role=status]')).toContain('<b>xyzzy');
    expect(await page.locator('.cards a').count()).toBeGreaterThan(0);
    await close();
  });

  test('the key is an ordinary character where someone is typing', async () => {
    const { page, close } = await open();
    await page.goto(
      `${site}${address('since')}#what=no-access&sign-in=works&block=yes&licensed=yes`,
    );
    await page.waitForSelector('guide-walk[data-ready]', { state: 'attached' });
    await page.locator('main input:visible').first().focus();
    await page.keyboard.press('/');
    await page.locator('main h1').click();
    await page.keyboard.press('Control+/');
    expect(page.url()).toContain(address('since'));
    await close();
  });

  test('the key can be switched off, for every page and visit, and on again', async () => {
    const { page, close } = await open();
    await page.goto(home);
    await page.waitForSelector('site-search:not([hidden])');
    await page.locator('.key input').uncheck();
    await page.keyboard.press('/');
    expect(await focused(page)).not.toBe('search');
    await page.goto(site + address());
    await page.keyboard.press('/');
    await page.goto(home);
    expect(page.url()).toBe(home);
    expect(await page.locator('.key input').isChecked()).toBe(false);
    await page.locator('.key input').check();
    await page.keyboard.press('/');
    expect(await focused(page)).toBe('search');
    await close();
  });

  test('an article loads nothing for the search but the key', async () => {
    const { page, close } = await open();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') asked.push(request.url());
    });
    await page.goto(site + address());
    await page.waitForLoadState('networkidle');
    expect(asked).toHaveLength(1);
    await close();
  });

  test('without scripts there is no box, and the list is there', async () => {
    const { page, close } = await open({ javaScriptEnabled: false });
    await page.goto(`${home}#search`);
    await expectHidden(page.locator('#search'));
    expect(await page.locator('.cards a').count()).toBeGreaterThan(0);
    await close();
  });

  test('without an index the box says so', async () => {
    const { page, close } = await open();
    await page.route('**/pagefind/**', (route) => route.fulfill({ status: 404 }));
    await page.goto(home);
    await page.focus('#search');
    await eventually(() => page.textContent('[role=status]')).not.toBe('');
    await close();
  });

  test.each(['light', 'dark'] as const)(
    'results are accessible, %s, also at 320 pixels',
    async (colorScheme) => {
      const { page, close } = await open({ colorScheme, viewport: { width: 320, height: 800 } });
      await page.goto(home);
      await ask(page, 'license');
      await ask(page, 'Yammer');
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
      await close();
    },
  );
});

// Each language’s index is put to the proof without a browser; here, that a browser can read it
// where words are cut from text without spaces, or run from right to left.
test.each(['ar-sa', 'ja-jp'])('in %s the guide is found by its title', async (locale) => {
  const { page, complaints, close } = await open();
  await page.goto(`${site}/${locale}/`);
  const [first] = await ask(page, must(words[locale]).title);
  expect(first).toBe(`/${locale}/${article}/`);
  expect(complaints).toEqual([]);
  await close();
});

describe('a host that sends a policy with every response', () => {
  const [, worker = ''] =
    /^ {2}Content-Security-Policy: (.*)$/mu.exec(readFileSync('docs/search.md', 'utf8')) ?? [];

  test.each([
    ['and the documented one for the worker: search works', worker, '1 result'],
    [
      'and none for the worker: search says that it does not work',
      contentSecurityPolicy({ search: true }),
      'Search could not be loaded. The full list is below.',
    ],
  ])('%s', async (_, policy, said) => {
    const { page, complaints, close } = await open();
    await page.route('**/*', async (route) => {
      const response = await route.fetch();
      const forWorker = route.request().url().includes('pagefind-worker');
      const ofPages = contentSecurityPolicy({ search: true });
      const headers = { 'content-security-policy': forWorker ? policy : ofPages };
      await route.fulfill({ response, headers: { ...response.headers(), ...headers } });
    });
    await page.goto(`${site}/en-us/`);
    await page.fill('#search', 'YAM-LIC-04');
    await eventually(() => page.textContent('[role=status]')).toBe(said);
    expect(complaints.length > 0).toBe(policy !== worker);
    await close();
  });
});

/** Allows for a busy machine: waits for what is expected. */
function eventually<T>(read: () => T) {
  return expect.poll(read, { timeout: 20_000 });
}

/** Replaces Pagefind: 23 articles for any query. */
const manyArticles = `
  const hit = (n) => ({ id: 'a' + n, score: 50 - n, data: async () => ({
    url: '/a' + n + '/', excerpt: 'Some <mark>mail</mark>', content: '', meta: { title: 'A ' + n },
    filters: { kind: ['article'] } }) });
  export const options = async () => {};
  export const init = async () => {};
  export const filters = async () => ({});
  export const search = async () => ({ results: Array.from({ length: 23 }, (_, n) => hit(n + 1)) });
`;

/** The addresses of the results and the steps below them. */
function hrefs(page: Page): Promise<string[]> {
  return page
    .locator('.found a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

/** Types a query and waits for its results. */
async function ask(page: Page, query: string): Promise<string[]> {
  await page.fill('#search', '');
  await eventually(() => page.textContent('[role=status]')).toBe('');
  await page.fill('#search', query);
  await eventually(() => page.textContent('[role=status]')).not.toBe('');
  return hrefs(page);
}

/** The address of the focused link, or the id of any other focused element. */
function focused(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute('href') ?? activeElement?.id;
  });
}
