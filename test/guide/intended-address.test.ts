/** Which page a nonexistent address may have meant. */

import { expect, test } from 'vitest';
import { intendedAddresses } from '../../src/guide/intended-address.ts';

const step = '/help/en-us/lamp/power/';
const addresses = (rest: string) =>
  intendedAddresses(`/help/${rest}`, '/help/').map(({ path, fragment }) => path + fragment);

test.each([
  ['whose # was encoded', 'en-us/lamp/power%23power=yes', `${step}#power=yes`],
  ['that was encoded twice', 'en-us/lamp/power%2523power%253Dyes', `${step}#power%253Dyes`],
  ['with a doubled slash', 'en-us//lamp/power/#power=yes', `${step}#power=yes`],
  ['in capitals', 'EN-US/Lamp/POWER/', step],
  ['with a bracket and a period behind it', 'en-us/lamp/power/).', step],
  ['with half a code behind it', 'en-us/lamp/power/%2', step],
  ['whose # was lost', 'en-us/lamp/power//&power=yes', `${step}#power=yes`],
  ['with a space before its fragment', 'en-us/lamp/power/%20#power=yes', `${step}#power=yes`],
  ['whose query was encoded', 'en-us/lamp/power/%3Fq=1%23power=yes', `${step}#power=yes`],
  ['with two signs', 'en-us/lamp/power%23%23power=yes', `${step}#%23power=yes`],
  ['of a file, with a quote behind it', 'en-us/lamp/index.md&gt;', '/help/en-us/lamp/index.md'],
  ['of a picture, in capitals', 'en-us/photo.JPEG/', '/help/en-us/photo.jpeg'],
  ['of a step with a period in it', 'en-us/lamp/no.5volts/)', '/help/en-us/lamp/no.5volts/'],
  ['of a name with a long ending', 'en-us/lamp/a.longer/)', '/help/en-us/lamp/a.longer/'],
])('an address %s', (_, given, meant) => {
  expect(addresses(given)).toEqual([meant]);
});

test('a line break in mail is undone first, and taken for an answer only after that', () => {
  expect(addresses('en-us/lamp/po=wer/')).toEqual([step, '/help/en-us/lamp/#po=wer/']);
});

test('answers that cannot be separated from a broken address are passed on with all of it', () => {
  const given = 'en-us/lamp/po=wer/#power=3Dyes';
  expect(addresses(given)[0]).toBe(`${step}#/help/${given}`);
});

test('what is behind the last name, without an equals sign, is no answer', () => {
  expect(addresses('en-us/lamp/power/)next')).toEqual([step]);
});

test.each(['en-us/lamp/power/', 'en-us/lamp/power/#power=yes%0A', '', '%', '=', '#power=yes'])(
  '“%s” means nothing else',
  (given) => {
    expect(addresses(given)).toEqual([]);
  },
);

test('an address outside the site’s own path means no page of it', () => {
  expect(intendedAddresses('/elsewhere/en-us/lamp/)', '/help/')).toEqual([]);
});

test('whatever the damage, few pages are to be tried', () => {
  const found = addresses('en=20us/la=20mp/po=20wer=20/x=0dy=3d');
  expect(found.length).toBeGreaterThan(0);
  expect(found.length).toBeLessThanOrEqual(3);
});
