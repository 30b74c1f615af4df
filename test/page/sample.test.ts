import { describe, expect, test } from 'vitest';
import { organizations } from '../support/sample.ts';
import { arrived } from '../support/dom/arrived.ts';
import { must } from '../support/must.ts';
import { guide, hostsOf, openPanel, openSamplePerson, openReader } from '../support/dom/sign-in.ts';

/** One person for each of several outcomes; the rest are compared without a browser. */
const some = [
  ['Imke', 'fourth-coffee'],
  ['Fergus', 'fourth-coffee'],
  ['Ruben', 'fourth-coffee'],
  ['Paola', 'fourth-coffee'],
  ['Hidde', 'fourth-coffee'],
  ['Wietske', 'harbour-books'],
  ['Elin', 'northern-looms'],
  ['Tadeusz', 'copper-kettle'],
  ['Anneli', 'willow-bank'],
] as const;

describe.each(some)('%s of %s', (name, organization) => {
  test('reaches the expected outcome, and nothing leaves the browser', async () => {
    const reader = await openReader();
    const { page, complaints, close } = reader;
    const { people } = must(organizations.find(({ id }) => id === organization));
    const person = must(people.find((one) => one.name.startsWith(name)));
    await page.goto(`${guide}/what/`);
    await arrived(page, 'what');
    await openSamplePerson(page, organization, name);
    for (;;) {
      const answer = page.locator('main').getAttribute('data-step');
      const step = must((await answer) ?? undefined);
      if (step === person.outcome) break;
      const given = person.byHand[step];
      if (given === undefined) {
        // A fact answers this question, so the page redirects by itself.
        await page.waitForURL((url) => !url.pathname.endsWith(`/${step}/`));
        continue;
      }
      await arrived(page, step);
      await page.click(`[data-answer="${given}"]`);
      await page.waitForURL((url) => !url.pathname.endsWith(`/${step}/`));
    }
    await arrived(page, person.outcome);
    expect(page.url()).not.toMatch(/example|2f6c1f00/u);
    expect(hostsOf(reader)).toEqual([]);
    expect(complaints()).toEqual([]);
    await close();
  });
});

test('commands are filled in and quoted, kept out of the address, and put back on request', async () => {
  const { page, close } = await openReader();
  await page.goto(`${guide}/licensed/#what=no-access&sign-in=works&block=yes`);
  await arrived(page, 'licensed');
  await openSamplePerson(page, 'fourth-coffee', 'Fergus');
  await arrived(page, 'mend-group');
  const code = page.locator('pre').last();
  await page.getByText('Filled in for Fergus').waitFor();
  expect(await page.locator('.group').count()).toBe(0);
  expect(await code.textContent()).toContain("-UserId 'fergus.o''dalaigh@fourthcoffee.example'");
  await page.getByRole('button', { name: 'Put the examples back' }).click();
  expect(await code.textContent()).toContain("-UserId 'person@example.com'");
  await page.reload();
  await page.getByRole('button', { name: 'Fill in for Fergus' }).click();
  expect(await code.textContent()).toContain("-UserId 'fergus.o''dalaigh@fourthcoffee.example'");
  await close();
});

test('the summary carries the evidence, masked until the reader wants the names in it', async () => {
  const { page, close } = await openReader();
  await page.goto(`${guide}/licensed/#what=no-access&sign-in=works&block=yes`);
  await arrived(page, 'licensed');
  await openSamplePerson(page, 'fourth-coffee', 'Bram');
  await arrived(page, 'support-case');
  const summary = page.locator('[data-summary] pre');
  await page.locator('[data-unmask]').waitFor();
  expect(await summary.textContent()).toContain('about B••• O•••, b•••@•••');
  expect(await summary.textContent()).toContain('from the sample organization, read');
  expect(await summary.textContent()).not.toContain('Oosterling');
  await page.check('[data-unmask] input');
  await page.getByText('about Bram Oosterling, bram@fourthcoffee.example').waitFor();
  await close();
});

test('the sample is labeled on every page, and leaving it clears the tab', async () => {
  const { page, close } = await openReader();
  await page.goto(`${guide}/licensed/#what=no-access&sign-in=works&block=yes`);
  await arrived(page, 'licensed');
  await openPanel(page);
  await page.click('[data-sample]');
  await arrived(page, 'bulk');
  await page.getByText('A sample organization answers, about Imke').waitFor();
  await openPanel(page);
  await page.getByText('everyone in it is invented').waitFor();
  await page.click('[data-sign-out]');
  await page.getByText('Let your directory answer').waitFor();
  expect(page.keptNames()).toEqual([]);
  await close();
});

test('“check again” at an outcome reads again what was read, and asks again what a person answered', async () => {
  const { page, close } = await openReader();
  await page.goto(`${guide}/licensed/#what=no-access&sign-in=works&block=yes`);
  await arrived(page, 'licensed');
  await openSamplePerson(page, 'fourth-coffee', 'Dilan');
  await arrived(page, 'switch-plan-on');
  await page.locator('[data-question="licensed"] .evidence').waitFor();
  await page.click('[data-again]');
  await arrived(page, 'switch-plan-on');
  await page.click('[data-question="licensed"] a');
  await arrived(page, 'licensed');
  await page.click('[data-answer="no"]');
  await arrived(page, 'assign');
  await page.locator('[data-question="seats"] .evidence').waitFor();
  await page.click('[data-again]');
  await page.getByText('Your directory says: The product is assigned').waitFor();
  await arrived(page, 'licensed');
  await close();
});
