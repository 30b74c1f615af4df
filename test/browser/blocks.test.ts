/** Alerts and tabs of a guide: what only a browser shows of them. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { arrived, useBrowser, type Visit } from '../support/browser.ts';
import { readFixture } from '../support/article-fixtures.ts';
import { must } from '../support/must.ts';
import { serveOwnSite, type OwnSite } from '../support/own-site.ts';
import { expectHidden, expectVisible } from '../support/visibility.ts';

const open = useBrowser();
let served: OwnSite | undefined;
const at = (path: string) => `${must(served).url}/${path}`;
const complaintsOf = ({ complaints }: Visit) =>
  complaints.filter((line) => !line.startsWith(`request to ${must(served).url}`));

/** On the first question of the guide: an alert, a warning, tabs, and a link to a step. */
const blocks = [
  ...['> [!NOTE]', '> Look closely.', '', '<Warning>', '', 'It is gone for good.', ''],
  ...['</Warning>', '', '<Tabs>', '<Tab name="Desk">', '', 'Below the desk.', '', '</Tab>'],
  ...['<Tab name="Wall">', '', 'Behind the wall.', '', '</Tab>', '</Tabs>', ''],
  ...['See [the bulb](guide:lamp/bulb).', ''],
].join('\n');

beforeAll(async () => {
  const text = must(readFixture('lamp')['en-us']);
  const withBlocks = text.replace(/(?=<Answer )/u, `${blocks}\n`);
  served = await serveOwnSite('blocks', { articles: { lamp: { 'en-us': withBlocks } } });
}, 240_000);
afterAll(() => served?.stop());

test('tabs are chosen with the mouse and the arrow keys, and are all on paper', async () => {
  const visit = await open();
  const { page, close } = visit;
  await page.goto(at('en-us/lamp/plugged/'));
  await arrived(page, 'plugged');
  const [desk, wall] = [page.getByText('Below the desk.'), page.getByText('Behind the wall.')];
  await page.getByRole('tab', { name: 'Wall' }).click();
  await expectVisible(wall);
  await expectHidden(desk);
  await page.keyboard.press('ArrowRight');
  await expectVisible(desk);
  await expectHidden(wall);
  expect(await page.locator(':focus').textContent()).toBe('Desk');
  await page.emulateMedia({ media: 'print' });
  await expectVisible(desk);
  await expectVisible(wall);
  await expectHidden(page.getByRole('tab', { name: 'Wall' }));
  expect(complaintsOf(visit)).toEqual([]);
  await close();
});

test('tabs are all shown in the article, and where no script runs', async () => {
  for (const [path, javaScriptEnabled] of [
    ['en-us/lamp/', true],
    ['en-us/lamp/plugged/', false],
  ] as const) {
    const { page, close } = await open({ javaScriptEnabled });
    await page.goto(at(path));
    for (const words of ['Desk', 'Below the desk.', 'Wall', 'Behind the wall.'])
      await expectVisible(page.getByText(words, { exact: true }));
    await close();
  }
});

test('a link to another guide stays in the interface of a reader who borrows its text', async () => {
  const { page, close } = await open();
  await page.goto(at('nl-nl/lamp/plugged/'));
  await page.getByRole('link', { name: 'the bulb' }).click();
  expect(new URL(page.url()).pathname).toBe('/nl-nl/lamp/bulb/');
  await close();
});
