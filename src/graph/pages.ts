import { isRecord } from '../facts/json.ts';
import type { Call, Graph, Reply } from './client.ts';
import { clouds } from './clouds.ts';

const NEXT = '@odata.nextLink';

/**
 * Reads a list page by page into one body. When pages are left, the body keeps its
 * `@odata.nextLink`, so that nobody takes a part for the whole.
 *
 * @param pages The most pages to read.
 * @see https://learn.microsoft.com/graph/paging
 */
export async function sendPaged(graph: Graph, call: Call, pages: number): Promise<Reply> {
  const first = await graph.send(call);
  let reply = first;
  for (let page = 1; page < pages && reply.ok; page += 1) {
    const path = nextPath(reply.body, clouds[graph.cloud].graph);
    if (path === undefined) return reply;
    // Graph wants the headers of the first page on every page.
    const next = await graph.send({ ...call, path });
    reply = next.ok ? { ...next, body: joined(reply.body, next.body) } : next;
  }
  return reply;
}

/** The path of the next page, when there is one and it lies on the same host. */
function nextPath(body: unknown, origin: string): string | undefined {
  const link = isRecord(body) ? body[NEXT] : undefined;
  const start = `${origin}/v1.0`;
  return typeof link === 'string' && link.startsWith(`${start}/`)
    ? link.slice(start.length)
    : undefined;
}

function joined(before: unknown, after: unknown): unknown {
  if (!isRecord(before) || !isRecord(after)) return after;
  const [first, second] = [before['value'], after['value']];
  if (!Array.isArray(first) || !Array.isArray(second)) return after;
  const rows: unknown[] = first.concat(second);
  return { ...after, value: rows };
}
