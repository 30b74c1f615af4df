/** The notes above a step's heading: how the reader got there, and what the directory did. */

import { describe, expect, test } from 'vitest';
import { arrived } from '../support/browser.ts';
import { expectVisible, expectHidden } from '../support/visibility.ts';
import { guide, openSamplePerson, useReaders } from '../support/sign-in.ts';

const open = useReaders();
const assign = 'assign/#what=missing&what-missing=tile&licensed=no&seats=free&location=yes';

describe('an outcome', () => {
  test('that was opened without answers says so, and links to the start', async () => {
    const { page, complaints, close } = await open();
    await page.goto(`${guide}/assign/`);
    await arrived(page, 'assign');
    const note = page.locator('[data-unanswered]');
    await expectVisible(note);
    const [above, below] = [await note.boundingBox(), await page.locator('h1').boundingBox()];
    expect(above?.y).toBeLessThan(below?.y ?? 0);
    await note.getByRole('link', { name: 'Start the guide' }).click();
    await arrived(page, 'what');
    expect(complaints).toEqual([]);
    await close();
  });

  test('with answers does not say so', async () => {
    const { page, close } = await open();
    await page.goto(`${guide}/${assign}`);
    await arrived(page, 'assign');
    await expectHidden(page.locator('[data-unanswered]'));
    await page.evaluate(() => (location.hash = ''));
    await expectVisible(page.locator('[data-unanswered]'));
    await close();
  });
});

describe('the directory', () => {
  test('says above the heading what it filled in, each with a way to change it', async () => {
    const { page, complaints, close } = await open();
    await page.goto(`${guide}/licensed/#what=no-access&sign-in=works&block=yes`);
    await arrived(page, 'licensed');
    await openSamplePerson(page, 'fourth-coffee', 'Bram');
    await arrived(page, 'support-case');
    const note = page.locator('[data-directory-note]');
    const said = note.getByText(/answers were filled in for you/u);
    await expectVisible(said);
    const [above, below] = [await note.boundingBox(), await page.locator('h1').boundingBox()];
    expect(above?.y).toBeLessThan(below?.y ?? 0);
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThan(400);
    await said.click();
    const marked = page.locator('[data-answers] [data-source="graph"] .question');
    const named = note.locator('li a');
    expect(await named.allTextContents()).toEqual(await marked.allTextContents());
    await named.first().click();
    await arrived(page, 'licensed');
    await expectVisible(page.getByText('Your directory says'));
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('the answers', () => {
  test('are listed as question, answer and a way to change it, on screen and to screen readers', async () => {
    const { page, close } = await open();
    await page.goto(`${guide}/seats/#what=missing&what-missing=tile&licensed=no`);
    await arrived(page, 'seats');
    const row = page.locator('[data-question="licensed"]');
    const lines = (await row.innerText()).split('\n').map((line) => line.trim());
    expect(lines.slice(0, 3)).toEqual([
      'Does the person have a license that includes Viva Engage?',
      'No',
      expect.stringMatching(/^Change answer/u),
    ]);
    const name = 'Change answer Does the person have a license that includes Viva Engage?';
    await expectVisible(row.getByRole('link', { name, exact: true }));
    await close();
  });
});
