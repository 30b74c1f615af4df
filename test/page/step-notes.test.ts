/** The notes above a step's heading: how the reader got there, and what the directory did. */

import { describe, expect, test } from 'vitest';
import { arrived } from '../support/dom/arrived.ts';
import { origin as site } from '../support/dom/network.ts';
import { visit } from '../support/dom/visit.ts';
import { article } from '../support/guides.ts';
import { expectVisible, expectHidden } from '../support/dom/visibility.ts';
import { guide, openSamplePerson, openReader } from '../support/dom/sign-in.ts';

describe('an outcome', () => {
  test('says so to everyone where no script can tell', async () => {
    const { page, close } = await openReader({ isScripted: false });
    await page.goto(`${guide}/assign/`);
    await expectVisible(page.locator('[data-unanswered] a'));
    await page.goto(`${guide}/block/`);
    expect(await page.locator('[data-unanswered]').count()).toBe(0);
    await close();
  });
});

describe('the directory', () => {
  test('says, at a question that it cannot answer, that it continues after it', async () => {
    const { page, complaints, close } = await openReader();
    await page.goto(`${guide}/what/`);
    await arrived(page, 'what');
    const later = page.getByText('Your directory cannot answer this one.');
    expect(await later.count()).toBe(0);
    await openSamplePerson(page, 'fourth-coffee', 'Imke');
    await expectVisible(later);
    await page.click('[data-answer="no-access"]');
    await arrived(page, 'block');
    await expectVisible(later);
    expect(complaints()).toEqual([]);
    await close();
  });
});

describe('the answers', () => {
  test('that all came with a link say so once; otherwise each says so by itself', async () => {
    const { page, close } = await openReader();
    await page.goto(`${guide}/seats/#what=missing&what-missing=tile&licensed=no`);
    await arrived(page, 'seats');
    const all = page.locator('[data-all-from-link]');
    const rows = page.locator('[data-answers] .from-link').visible();
    await expectVisible(all);
    expect(await rows.count()).toBe(0);
    await page.click('[data-answer="free"]');
    await arrived(page, 'location');
    await expectHidden(all);
    expect(await rows.count()).toBe(3);
    await close();
  });
});

test('a translated step has one note about its translation', async () => {
  const { page, close } = visit();
  await page.goto(`${site}/nl-nl/${article}/block/`);
  const notes = page.getByText(/vertaling|vertaald/iu);
  expect(await notes.count()).toBe(1);
  await close();
});
