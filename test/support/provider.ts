/**
 * A real OpenID provider in place of Microsoft: over HTTPS with a test certificate, at Microsoft's
 * paths, so that the site's production configuration is tested against the protocol itself.
 */

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { Provider } from 'oidc-provider';
import { clientId } from './client-id.ts';

export interface RunningProvider {
  readonly port: number;
  /** The scopes of an access token; undefined for an invalid token. */
  readonly scopesOf: (token: string) => Promise<string | undefined>;
  readonly stop: () => void;
}

const issuer = 'https://login.microsoftonline.com';
const path = '/organizations/oauth2/v2.0';

export async function startProvider(site: string): Promise<RunningProvider> {
  const provider = new Provider(issuer, {
    clients: [
      {
        ...{ client_id: clientId, token_endpoint_auth_method: 'none' },
        ...{ response_types: ['code'], grant_types: ['authorization_code', 'refresh_token'] },
        redirect_uris: [`${site}/auth/`],
      },
    ],
    scopes: ['openid', 'offline_access', 'profile', 'User.Read', 'AuditLog.Read.All'],
    claims: { openid: ['sub'], profile: ['name', 'preferred_username'] },
    conformIdTokenClaims: false,
    clientBasedCORS: (_context, origin) => origin === site,
    cookies: { keys: ['a key of the test'] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => ({
        sub,
        name: 'Imke Zandstra',
        preferred_username: 'imke@fourthcoffee.example',
      }),
    }),
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    issueRefreshToken: () => true,
    pkce: { required: () => true },
    routes: { authorization: `${path}/authorize`, token: `${path}/token` },
  });
  // Microsoft supports this prompt; the provider knows it as logging in.
  provider.use(async (context, next) => {
    if (context.path === `${path}/authorize`)
      context.querystring = context.querystring.replace('prompt=select_account', 'prompt=login');
    await next();
  });
  const handle = provider.callback();
  const server = createServer(certificate(), (request, response) => {
    const uid = /^\/interaction\/([^/?]+)/u.exec(request.url ?? '')?.[1];
    if (uid === undefined) {
      void handle(request, response);
      return;
    }
    if (request.url?.endsWith('/agree')) {
      void finish(provider, request, response);
      return;
    }
    response.setHeader('Content-Type', 'text/html');
    response.end(
      `<!doctype html><title>Agree</title><a id="accept" href="/interaction/${uid}/agree">Accept</a>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The provider has no port');
  return {
    port: address.port,
    scopesOf: async (token) => (await provider.AccessToken.find(token))?.scope,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

type Request = Parameters<Provider['interactionDetails']>[0];
type Response = Parameters<Provider['interactionDetails']>[1];

/** Logs the only account in, or consents to everything requested. */
async function finish(provider: Provider, request: Request, response: Response): Promise<void> {
  const { prompt, params, session, grantId } = await provider.interactionDetails(request, response);
  if (prompt.name === 'login') {
    await provider.interactionFinished(request, response, { login: { accountId: 'imke' } });
    return;
  }
  const known = grantId === undefined ? undefined : await provider.Grant.find(grantId);
  const accountId = session?.accountId;
  const grant =
    known ?? new provider.Grant({ clientId, ...(accountId !== undefined && { accountId }) });
  grant.addOIDCScope(String(params['scope']));
  const consent = { grantId: await grant.save() };
  await provider.interactionFinished(
    request,
    response,
    { consent },
    { mergeWithLastSubmission: true },
  );
}

/** A self-signed certificate, valid for an hour; the test's browser is told to accept it. */
function certificate(): { readonly key: Buffer; readonly cert: Buffer } {
  const folder = '.cache/test-provider';
  mkdirSync(folder, { recursive: true });
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = ['-subj', '/CN=login.microsoftonline.com', '-days', '1', '-nodes'];
  const files = ['-keyout', key, '-out', cert];
  const make = ['req', '-x509', '-newkey', 'rsa:2048', ...subject, ...files];
  execFileSync('openssl', make, { stdio: 'ignore' });
  return { key: readFileSync(key), cert: readFileSync(cert) };
}
