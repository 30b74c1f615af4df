import { expect, test } from 'vitest';
import { arrived } from '../support/browser.ts';
import { startChromium } from '../support/chromium.ts';
import { startProvider } from '../support/provider.ts';
import { guide, openPanel, signInSite } from '../support/sign-in.ts';

test('a real OpenID provider accepts how the site signs in, renews tokens and requests more', async () => {
  const provider = await startProvider(signInSite);
  const browser = await startChromium({
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
      `--host-resolver-rules=MAP login.microsoftonline.com:443 127.0.0.1:${provider.port}`,
    ],
  });
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const granted: (string | undefined)[] = [];
  await context.route('https://graph.microsoft.com/**', async (route) => {
    const token = (await route.request().headerValue('authorization'))?.replace('Bearer ', '');
    granted.push(await provider.scopesOf(token ?? ''));
    const plan = {
      ...{ servicePlanId: 'a82fbf69-b4d7-49f4-83a6-915b2cf354f4', service: 'YammerEnterprise' },
      capabilityStatus: 'Enabled',
      assignedDateTime: new Date(Date.now() - 3 * 3_600_000).toISOString(),
    };
    const person = {
      ...{ accountEnabled: true, usageLocation: 'NL', assignedPlans: [plan] },
      assignedLicenses: [{ skuId: '05e9a617-0261-4cee-bb44-138d3ef5d965', disabledPlans: [] }],
      licenseAssignmentStates: [],
    };
    const headers = { 'Access-Control-Allow-Origin': signInSite };
    await route.fulfill({ json: { ...person, value: [] }, headers });
  });
  const page = await context.newPage();
  const violations: string[] = [];
  page.on('console', (line) => {
    if (line.text().includes('Content Security Policy')) violations.push(line.text());
  });

  await page.goto(`${guide}/licensed/#what=no-access&sign-in=works&block=yes`);
  await openPanel(page);
  await page.click('[data-start]');
  await page.click('#accept'); // log in
  await page.click('#accept'); // consent
  await arrived(page, 'bulk');
  const box = page.locator('[data-directory-answer]');
  await box.getByRole('button', { name: 'Agree to AuditLog.Read.All' }).click();
  await page.click('#accept');
  await box.getByText('no bulk assignment').waitFor();
  await arrived(page, 'bulk');
  expect(page.url()).toMatch(/bulk\/#what=no-access&sign-in=works&block=yes&licensed=yes&since=/u);
  expect(granted[0]).toContain('User.Read');
  expect(granted.at(-1)).toContain('AuditLog.Read.All');
  expect(granted).not.toContain(undefined);

  await openPanel(page);
  await page.click('[data-sign-out]');
  await page.getByText('You are signed out of this site').waitFor();
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  expect(violations).toEqual([]);
  await browser.close();
  provider.stop();
});
