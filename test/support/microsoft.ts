/**
 * Microsoft, as strict as the real one: it signs people in, asks for consent, issues tokens for
 * exactly what was consented to, and refuses every request that Microsoft would refuse. Anything
 * that Guidepost should never do is recorded in `offences`.
 */

import { createHash, randomUUID } from 'node:crypto';
import { isEncoded } from '../../src/graph/sample/query.ts';
import { sampleToken, Simulator } from '../../src/graph/sample/simulator.ts';
import { isRecord } from '../../src/facts/core/json.ts';
import { organizations, sample } from './sample.ts';
import { clientId } from './client-id.ts';
import { must } from './must.ts';
import type { Asked, Host, Route } from './route.ts';

const login = 'https://login.microsoftonline.com';
const graph = 'https://graph.microsoft.com';
const tenantId = '11111111-2222-4333-8444-555555555555';

/** The calls that may be made, and the scopes that each one accepts. */
const calls: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^\/me$/u, ['User.Read', 'User.Read.All']],
  [/^\/users$/u, ['User.ReadBasic.All', 'User.Read.All']],
  [/^\/me\/licenseDetails$/u, ['LicenseAssignment.Read.All', 'User.Read', 'User.Read.All']],
  [
    /^\/users(?:\/[^/]+|\('.+'\))\/licenseDetails$/u,
    ['LicenseAssignment.Read.All', 'User.Read.All'],
  ],
  [/^\/users(?:\/[^/]+|\('.+'\))$/u, ['User.Read.All']],
  [/^\/subscribedSkus$/u, ['LicenseAssignment.Read.All']],
  [/^\/auditLogs\/directoryAudits$/u, ['AuditLog.Read.All']],
  [/^\/admin\/serviceAnnouncement\/healthOverviews$/u, ['ServiceHealth.Read.All']],
  [/^\/servicePrincipals$/u, ['Application.Read.All']],
];
const readOnly = new Set(calls.flatMap(([, scopes]) => scopes));
const always = ['openid', 'profile', 'offline_access'];

/** How Graph fails a request instead of answering it. */
interface Trouble {
  readonly path: RegExp;
  readonly status: number;
  readonly code?: string;
  readonly retryAfter?: number;
  readonly isHidden?: boolean;
  /** What to send instead of an error in Graph's format; strings are sent as they are. */
  readonly body?: unknown;
  times: number;
}

/** One call to Graph, alone or in a batch; header names are in lower case. */
interface Call {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
}

interface Answer {
  readonly status: number;
  /** A string is sent as is, rather than as JSON. */
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A sign-in response that is not a success. */
interface Failure {
  readonly error: string;
  /** `AADSTS50105: …` */
  readonly description: string;
}

/** A person with an account in the organization. */
interface Person {
  readonly id: string;
  readonly name: string;
  readonly address: string;
}

const imke = { id: 'imke', name: 'Imke Zandstra', address: 'imke@fourthcoffee.example' };
/** The administrator; her directory data are the same as Noor's. */
const ada = { id: 'ada', name: 'Ada Byrne', address: 'ada@fourthcoffee.example' };

/** Whose token it is, and what it allows. */
interface Granted {
  readonly person: Person;
  readonly scopes: readonly string[];
}

interface GraphRequest {
  readonly person: Person;
  readonly scopes: readonly string[];
  readonly nonce: string;
  readonly challenge: string;
  readonly redirectUri: string;
}

export class Microsoft {
  /** What Guidepost did although it must not; must be empty in every test. */
  readonly offenses: string[] = [];
  /** `GET /me` and the like, in order. */
  readonly asked: string[] = [];
  /** Scopes that Imke has consented to, or the organization for everyone. */
  readonly agreed = new Set<string>();
  /** Scopes that Ada, the administrator, has consented to for herself. */
  readonly agreedByAda = new Set<string>();
  /**
   * Whether people are told that they need an administrator, instead of being asked for consent.
   */
  needsAdmin = false;
  isOffline = false;
  /** Whether Graph accepts every request and answers none. */
  isSilent = false;
  /** Whether the same applies to sign-in, once someone has come back from it. */
  isTokenSilent = false;
  /**
   * What sign-in responds instead: on its page after choosing “Fail”, and to each request for a
   * token.
   */
  failure: Failure | undefined;
  tokenFailure: Failure | undefined;
  /** Whether the account belongs to another organization. */
  isGuest = false;
  readonly troubles: Trouble[] = [];
  /** The origin of the site. */
  readonly #site: string;
  readonly #redirectUri: string;
  readonly #simulator: Simulator;
  readonly #codes = new Map<string, GraphRequest>();
  readonly #refresh = new Map<string, Person>();
  readonly #tokens = new Map<string, Granted>();
  readonly #noor: string;

  constructor(site: string, organization = 'fourth-coffee', now = Date.now()) {
    this.#site = new URL(site).origin;
    this.#redirectUri = `${site}/auth/`;
    const found = must(organizations.find(({ id }) => id === organization));
    this.#noor = found.people.find(({ name }) => name.startsWith('Noor'))?.id ?? '';
    this.#simulator = new Simulator(found, sample, { clock: () => now, openedAt: now });
  }

  async attend(context: Host): Promise<void> {
    await context.route(`${login}/**`, async (route) => {
      const isHeld = this.isTokenSilent && route.request().method() === 'POST';
      if (!isHeld) await this.#guard(route, () => this.#signIn(route));
    });
    await context.route(`${graph}/**`, async (route) => {
      if (!this.isSilent) await this.#guard(route, () => this.#graph(route));
    });
  }

  /** Invalidates every access token, as after a password change. */
  expire(): void {
    this.#tokens.clear();
  }

  /** Ends all sessions, so that nothing can be renewed. */
  endSessions(): void {
    this.expire();
    this.#refresh.clear();
  }

  async #guard(route: Route, answer: () => Promise<void>): Promise<void> {
    if (this.isOffline) await route.abort('internetdisconnected');
    else await answer();
  }

  async #signIn(route: Route): Promise<void> {
    const request = route.request();
    const url = new URL(request.url());
    const path = url.pathname.replace(/^\/organizations\/oauth2\/v2\.0/u, '');
    if (path === '/organizations/adminconsent') return this.#consentOfAdmin(route, url);
    if (path === '/logout') return route.fulfill({ contentType: 'text/html', body: signedOut });
    if (path === '/authorize' && request.method() === 'GET') return this.#authorize(route, url);
    if (path === '/token' && request.method() === 'POST') return this.#token(route, request);
    this.offenses.push(`${request.method()} ${request.url()}`);
    await route.fulfill({ status: 404 });
  }

  async #authorize(route: Route, { searchParams }: URL): Promise<void> {
    const get = (name: string) => searchParams.get(name) ?? '';
    this.#expect('client_id', get('client_id'), clientId);
    this.#expect('response_type', get('response_type'), 'code');
    this.#expect('code_challenge_method', get('code_challenge_method'), 'S256');
    this.#expect('redirect_uri', get('redirect_uri'), this.#redirectUri);
    this.#expect('client_info', get('client_info'), '1');
    const scopes = get('scope')
      .split(' ')
      .filter((scope) => !always.includes(scope));
    for (const scope of scopes) if (!readOnly.has(scope)) this.offenses.push(`asked for ${scope}`);
    if (scopes.length !== 1) this.offenses.push(`asked for ${scopes.length} scopes at once`);
    for (const name of ['nonce', 'state', 'code_challenge'])
      if (get(name).length < 32) this.offenses.push(`${name} is missing or short`);
    const [nonce, challenge] = [get('nonce'), get('code_challenge')];
    const back = (answer: Record<string, string>) =>
      `${get('redirect_uri')}#${new URLSearchParams({ ...answer, state: get('state') }).toString()}`;
    const yes = (person: Person) => {
      const code = randomUUID();
      const redirectUri = get('redirect_uri');
      this.#codes.set(code, { person, scopes, nonce, challenge, redirectUri });
      return back({ code, client_info: this.#clientInfo(person) });
    };
    const description = this.needsAdmin
      ? 'AADSTS90094: An administrator of Fourth Coffee must grant this permission.'
      : 'AADSTS65004: User declined to consent to access the app.';
    const no = back({ error: 'access_denied', error_description: description });
    const broken = back({ error: 'server_error', error_description: 'AADSTS90033: broken' });
    const { error = '', description: why = '' } = this.failure ?? {};
    const failed = back({ error, error_description: why });
    const body = `<!doctype html><title>Permissions requested</title><h1>${scopes.join(', ')}</h1>
      ${this.needsAdmin ? '' : `<a id="accept" href="${escape(yes(imke))}">Accept</a>`}
      <a id="admin" href="${escape(yes(ada))}">Have an admin account?</a>
      <a id="cancel" href="${escape(no)}">Cancel</a> <a id="break" href="${escape(broken)}">Break</a>
      <a id="fail" href="${escape(failed)}">Fail</a>
      <a id="lose" href="${escape(`${get('redirect_uri')}#code=x&state=unreadable`)}">Lose</a>`;
    await route.fulfill({ contentType: 'text/html', body });
  }

  /**
   * The page on which an administrator consents, for the organization, to everything registered.
   */
  async #consentOfAdmin(route: Route, { searchParams }: URL): Promise<void> {
    this.#expect('client_id', searchParams.get('client_id') ?? '', clientId);
    this.#expect('redirect_uri', searchParams.get('redirect_uri') ?? '', this.#redirectUri);
    const back = (answer: Record<string, string>) =>
      `${this.#redirectUri}?${new URLSearchParams({ admin_consent: 'True', ...answer }).toString()}`;
    const yes = back({ tenant: tenantId, scope: [...readOnly].join(' ') });
    const why = 'AADSTS65004: The resource owner ada@fourthcoffee.example denied the request.';
    const no = back({ error: 'consent_required', error_description: why });
    if (searchParams.has('agreed')) {
      for (const scope of readOnly) this.agreed.add(scope);
      return route.fulfill({ status: 302, headers: { Location: yes } });
    }
    const agree = `${login}/organizations/adminconsent?${searchParams.toString()}&agreed`;
    const body = `<!doctype html><title>Permissions requested: review for your organization</title>
      <a id="agree" href="${escape(agree)}">Accept</a> <a id="decline" href="${escape(no)}">Cancel</a>`;
    return route.fulfill({ contentType: 'text/html', body });
  }

  async #token(route: Route, request: Asked): Promise<void> {
    const form = new URLSearchParams(request.postData() ?? '');
    this.#expect('client_id', form.get('client_id') ?? '', clientId);
    this.#expect('Origin', (await request.headerValue('origin')) ?? '', this.#site);
    if (this.tokenFailure) {
      const { error, description } = this.tokenFailure;
      return this.#refuse(route, error, description);
    }
    const wanted = (form.get('scope') ?? '').split(' ').filter((scope) => !always.includes(scope));
    if (form.get('grant_type') === 'authorization_code') {
      const asked = this.#codes.get(form.get('code') ?? '');
      this.#codes.delete(form.get('code') ?? '');
      const verifier = form.get('code_verifier') ?? '';
      const challenge = createHash('sha256').update(verifier).digest('base64url');
      if (asked?.challenge !== challenge || asked.redirectUri !== form.get('redirect_uri'))
        return this.#refuse(route, 'invalid_grant', 'AADSTS70008: code or verifier');
      for (const scope of asked.scopes) this.#agreedOf(asked.person).add(scope);
      return this.#grant(route, asked.person, wanted, asked.nonce);
    }
    this.#expect('grant_type', form.get('grant_type') ?? '', 'refresh_token');
    const refresh = form.get('refresh_token') ?? '';
    const person = this.#refresh.get(refresh);
    if (!person)
      return this.#refuse(route, 'invalid_grant', 'AADSTS700082: The refresh token has expired.');
    if (wanted.some((scope) => !this.#agreedOf(person).has(scope))) {
      const text = 'AADSTS65001: The user or administrator has not consented.';
      return this.#refuse(route, 'invalid_grant', text, 'consent_required');
    }
    this.#refresh.delete(refresh);
    return this.#grant(route, person, wanted);
  }

  #agreedOf({ id }: Person): Set<string> {
    return id === ada.id ? this.agreedByAda : this.agreed;
  }

  #grant(route: Route, person: Person, wanted: readonly string[], nonce?: string): Promise<void> {
    const [access, refresh] = [randomUUID(), randomUUID()];
    const scopes = [...this.#agreedOf(person)];
    this.#tokens.set(access, { person, scopes });
    this.#refresh.set(refresh, person);
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      ...{ aud: clientId, iss: `${login}/${tenantId}/v2.0`, tid: tenantId, ver: '2.0' },
      ...{ iat: now, nbf: now, exp: now + 3600, sub: person.id, oid: `${person.id}-oid`, nonce },
      ...{ name: person.name, preferred_username: person.address },
    };
    return json(route, this.#site, 200, {
      ...{ token_type: 'Bearer', expires_in: 3600, ext_expires_in: 3600 },
      scope: [...new Set([...wanted, ...scopes, 'openid', 'profile'])].join(' '),
      ...{ access_token: access, refresh_token: refresh, client_info: this.#clientInfo(person) },
      id_token: `${encode({ alg: 'none', typ: 'JWT' })}.${encode(claims)}.`,
    });
  }

  #refuse(route: Route, error: string, description: string, suberror?: string): Promise<void> {
    return json(route, this.#site, 400, {
      ...{ error, error_description: description, error_codes: [], timestamp: '', trace_id: '' },
      ...(suberror && { suberror }),
    });
  }

  async #graph(route: Route): Promise<void> {
    const request = route.request();
    const url = new URL(request.url());
    if (!url.pathname.startsWith('/v1.0/')) this.offenses.push(`not v1.0: ${request.url()}`);
    if ((await request.headerValue('cookie')) !== null) this.offenses.push('sent cookies');
    const asked = { method: request.method(), url, headers: await request.allHeaders() };
    const { status, body, headers } =
      pathOf(url) === '/$batch'
        ? await this.#batch(asked, request.postData())
        : await this.#answer(asked);
    await json(route, this.#site, status, body, headers);
  }

  /**
   * A batch returns 200 whatever its parts return; at most twenty fit, and each is a separate call.
   */
  async #batch(asked: Call, data: string | null): Promise<Answer> {
    this.asked.push(`${asked.method} /$batch`);
    const trouble = this.#trouble('/$batch');
    if (trouble) return trouble;
    if (!this.#granted(asked.headers)) return expired;
    const body: unknown = JSON.parse(data ?? 'null');
    const requests: unknown = isRecord(body) ? body['requests'] : undefined;
    if (asked.method !== 'POST' || !Array.isArray(requests) || requests.length > 20)
      this.offenses.push(`no batch: ${data ?? ''}`);
    const responses: unknown[] = [];
    for (const part of Array.isArray(requests) ? requests.filter(isRecord) : []) {
      if (!isEncoded(String(part['url'])))
        this.offenses.push(`not encoded: ${String(part['url'])}`);
      const own = new Headers(isRecord(part['headers']) ? strings(part['headers']) : {});
      const answer = await this.#answer({
        method: String(part['method']),
        url: new URL(`/v1.0${String(part['url'])}`, graph),
        headers: {
          ...Object.fromEntries(own),
          authorization: asked.headers['authorization'] ?? '',
        },
      });
      responses.unshift({ id: part['id'], ...answer });
    }
    return { status: 200, body: { responses } };
  }

  async #answer({ method, url, headers }: Call): Promise<Answer> {
    const path = pathOf(url);
    this.asked.push(`${method} ${path}`);
    const trouble = this.#trouble(path);
    if (trouble) return trouble;
    if (method !== 'GET') this.offenses.push(`wrote: ${method} ${path}`);
    const granted = this.#granted(headers);
    if (!granted) return expired;
    const { scopes, person } = granted;
    const call = calls.find(([pattern]) => pattern.test(path));
    const scope = call?.[1].find((one) => scopes.includes(one));
    if (!call) this.offenses.push(`no such call: ${path}`);
    else if (!scope) this.offenses.push(`${path} without a scope for it`);
    if (/^\/(?:me|users\/.+)$/u.test(path) && !url.searchParams.has('$select'))
      this.offenses.push(`${path} without $select`);
    if (person.id !== ada.id || path !== '/me') return this.#simulate(url, scope ?? '', headers);
    const other = new URL(`/v1.0/users/${this.#noor}${url.search}`, graph);
    return this.#simulate(other, 'User.Read.All', headers);
  }

  #trouble(path: string): Answer | undefined {
    const trouble = this.troubles.find((one) => one.times > 0 && one.path.test(path));
    if (!trouble) return undefined;
    trouble.times -= 1;
    const { status, code = 'UnknownError', retryAfter, isHidden = false } = trouble;
    const exposed = { 'Access-Control-Expose-Headers': isHidden ? '' : 'Retry-After' };
    return {
      status,
      body: trouble.body ?? { error: { code, message: 'As told.' } },
      headers: retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter), ...exposed },
    };
  }

  #granted(headers: Readonly<Record<string, string>>): Granted | undefined {
    const token = /^Bearer (\S+)$/u.exec(headers['authorization'] ?? '')?.[1];
    return this.#tokens.get(token ?? '');
  }

  async #simulate(
    url: URL,
    scope: string,
    { consistencylevel }: Readonly<Record<string, string>>,
  ): Promise<Answer> {
    const options = {
      headers: {
        Authorization: `Bearer ${sampleToken([scope])}`,
        ...(consistencylevel && { ConsistencyLevel: consistencylevel }),
      },
    };
    const context: Parameters<Simulator['execute']>[0] = { request: url.href, options };
    await this.#simulator.execute(context);
    const response = must(context.response);
    if (response.status === 400) this.offenses.push(`refused: ${url.href}`);
    const body: unknown = await response.json();
    return { status: response.status, body };
  }

  #clientInfo({ id }: Person): string {
    const home = this.isGuest ? '99999999-2222-4333-8444-555555555555' : tenantId;
    return encode({ uid: `${id}-oid`, utid: home });
  }

  #expect(what: string, found: string, wanted: string): void {
    if (found !== wanted) this.offenses.push(`${what} is “${found}”, not “${wanted}”`);
  }
}

const pathOf = (url: URL) => url.pathname.replace(/^\/v1\.0/u, '');
const strings = (record: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, String(value)]));
const signedOut = '<!doctype html><title>Sign out</title><h1>You signed out of your account</h1>';
const expired: Answer = {
  status: 401,
  body: { error: { code: 'InvalidAuthenticationToken', message: 'Expired.' } },
};

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const escape = (text: string) => text.replaceAll('&', '&amp;');

function json(
  route: Route,
  site: string,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  return route.fulfill({
    status,
    contentType: 'application/json',
    headers: { 'Access-Control-Allow-Origin': site, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}
