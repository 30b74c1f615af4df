import { describe, expect, test } from 'vitest';
import { catalog } from '../support/catalog.ts';
import { must } from '../support/must.ts';
import { passagesOf, everyScript, everyStep, scriptsOf } from './articles.ts';
import { faultsOf } from './script-faults.ts';

describe('every script of every guide', () => {
  const scripts = everyScript();

  test.each(scripts)('%s asks for what it needs, and writes nothing unseen', (_, script) => {
    expect(faultsOf(script)).toEqual([]);
  });

  test('there are scripts, including some that write', () => {
    expect(scripts.length).toBeGreaterThan(10);
    expect(scripts.filter(([, script]) => script.includes('Set-Mg')).length).toBeGreaterThan(2);
  });
});

/** A product may have any one of them alone, so scripts know all that the facts know. */
const plans = must(catalog.product('engage')).plans.map(({ id, name }) => [name, id]);

test.each(everyScript())('%s names all plans of Viva Engage or none', (_, script) => {
  const named = plans.filter((names) => names.some((name) => script.includes(name)));
  expect([0, plans.length]).toContain(named.length);
});

describe.each(everyStep())('%s', (_, step) => {
  const scripts = scriptsOf(step);
  const prose = passagesOf(step).filter((passage) => !scripts.includes(passage));

  test('says that the product in a script is an example', () => {
    // The site replaces it with the reader's own product if the directory provides one.
    for (const script of scripts.filter((text) => text.includes('SPE_E3'))) {
      expect(script).toMatch(/^\$product = 'SPE_E3' # replace it: /mu);
      expect(script.match(/SPE_E3/gu)).toHaveLength(1);
      expect(prose.join('\n')).toContain('in place of SPE_E3');
    }
  });

  test('names the version that sends an empty list', () => {
    // 2.26 and 2.27 drop it: https://github.com/microsoftgraph/msgraph-sdk-powershell/issues/3201
    if (scripts.some((script) => script.includes('-RemoveLicenses @()')))
      expect(prose.join('\n')).toContain('2.28 or newer');
  });
});

describe('a faulty script is detected', () => {
  const connect = (scopes: string) => `Connect-MgGraph -Scopes ${scopes}`;
  const all = connect('User.Read.All, LicenseAssignment.Read.All, LicenseAssignment.ReadWrite.All');
  const sku = "$sku = Get-MgSubscribedSku -All | Where-Object SkuPartNumber -eq 'SPE_E3'";
  const user = '$user = Get-MgUser -UserId $person -Property LicenseAssignmentStates';
  const groups = '$groups = $user.LicenseAssignmentStates | Where-Object { $_.AssignedByGroup }';
  const write = 'Set-MgUserLicense -UserId $person -AddLicenses @{ SkuId = $sku.SkuId }';

  test.each([
    [
      'a scope that does not cover a command',
      [connect('User.ReadWrite.All, LicenseAssignment.ReadWrite.All'), sku],
      [
        'Get-MgSubscribedSku is not covered by User.ReadWrite.All, LicenseAssignment.ReadWrite.All',
        'nothing needs User.ReadWrite.All',
        'nothing needs LicenseAssignment.ReadWrite.All',
      ],
    ],
    [
      'no scope',
      ['Get-MgUser -UserId $person'],
      ['does not say with which permissions it connects'],
    ],
    [
      'a command that nobody has looked up',
      [connect('Group.Read.All'), 'Get-MgContact'],
      ['Get-MgContact is not covered by Group.Read.All', 'nothing needs Group.Read.All'],
    ],
    [
      'a product that may not be there',
      [all, sku, user, groups, write],
      ['writes without seeing that $sku is not empty'],
    ],
    [
      'a look at something else',
      [all, sku, user, groups, 'if ($user) {', write, '}'],
      ['writes without seeing that $sku is not empty'],
    ],
    [
      'a condition that has ended',
      [all, sku, user, groups, 'if ($sku) {', '  "found"', '}', write],
      ['writes without seeing that $sku is not empty'],
    ],
    [
      'a list that may be empty',
      [
        connect('User.ReadWrite.All'),
        '$people = @(Import-Csv people.csv)',
        'foreach ($person in $people.Name) {',
        'Update-MgUser -UserId $person -UsageLocation NL',
        '}',
      ],
      ['writes without seeing that $people is not empty'],
    ],
    [
      'a direct license on top of a group’s',
      [all, sku, user, 'if (-not $sku) {', '} else {', write, '}'],
      ['gives a license directly without looking whether a group gives it'],
    ],
  ])('%s', (_, lines, faults) => {
    expect(faultsOf(lines.join('\n'))).toEqual(faults);
  });

  test('and one without is not', () => {
    const lines = [all, sku, user, groups, 'if (-not $sku) {', '} else {', write, '}'];
    expect(faultsOf(lines.join('\n'))).toEqual([]);
    expect(faultsOf('Get-Date')).toEqual([]);
  });
});
