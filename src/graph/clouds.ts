import type { CloudId } from '../facts/core/ask.ts';

/** A cloud's sign-in endpoint, its Graph, and its admin center; all are origins. */
export interface Cloud {
  readonly id: CloudId;
  readonly login: string;
  readonly graph: string;
  readonly admin: string;
}

/**
 * The clouds of Microsoft Graph. Each needs its own app registration.
 *
 * @see https://learn.microsoft.com/graph/deployments
 * @see https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud
 * @see https://learn.microsoft.com/entra/fundamentals/faq
 */
export const clouds: { readonly [Id in CloudId]: Cloud & { readonly id: Id } } = {
  global: {
    id: 'global',
    login: 'https://login.microsoftonline.com',
    graph: 'https://graph.microsoft.com',
    admin: 'https://entra.microsoft.com',
  },
  'gcc-high': {
    id: 'gcc-high',
    login: 'https://login.microsoftonline.us',
    graph: 'https://graph.microsoft.us',
    admin: 'https://entra.microsoft.us',
  },
  dod: {
    id: 'dod',
    login: 'https://login.microsoftonline.us',
    graph: 'https://dod-graph.microsoft.us',
    admin: 'https://entra.microsoft.us',
  },
  china: {
    id: 'china',
    login: 'https://login.partner.microsoftonline.cn',
    graph: 'https://microsoftgraph.chinacloudapi.cn',
    admin: 'https://entra.microsoftonline.cn',
  },
};
