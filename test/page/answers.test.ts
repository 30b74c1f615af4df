import { expect, test } from 'vitest';
import { arrived } from '../support/dom/arrived.ts';
import { origin as site } from '../support/dom/network.ts';
import type { Element } from 'happy-dom';
import { visit } from '../support/dom/visit.ts';
import { article } from '../support/guides.ts';
import { expectVisible, expectHidden } from '../support/dom/visibility.ts';

const guide = `${site}/en-us/${article}`;

test('a changed answer keeps the others while they are on the path', async () => {
  const { page, close } = visit();
  await page.goto(`${guide}/seats/#what=no-access&sign-in=works&block=yes&licensed=no`);
  await arrived(page, 'seats');
  await page.click('[data-question="what"] a');
  await arrived(page, 'what');
  expect(await page.locator('[aria-current="true"][data-answer]').getAttribute('data-answer')).toBe(
    'no-access',
  );
  await page.click('[data-answer="no-access"]');
  await arrived(page, 'seats');
  await expectHidden(page.locator('[data-notice]'));
  await close();
});

test('answers that are no longer on the path are dropped, and the page says so', async () => {
  const { page, close } = visit();
  await page.goto(`${guide}/block/#what=no-access&sign-in=works&block=yes&licensed=no&seats=free`);
  await arrived(page, 'block');
  await page.click('[data-answer="no"]');
  await arrived(page, 'outage');
  expect(page.url()).toBe(`${guide}/outage/#what=no-access&sign-in=works&block=no`);
  expect(await page.locator('[data-notice]').textContent()).toContain(
    '2 earlier answers no longer apply',
  );
  await close();
});

test('“check again” asks the deciding question again, and “start again” forgets everything', async () => {
  const { page, close } = visit();
  await page.goto(
    `${guide}/assign/#what=missing&what-missing=tile&licensed=no&seats=free&location=yes`,
  );
  await arrived(page, 'assign');
  await page.click('[data-again]');
  await arrived(page, 'licensed');
  expect(page.url()).toBe(`${guide}/licensed/#what=missing&what-missing=tile`);
  await page.click('[data-restart]');
  await arrived(page, 'what');
  expect(page.url()).toBe(`${guide}/what/`);
  await close();
});

test('a time given in the reader’s zone becomes an instant, and the wait gets its exact end', async () => {
  const { page, close } = visit({ timezoneId: 'Asia/Tokyo' });
  page.clock.setFixedTime(new Date('2026-11-22T09:00:00Z'));
  await page.goto(`${guide}/since/#what=missing&what-missing=tile&licensed=yes`);
  await arrived(page, 'since');
  await page
    .getByText('Your browser’s time zone: Japan Standard Time (GMT+9)', { exact: true })
    .waitFor();
  await page.fill('input[type="datetime-local"]', '2026-11-22T12:30');
  await page.click('form button');
  await arrived(page, 'bulk');
  expect(page.url()).toContain('since=2026-11-22T03:30Z');
  await page.click('[data-answer="no"]');
  await arrived(page, 'wait');
  expect(await page.locator('[data-deadline] time').getAttribute('datetime')).toBe(
    '2026-11-23T03:30:00.000Z',
  );
  expect(await page.locator('[data-deadline]').textContent()).toMatch(
    /until Monday, November 23, 2026 at 12:30\sPM GMT\+9 \(/u,
  );
  await close();
});

test('a browser that hides its reader’s zone names the zone that it assumes', async () => {
  const { page, close } = visit({ timezoneId: 'UTC' });
  page.clock.setFixedTime(new Date('2026-11-22T09:00:00Z'));
  await page.goto(`${guide}/since/`);
  await arrived(page, 'since');
  await page.getByText('time zone: Coordinated Universal Time').waitFor();
  const input = page.getByLabel('I know the date and time');
  expect(describedBy(await input.element())).toContain('Coordinated Universal Time');
  await close();
});

test('the zone is that of the time entered, including daylight saving time', async () => {
  const { page, close } = visit({ timezoneId: 'Europe/Amsterdam' });
  page.clock.setFixedTime(new Date('2026-11-22T09:00:00Z'));
  await page.goto(`${guide}/since/`);
  await arrived(page, 'since');
  await page.getByText('Central European Standard Time (GMT+1)').waitFor();
  await page.fill('input[type="datetime-local"]', '2026-08-01T12:30');
  await page.getByText('Central European Summer Time (GMT+2)').waitFor();
  await close();
});

test('a time in the future is refused with an explanation, and the reader stays', async () => {
  const { page, close } = visit();
  await page.goto(`${guide}/since/#what=missing&what-missing=tile&licensed=yes`);
  await arrived(page, 'since');
  await page.click('form button');
  expect(await page.locator('form .error').textContent()).toContain('Enter a date and a time');
  await page.fill('input[type="datetime-local"]', '2999-01-01T00:00');
  await page.click('form button');
  expect(await page.locator('form .error').textContent()).toContain('future');
  expect(await page.locator('[data-time] input').getAttribute('aria-invalid')).toBe('true');
  await close();
});

test('a wait that has ended leads on, and says why', async () => {
  const { page, close } = visit();
  await page.goto(
    `${guide}/wait/#what=missing&what-missing=tile&licensed=yes&since=2020-01-01T00:00Z&bulk=no`,
  );
  await arrived(page, 'outage-after');
  expect(await page.locator('[data-notice]').textContent()).toContain('waiting time');
  expect(page.url()).not.toContain('~');
  await close();
});

test('the other language shows the same step with the same answers', async () => {
  const { page, close } = visit();
  await page.goto(`${guide}/licensed/#what=no-access&sign-in=works&block=yes`);
  await arrived(page, 'licensed');
  await page.click('.languages button');
  await page.click('[data-locale="nl-nl"]');
  await arrived(page, 'licensed');
  expect(page.url()).toBe(
    `${site}/nl-nl/${article}/licensed/#what=no-access&sign-in=works&block=yes`,
  );
  expect(await page.locator('html').getAttribute('lang')).toBe('nl-NL');
  await close();
});

test('answers from an opened link are marked, those given here are not', async () => {
  const { page, close } = visit();
  await page.goto(`${guide}/block/#what=no-access&sign-in=works`);
  await arrived(page, 'block');
  await page.click('[data-answer="yes"]');
  await arrived(page, 'licensed');
  await expectVisible(page.locator('[data-question="what"] .from-link'));
  await expectHidden(page.locator('[data-question="block"] .from-link'));
  await close();
});

/** The description that a screen reader reads with a field. */
function describedBy(field: Element): string {
  const ids = field.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => field.ownerDocument.getElementById(id)?.textContent ?? '').join(' ');
}
