import type { Row } from '../../facts/core/sample.ts';
import { refuse, type Answer } from './answer.ts';

/** What Graph returns for a user if nothing is selected. */
export const defaultUserFields = ['id', 'displayName', 'userPrincipalName', 'mail'];

/** A row with only the selected fields: Graph omits the others rather than writing null. */
export function select(row: Row, query: URLSearchParams, defaults: readonly string[]): Row {
  const fields = query.get('$select')?.split(',') ?? defaults;
  return Object.fromEntries(
    fields.filter((field) => field in row).map((field) => [field, row[field]]),
  );
}

/** One page of rows, with a link to the next. `size` is Graph's default without `$top`. */
export function page(rows: readonly Row[], url: URL, size: number): Row {
  const start = Number(url.searchParams.get('$skiptoken') ?? 0);
  const end = start + Number(url.searchParams.get('$top') ?? size);
  const value = rows.slice(start, end);
  if (end >= rows.length) return { value };
  const next = new URL(url);
  next.searchParams.set('$skiptoken', String(end));
  return { '@odata.nextLink': next.href, value };
}

const conditionPattern = /^(\w+) (eq|ge) (?:'((?:[^']|'')*)'|(\S+))$/u;

/** The rows that a `$filter` keeps: comparisons joined by `and`, of texts, flags, and instants. */
export function filter(rows: readonly Row[], expression: string): readonly Row[] | Answer {
  const tests = expression.split(' and ').map((clause) => {
    const [, field = '', operator, text, other = ''] = conditionPattern.exec(clause) ?? [];
    if (operator === 'eq' && text !== undefined)
      return (row: Row) => row[field] === text.replaceAll("''", "'");
    if (operator === 'eq' && (other === 'true' || other === 'false'))
      return (row: Row) => row[field] === (other === 'true');
    const since = operator === 'ge' ? Date.parse(other) : NaN;
    return Number.isNaN(since) ? undefined : (row: Row) => Date.parse(String(row[field])) >= since;
  });
  if (tests.includes(undefined)) return refuse(400, 'Request_BadRequest', 'Invalid filter clause.');
  return rows.filter((row) => tests.every((test) => test?.(row)));
}

const clausePattern = /"(\w+):((?:[^"\\]|\\.)*)"(?: OR |$)/gsuy;

/**
 * The rows that a `$search` finds: `"field:text"` joined by OR; matches words of a name, or else
 * the beginning.
 */
export function search(rows: readonly Row[], expression: string): readonly Row[] | Answer {
  const clauses = [...expression.matchAll(clausePattern)];
  if (clauses.map(([clause]) => clause).join('') !== expression)
    return refuse(400, 'Request_BadRequest', 'Syntax error in $search.');
  return rows.filter((row) =>
    clauses.some(([, field = '', text = '']) =>
      matches(row[field], text.replace(/\\(.)/gsu, '$1')),
    ),
  );
}

function matches(value: unknown, text: string): boolean {
  if (typeof value !== 'string') return false;
  const [whole, sought] = [value.toLowerCase(), text.toLowerCase()];
  return whole.startsWith(sought) || whole.split(/\s+/u).some((word) => word.startsWith(sought));
}

/**
 * Whether a URL is encoded as Graph requires. Browsers encode what they are given and tolerate a
 * space or a quote; the body of a batch reaches Graph as is.
 *
 * @see https://www.rfc-editor.org/rfc/rfc3986#section-2
 */
export function isEncoded(url: string): boolean {
  return /^(?:[\w\-.~:/?@!$&'()*+,;=]|%[\da-f]{2})*$/iu.test(url);
}
