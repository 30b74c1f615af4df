/**
 * What richer questions show, in the article, without a script, and with one: conditions, hints,
 * groups, things to try in turn, and a field for a pasted message.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { indexPage } from '../../src/search/build/index-page.ts';
import { readFixture } from '../support/article-fixtures.ts';
import { arrived } from '../support/dom/arrived.ts';
import { origin } from '../support/dom/network.ts';
import type { Page } from '../support/dom/page.ts';
import { visit, type VisitOptions } from '../support/dom/visit.ts';
import { must } from '../support/must.ts';
import { buildOwnSite, twoLocales, type BuiltSite } from '../support/own-site.ts';

let served: BuiltSite | undefined;
const visitSite = (options: VisitOptions = {}) => visit({ folder: must(served).dist, ...options });
const plant = `${origin}/en-us/plant`;
const washer = `${origin}/en-us/washer`;
const html = (path: string) => readFileSync(join(must(served).dist, path, 'index.html'), 'utf8');
beforeAll(async () => {
  const articles = { plant: readFixture('plant'), washer: readFixture('washer') };
  served = await buildOwnSite('questions-page', { environment: twoLocales, articles });
}, 240_000);

const indoors = 'If you answered “In a room” to “Where does it stand?”:';

describe('where no answers are known', () => {
  test('text for some readers says whom it is for', () => {
    for (const page of ['en-us/plant', 'en-us/plant/sign'])
      expect(html(page)).toMatch(
        new RegExp(
          `<div class="when" data-when="where=indoors">\\s*<p class="condition">${RegExp.escape(indoors)}</p>\\s*<p>Carry it`,
          'u',
        ),
      );
  });

  test('an answer lists its targets, each as a link', () => {
    for (const [page, href] of [
      ['en-us/plant/sign', '../mites/'],
      ['en-us/plant', '#mites'],
    ] as const)
      expect(html(page)).toContain(
        `<li data-when="where=indoors">${indoors} <a href="${href}">Wash the leaves</a></li>`,
      );
    expect(html('en-us/plant/soil')).toContain('data-when="where=indoors sign=yellow"');
  });

  test('the table next to the drawing says when an answer leads where', () => {
    const table = html('en-us/plant/diagram')
      .replace(/<[^>]+>/gu, ' ')
      .replace(/\s+/gu, ' ');
    expect(table).toContain('No if “In a room”, if “Yellow leaves” Move it to a window');
    expect(html('en-us/plant/diagram')).toContain('<tr data-way="soil=no/window">');
  });

  test('a link into the middle shows all of it, with a script too', async () => {
    const { page, close } = visitSite();
    await page.goto(`${plant}/sign/`);
    await arrived(page, 'sign');
    expect(await page.getByText(indoors).first().isVisible()).toBe(true);
    expect(await page.locator('[data-targets]').isVisible()).toBe(true);
    await close();
  });
});

/** Opens a step with answers, and looks at it. */
async function at<T>(address: string, look: (page: Page) => Promise<T>): Promise<T> {
  const visited = visitSite();
  await visited.page.goto(`${plant}/${address}`);
  await arrived(visited.page, address.replace(/\/.*/u, ''));
  const seen = await look(visited.page);
  expect(visited.complaints()).toEqual([]);
  await visited.close();
  return seen;
}

describe('once the answers are known', () => {
  const carry = (page: Page) => page.getByText('Carry it to a window').isVisible();
  const targets = (page: Page) => page.locator('[data-targets]').isVisible();
  const holes = (page: Page) => page.locator('[data-answer="holes"]').getAttribute('href');

  test('text that applies is text like any other', async () => {
    expect(await at('sign/#where=indoors', carry)).toBe(true);
    const sentence = (page: Page) => page.locator('.condition').isVisible();
    expect(await at('sign/#where=indoors', sentence)).toBe(false);
  });

  test.each(['where=outdoors', 'where=unsure&look=sky'])(
    'text for others is not shown, also if its question was not asked: %s',
    async (answers) => {
      expect(await at(`sign/#${answers}`, carry)).toBe(false);
      expect(await at(`sign/#${answers}`, targets)).toBe(false);
    },
  );

  test('an answer leads to the target that applies', async () => {
    expect(await at('sign/#where=indoors', holes)).toBe('../mites/#where=indoors&sign=holes');
    expect(await at('sign/#where=outdoors', holes)).toBe('../snails/#where=outdoors&sign=holes');
    expect(await at('sign/#where=indoors', targets)).toBe(false);
  });

  test.each([
    ['where=outdoors&sign=hanging', [true, true]],
    ['where=outdoors&sign=yellow', [true, false]],
    ['where=indoors&sign=hanging', [false, false]],
  ])('text inside other text takes both answers: %s', async (answers, shown) => {
    const look = async (page: Page) => [
      await page.getByText('Water in the evening').isVisible(),
      await page.getByText('Hanging leaves drink').isVisible(),
    ];
    expect(await at(`water/#${answers}&soil=yes`, look)).toEqual(shown);
  });
});

describe('an answer', () => {
  test('has its hint below it, which is read after its name', () => {
    for (const page of ['en-us/plant', 'en-us/plant/sign']) {
      expect(html(page)).toMatch(
        /<a [^>]*data-answer="yellow"[^>]* aria-describedby="hint-sign-yellow"/u,
      );
      expect(html(page)).toContain('id="hint-sign-yellow">Some or all of them');
      expect(html(page)).not.toContain('hint-sign-hanging');
    }
  });

  test('stands below the heading of its group', () => {
    const page = html('en-us/plant/sign');
    expect(page).toMatch(
      /<h2 id="group-sign-color">The color<\/h2>\s*<ul aria-labelledby="group-sign-color">/u,
    );
    expect(page.indexOf('The shape')).toBeGreaterThan(page.indexOf('data-answer="yellow"'));
    expect(html('en-us/plant')).toContain('<h3 id="group-sign-shape">');
  });
});

describe('an outcome that may not help', () => {
  test('asks, and leads on to what to try next', () => {
    expect(html('en-us/plant/snails')).toContain('<h2>Did that help?</h2>');
    expect(html('en-us/plant/snails')).toMatch(
      /<a href="\.\.\/well\/"[^>]*>Yes, that helped<\/a>/u,
    );
    expect(html('en-us/plant')).toMatch(
      /<a href="#mites"[^>]*>No\. Try this next: <span>Wash the leaves<\/span>/u,
    );
  });

  test('takes the answers along, and is listed among them', async () => {
    const next = (page: Page) => page.locator('[data-answer="no"]').getAttribute('href');
    expect(await at('snails/#where=outdoors&sign=holes', next)).toBe(
      '../mites/#where=outdoors&sign=holes&snails=no',
    );
    const given = (page: Page) => page.locator('[data-question="snails"]').textContent();
    const row = await at('mites/#where=outdoors&sign=holes&snails=no', given);
    expect(row.replace(/\s+/gu, ' ')).toContain('Collect the snails No, that did not help');
  });
});

describe('a field for the message', () => {
  test('is there only with a script', () => {
    expect(html('en-us/washer/display')).toMatch(
      /<div class="paste"[^>]* data-paste="display" hidden>/u,
    );
    expect(html('en-us/washer')).not.toContain('data-paste');
  });

  test('leads the search, too, to the next step of an answer', () => {
    const indexed = must(indexPage(html('en-us/washer/open-tap')));
    expect(indexed).toContain('50057');
    expect(indexed).toMatch(/aadsts50057/iu);
    expect(indexPage(html('en-us/washer/close-door'))).not.toContain('50057');
    expect(html('en-us/washer')).not.toContain('data-codes');
  });

  test('offers the answers whose codes it contains, and keeps the text to itself', async () => {
    const visited = visitSite();
    const { page, close } = visited;
    await page.goto(`${washer}/display/`);
    await arrived(page, 'display');
    const field = page.locator('[data-paste] textarea');
    await field.fill('It said ＡＡＤＳＴＳ５００５７, then E0010');
    const offered = page.locator('[data-matches] a');
    expect(await offered.count()).toBe(2);
    expect(await page.getByText('Is this it?').isVisible()).toBe(true);
    expect(await offered.first().getAttribute('href')).toContain('/close-door/#display=door');
    expect(page.url()).toBe(`${washer}/display/`);
    await field.fill('nothing that anybody knows');
    expect(await offered.count()).toBe(0);
    expect(await page.getByText('None of the answers matches').isVisible()).toBe(true);
    await field.fill('');
    expect(await page.getByText('None of the answers matches').isVisible()).toBe(false);
    expect(visited.complaints()).toEqual([]);
    await close();
  });
});
