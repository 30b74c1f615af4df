/**
 * The permissions with which a command works when a person signs in, least first.
 *
 * From Microsoft's own list of permissions for Microsoft Graph (`permissions/new/permissions.json` of
 * microsoftgraph/microsoft-graph-devx-content, 2026-08-07), and the command's page under
 * https://learn.microsoft.com/powershell/module/microsoft.graph.users/ and its neighbors. `Get-MgUser`
 * stands for the properties that guides ask for (accountEnabled, usageLocation, licenses and plans),
 * which `User.ReadBasic.All` does not cover. To read subscribed products, `LicenseAssignment.Read.All`
 * is the least; the right to write assignments does not include it.
 */
export const acceptedScopes: Readonly<Record<string, readonly string[]>> = {
  'Get-MgUser': [
    'User.Read.All',
    'User.ReadWrite.All',
    'Directory.Read.All',
    'Directory.ReadWrite.All',
  ],
  'Get-MgUserLicenseDetail': [
    'LicenseAssignment.Read.All',
    'User.Read.All',
    'User.ReadWrite.All',
    'Directory.Read.All',
    'Directory.ReadWrite.All',
  ],
  'Get-MgSubscribedSku': [
    'LicenseAssignment.Read.All',
    'Organization.Read.All',
    'Organization.ReadWrite.All',
    'Directory.Read.All',
    'Directory.ReadWrite.All',
  ],
  'Get-MgServicePrincipal': [
    'Application.Read.All',
    'Application.ReadWrite.All',
    'Directory.Read.All',
    'Directory.ReadWrite.All',
  ],
  'Set-MgUserLicense': [
    'LicenseAssignment.ReadWrite.All',
    'User.ReadWrite.All',
    'Directory.ReadWrite.All',
  ],
  'Invoke-MgLicenseUser': ['User.ReadWrite.All', 'Directory.ReadWrite.All'],
  'Update-MgUser': ['User.ReadWrite.All', 'Directory.ReadWrite.All'],
  'Update-MgServicePrincipal': ['Application.ReadWrite.All', 'Directory.ReadWrite.All'],
  'New-MgServicePrincipal': ['Application.ReadWrite.All', 'Directory.ReadWrite.All'],
};
