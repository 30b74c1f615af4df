/**
 * The permissions with which a command works when a person signs in, least privileged first.
 *
 * Based on Microsoft's own list of permissions for Microsoft Graph
 * (`permissions/new/permissions.json` of microsoftgraph/microsoft-graph-devx-content, 2026-08-07),
 * and the commands' pages under
 * https://learn.microsoft.com/powershell/module/microsoft.graph.users/ and its neighbors.
 * `Get-MgUser` covers the properties that guides ask for (accountEnabled, usageLocation, licenses,
 * and plans), which `User.ReadBasic.All` does not include. The least privileged permission to read
 * subscribed products is `LicenseAssignment.Read.All`; permission to write assignments does not
 * include it.
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
  // https://learn.microsoft.com/graph/api/group-get
  'Get-MgGroup': [
    'GroupMember.Read.All',
    'GroupMember.ReadWrite.All',
    'Group.Read.All',
    'Group.ReadWrite.All',
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
