import { expect, test } from 'vitest';
import { rendered } from '../rendered.ts';

const arabic = { locale: 'ar-SA' };

test('code in right-to-left text runs left to right', () => {
  expect(rendered('اكتب `Get-User -All`', arabic).html).toContain(
    '<code dir="ltr" translate="no">Get-User -All</code>',
  );
});

test.each([
  'AADSTS7000112',
  '0x8004FC12',
  'Set-CsTeams -Identity',
  '00000005-0000-0ff1-ce00-000000000000',
  'a.b@c.example',
  '5.7.606',
  String.raw`HKEY_CURRENT_USER\Software\Microsoft`,
])('%s is isolated', (code) => {
  expect(rendered(`خطأ ${code} هنا`, arabic).html).toContain(`<bdi dir="ltr">${code}</bdi>`);
});

test('a code is never cut', () => {
  expect(rendered('أمر Set-A -OAuth2ClientEnabled:x', arabic).html).not.toContain('</bdi>2');
});

test('left-to-right text does not need it', () => {
  expect(rendered('fout AADSTS7000112 in `x`').html).not.toMatch(/bdi|dir/u);
});
