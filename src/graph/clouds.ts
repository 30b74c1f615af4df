import type { CloudId } from '../facts/ask.ts';

/** Where a cloud signs people in and where its Graph lives; both are origins. */
export interface Cloud {
  readonly id: CloudId;
  readonly login: string;
  readonly graph: string;
}

/**
 * The clouds of Microsoft Graph. Each needs its own app registration.
 *
 * @see https://learn.microsoft.com/graph/deployments
 * @see https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud
 */
export const clouds: { readonly [Id in CloudId]: Cloud & { readonly id: Id } } = {
  global: {
    id: 'global',
    login: 'https://login.microsoftonline.com',
    graph: 'https://graph.microsoft.com',
  },
  'gcc-high': {
    id: 'gcc-high',
    login: 'https://login.microsoftonline.us',
    graph: 'https://graph.microsoft.us',
  },
  dod: {
    id: 'dod',
    login: 'https://login.microsoftonline.us',
    graph: 'https://dod-graph.microsoft.us',
  },
  china: {
    id: 'china',
    login: 'https://login.partner.microsoftonline.cn',
    graph: 'https://microsoftgraph.chinacloudapi.cn',
  },
};
