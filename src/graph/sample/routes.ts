import { refuse, type Answer } from './answer.ts';
import type { Directory, Row } from './directory.ts';
import { page, search, select, defaultUserFields } from './query.ts';

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

function ok(body: Row): Answer {
  return { status: 200, body };
}

/** The person with this id or user principal name; without one, the signed-in person. */
function findUser({ directory, id }: RouteRequest): Row | undefined {
  return id === ''
    ? directory.users[0]
    : directory.users.find((user) =>
        [user['id'], user['userPrincipalName']].some(
          (name) => typeof name === 'string' && name.toLowerCase() === id.toLowerCase(),
        ),
      );
}

function notThere({ id }: RouteRequest): Answer {
  return refuse(404, 'Request_ResourceNotFound', `Resource '${id}' does not exist.`);
}

function readUser(asked: RouteRequest): Answer {
  const found = findUser(asked);
  return found ? ok(select(found, asked.url.searchParams, defaultUserFields)) : notThere(asked);
}

function listDetails(asked: RouteRequest): Answer {
  const found = findUser(asked);
  if (!found) return notThere(asked);
  const rows = asked.directory.details[String(found['id'])] ?? [];
  return ok({ value: rows.map((row) => select(row, asked.url.searchParams, Object.keys(row))) });
}

function listUsers({ url, headers, directory }: RouteRequest): Answer {
  const expression = url.searchParams.get('$search');
  if (expression !== null && headers.get('ConsistencyLevel') !== 'eventual')
    return refuse(
      400,
      'Request_UnsupportedQuery',
      "$search only works with the header 'ConsistencyLevel: eventual'.",
    );
  const found = expression === null ? directory.users : search(directory.users, expression);
  if ('status' in found) return found;
  const rows = found.map((user) => select(user, url.searchParams, defaultUserFields));
  return ok(page(rows, url, 100));
}

function listProducts({ url, directory }: RouteRequest): Answer {
  return url.searchParams.has('$filter')
    ? refuse(400, 'Request_UnsupportedQuery', '$filter is not supported on subscribedSkus.')
    : ok(page(directory.products, url, 100));
}

function listAudits({ url, directory }: RouteRequest): Answer {
  const filter = /^activityDisplayName eq '([^']*)' and activityDateTime ge (\S+Z)$/u.exec(
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
}

function listApps({ url, directory }: RouteRequest): Answer {
  const filter = /^appId eq '([^']*)'$/u.exec(url.searchParams.get('$filter') ?? '');
  if (!filter) return refuse(400, 'Request_BadRequest', 'Invalid filter clause.');
  const found = directory.apps.filter((app) => app['appId'] === filter[1]);
  return ok({ value: found.map((app) => select(app, url.searchParams, Object.keys(app))) });
}

function listHealth({ url, directory }: RouteRequest): Answer {
  return ok(page(directory.health, url, 1));
}

/** Every call that Guidepost makes; nothing else exists here. */
export const routes: readonly Route[] = [
  { path: /^\/me()$/u, scopes: ['User.Read', 'User.Read.All'], needsRole: false, answer: readUser },
  {
    path: /^\/users(?:\/([^/]+)|\('(.+)'\))$/u,
    scopes: ['User.Read.All'],
    needsRole: false,
    answer: readUser,
  },
  {
    path: /^\/me()\/licenseDetails$/u,
    scopes: ['LicenseAssignment.Read.All', 'User.Read', 'User.Read.All'],
    needsRole: true,
    answer: listDetails,
  },
  {
    path: /^\/users(?:\/([^/]+)|\('(.+)'\))\/licenseDetails$/u,
    scopes: ['LicenseAssignment.Read.All', 'User.Read.All'],
    needsRole: true,
    answer: listDetails,
  },
  {
    path: /^\/users()$/u,
    scopes: ['User.ReadBasic.All', 'User.Read.All'],
    needsRole: false,
    answer: listUsers,
  },
  {
    path: /^\/subscribedSkus()$/u,
    scopes: ['LicenseAssignment.Read.All'],
    needsRole: true,
    answer: listProducts,
  },
  {
    path: /^\/auditLogs\/directoryAudits()$/u,
    scopes: ['AuditLog.Read.All'],
    needsRole: true,
    answer: listAudits,
  },
  {
    path: /^\/admin\/serviceAnnouncement\/healthOverviews()$/u,
    scopes: ['ServiceHealth.Read.All'],
    needsRole: true,
    answer: listHealth,
  },
  {
    path: /^\/servicePrincipals()$/u,
    scopes: ['Application.Read.All'],
    needsRole: false,
    answer: listApps,
  },
];
