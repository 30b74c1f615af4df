import type { Row, SampleCall } from '../../facts/core/sample.ts';
import { samples } from '../../facts/samples.ts';
import { refuse, type Answer } from './answer.ts';
import type { Directory } from './directory.ts';
import { defaultUserFields, filter, page, search, select } from './query.ts';

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

/** Graph's usual page of a list. */
const usualPage = 100;

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
  return ok(page(rows, url, usualPage));
}

/** The routes of a call that a fact makes. */
function routesOf(call: SampleCall): readonly Route[] {
  const { scopes, needsRole } = call;
  const isOfPerson = call.path.includes('{person');
  const [before = '', after] = call.path.split('{personId}').map((part) => RegExp.escape(part));
  const rest = RegExp.escape(call.path.replace('{person}', ''));
  const answer = (asked: RouteRequest): Answer => {
    const user = isOfPerson ? findUser(asked) : undefined;
    return isOfPerson && !user ? notThere(asked) : answerCall(call, asked, user);
  };
  if (after !== undefined) {
    const path = new RegExp(`^${before}([^/]+)${after}$`, 'u');
    return [{ path, scopes: scopes.other, needsRole, answer }];
  }
  return isOfPerson
    ? [
        { path: new RegExp(`^/me()${rest}$`, 'u'), scopes: scopes.me, needsRole, answer },
        {
          path: new RegExp(String.raw`^/users(?:/([^/]+)|\('(.+)'\))${rest}$`, 'u'),
          scopes: scopes.other,
          needsRole,
          answer,
        },
      ]
    : [{ path: new RegExp(`^${rest}()$`, 'u'), scopes: scopes.me, needsRole, answer }];
}

function answerCall(
  call: SampleCall,
  { url, directory }: RouteRequest,
  user: Row | undefined,
): Answer {
  const expression = url.searchParams.get('$filter');
  if (expression !== null && call.filter === 'refused')
    return refuse(400, 'Request_UnsupportedQuery', '$filter is not supported here.');
  if (expression === null && call.filter === 'required')
    return refuse(400, 'Request_BadRequest', 'Invalid filter clause.');
  const answer = directory.answer(call, user);
  const picked = (row: Row) => select(row, url.searchParams, Object.keys(row));
  if (!isList(answer)) return ok(picked(answer));
  const found = expression === null ? answer : filter(answer, expression);
  if ('status' in found) return found;
  if (call.pageSize !== undefined) url.searchParams.delete('$top');
  return ok(page(found.map(picked), url, call.pageSize ?? usualPage));
}

function isList(answer: readonly Row[] | Row): answer is readonly Row[] {
  return Array.isArray(answer);
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
    path: /^\/users()$/u,
    scopes: ['User.ReadBasic.All', 'User.Read.All'],
    needsRole: false,
    answer: listUsers,
  },
  ...samples.flatMap(({ calls = [] }) => calls.flatMap(routesOf)),
];
