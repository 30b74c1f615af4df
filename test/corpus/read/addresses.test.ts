import { expect, test } from 'vitest';
import { addressToday } from '../../../src/corpus/read/addresses.ts';

test.each([
  ['https://docs.microsoft.com/a/b?c=d#e', 'https://learn.microsoft.com/a/b?c=d#e'],
  ['http://docs.microsoft.com/a', 'https://learn.microsoft.com/a'],
  ['https://support.office.com/article/Slug-1', 'https://support.microsoft.com/office/Slug-1'],
  ['https://support.office.com/fr-fr/article/1', 'https://support.microsoft.com/fr-fr/office/1'],
  ['https://products.office.com/nl-nl/x', 'https://www.microsoft.com/nl-nl/microsoft-365/x'],
  [
    'https://portal.office.com/adminportal/home#/a',
    'https://admin.microsoft.com/adminportal/home#/a',
  ],
  ['https://ms.portal.azure.com/#blade/a', 'https://portal.azure.com/#blade/a'],
  [
    'https://social.technet.microsoft.com/wiki/1',
    'https://web.archive.org/web/2021/https://social.technet.microsoft.com/wiki/1',
  ],
  ['http://www.microsoft.com/a', 'https://www.microsoft.com/a'],
  ['https://a.example/?x=1&wt.mc_id=T&y=2', 'https://a.example/?x=1&y=2'],
  ['https://a.example/?wt.mc_id=T&y=2', 'https://a.example/?y=2'],
  ['https://a.example/?WT.mc_id=T#z', 'https://a.example/#z'],
  ['https://a.example/?ad=FR?wt.mc_id=T', 'https://a.example/?ad=FR'],
])('%s is %s', (address, today) => {
  expect(addressToday(address)).toBe(today);
});

test.each([
  'https://docs.microsoft.com.evil.example/',
  'https://aka.ms/x',
  'mailto:a@b.example',
  '',
])('%s is as it was', (address) => {
  expect(addressToday(address)).toBe(address);
});
