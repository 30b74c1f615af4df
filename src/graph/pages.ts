import type { CloudId } from '../facts/core/ask.ts';
import { isRecord } from '../facts/core/json.ts';
import type { Call, Graph } from './client.ts';
import type { Reply } from './reply.ts';
import { clouds } from './clouds.ts';

const nextLinkKey = '@odata.nextLink';

/**
 * Reads a list page by page into a single body. If pages are left, the body keeps its
 * `@odata.nextLink`, so that nobody mistakes it for the complete list.
 *
 * @param pages the maximum number of pages to read
 * @see https://learn.microsoft.com/graph/paging
 */
export async function sendPaged(graph: Graph, call: Call, pages: number): Promise<Reply> {
  return sendRest(graph, call, pages, await graph.send(call));
}

/** The same if the first page has already been read. */
export async function sendRest(
  graph: Graph,
  call: Call,
  pages: number,
  first: Reply,
): Promise<Reply> {
  let reply = first;
  for (let page = 1; page < pages && reply.ok; page += 1) {
    const path = nextPath(reply.body, graph.cloud);
    if (path === undefined) return reply;
    // Graph requires the first page's headers on every page.
    const next = await graph.send({ ...call, path });
    reply = next.ok ? { ...next, body: joined(reply.body, next.body) } : next;
  }
  return reply;
}

/** The path of the next page, if there is one and it is on the same host. */
function nextPath(body: unknown, cloud: CloudId): string | undefined {
  const link = isRecord(body) ? body[nextLinkKey] : undefined;
  const start = `${clouds[cloud].graph}/v1.0`;
  return typeof link === 'string' && link.startsWith(`${start}/`)
    ? link.slice(start.length)
    : undefined;
}

/** The raw rows of one page. */
export function rowsOf(body: unknown): readonly unknown[] | undefined {
  const rows = isRecord(body) ? body['value'] : undefined;
  return Array.isArray(rows) ? rows : undefined;
}

function joined(before: unknown, after: unknown): unknown {
  const [first, second] = [rowsOf(before), rowsOf(after)];
  return first && second && isRecord(after) ? { ...after, value: [...first, ...second] } : after;
}
