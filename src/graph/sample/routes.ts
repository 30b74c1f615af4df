import { refuse, type Answer } from './answer.ts';
import type { Directory, Row } from './directory.ts';
import { page, search, select, USER_DEFAULTS } from './query.ts';

/** A request as passed to a route. */
interface RouteRequest {
  readonly url: URL;
  readonly headers: Headers;
  readonly directory: Directory;
  /** The variable part of the path, decoded. */
  readonly id: string;
}

/** A Graph call: its path, the scopes (one of which is enough), and whether it needs a role. */
interface Route {
  readonly path: RegExp;
  readonly scopes: readonly string[];
  readonly needsRole: boolean;
  readonly answer: (asked: RouteRequest) => Answer;
}

const ok = (body: Row): Answer => ({ status: 200, body });

/** The person with this id or user principal name; without one, the signed-in person. */
const findUser = ({ directory, id }: RouteRequest): Row | undefined =>
  id === ''
    ? directory.users[0]
    : directory.users.find((user) =>
        [user['id'], user['userPrincipalName']].some(
          (name) => typeof name === 'string' && name.toLowerCase() === id.toLowerCase(),
        ),
      );

const notThere = ({ id }: RouteRequest): Answer =>
  refuse(404, 'Request_ResourceNotFound', `Resource '${id}' does not exist.`);

const readUser = (asked: RouteRequest): Answer => {
  const found = findUser(asked);
  return found ? ok(select(found, asked.url.searchParams, USER_DEFAULTS)) : notThere(asked);
};

const listDetails = (asked: RouteRequest): Answer => {
  const found = findUser(asked);
  if (!found) return notThere(asked);
  const rows = asked.directory.details[String(found['id'])] ?? [];
  return ok({ value: rows.map((row) => select(row, asked.url.searchParams, Object.keys(row))) });
};

const listUsers = ({ url, headers, directory }: RouteRequest): Answer => {
  const expression = url.searchParams.get('$search');
  if (expression !== null && headers.get('ConsistencyLevel') !== 'eventual')
    return refuse(
      400,
      'Request_UnsupportedQuery',
      "$search only works with the header 'ConsistencyLevel: eventual'.",
    );
  const found = expression === null ? directory.users : search(directory.users, expression);
  if ('status' in found) return found;
  const rows = found.map((user) => select(user, url.searchParams, USER_DEFAULTS));
  return ok(page(rows, url, 100));
};

const listProducts = ({ url, directory }: RouteRequest): Answer =>
  url.searchParams.has('$filter')
    ? refuse(400, 'Request_UnsupportedQuery', '$filter is not supported on subscribedSkus.')
    : ok(page(directory.products, url, 100));

const listAudits = ({ url, directory }: RouteRequest): Answer => {
  const filter = /^activityDisplayName eq '([^']*)' and activityDateTime ge (\S+Z)$/.exec(
    url.searchParams.get('$filter') ?? '',
  );
  if (!filter) return refuse(400, 'BadRequest', 'Invalid filter clause.');
  const since = Date.parse(filter[2] ?? '');
  const rows = directory.audits.filter(
    (row) =>
      row['activityDisplayName'] === filter[1] &&
      Date.parse(String(row['activityDateTime'])) >= since,
  );
  // Graph may return fewer rows than requested; small pages ensure that we handle that.
  url.searchParams.delete('$top');
  return ok(page(rows, url, 20));
};

const listApps = ({ url, directory }: RouteRequest): Answer => {
  const filter = /^appId eq '([^']*)'$/.exec(url.searchParams.get('$filter') ?? '');
  if (!filter) return refuse(400, 'Request_BadRequest', 'Invalid filter clause.');
  const found = directory.apps.filter((app) => app['appId'] === filter[1]);
  return ok({ value: found.map((app) => select(app, url.searchParams, Object.keys(app))) });
};

const listHealth = ({ url, directory }: RouteRequest): Answer => ok(page(directory.health, url, 1));

/** Every call that Guidepost makes; nothing else exists here. */
export const routes: readonly Route[] = [
  { path: /^\/me()$/, scopes: ['User.Read', 'User.Read.All'], needsRole: false, answer: readUser },
  {
    path: /^\/users(?:\/([^/]+)|\('(.+)'\))$/,
    scopes: ['User.Read.All'],
    needsRole: false,
    answer: readUser,
  },
  {
    path: /^\/me()\/licenseDetails$/,
    scopes: ['LicenseAssignment.Read.All', 'User.Read', 'User.Read.All'],
    needsRole: true,
    answer: listDetails,
  },
  {
    path: /^\/users(?:\/([^/]+)|\('(.+)'\))\/licenseDetails$/,
    scopes: ['LicenseAssignment.Read.All', 'User.Read.All'],
    needsRole: true,
    answer: listDetails,
  },
  {
    path: /^\/users()$/,
    scopes: ['User.ReadBasic.All', 'User.Read.All'],
    needsRole: false,
    answer: listUsers,
  },
  {
    path: /^\/subscribedSkus()$/,
    scopes: ['LicenseAssignment.Read.All'],
    needsRole: true,
    answer: listProducts,
  },
  {
    path: /^\/auditLogs\/directoryAudits()$/,
    scopes: ['AuditLog.Read.All'],
    needsRole: true,
    answer: listAudits,
  },
  {
    path: /^\/admin\/serviceAnnouncement\/healthOverviews()$/,
    scopes: ['ServiceHealth.Read.All'],
    needsRole: true,
    answer: listHealth,
  },
  {
    path: /^\/servicePrincipals()$/,
    scopes: ['Application.Read.All'],
    needsRole: false,
    answer: listApps,
  },
];
