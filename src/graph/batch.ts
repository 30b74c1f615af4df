import { isRecord } from '../facts/core/json.ts';
import type { Fault } from '../facts/core/reasons.ts';
import type { Call, Graph } from './client.ts';
import type { Reply } from './reply.ts';
import { faultOfStatus } from './errors.ts';
import { isTransient, maxHiddenWait, maxRetries, retryAfter, usualWait } from './throttle.ts';

/** The maximum number of requests in one Graph batch. */
const batchSize = 20;

/**
 * Sends calls in batches of twenty. A batch succeeds even if parts of it fail, and the client does
 * not retry those, so each part is checked and retried separately.
 *
 * @returns the replies in the order of the calls
 * @see https://learn.microsoft.com/graph/json-batching
 */
export async function sendBatch(graph: Graph, calls: readonly Call[]): Promise<readonly Reply[]> {
  const replies: Reply[] = [];
  for (let at = 0; at < calls.length; at += batchSize)
    replies.push(...(await sendChunk(graph, calls.slice(at, at + batchSize), maxRetries)));
  return replies;
}

async function sendChunk(
  graph: Graph,
  calls: readonly Call[],
  retries: number,
): Promise<readonly Reply[]> {
  if (calls.length === 0) return [];
  const requests = calls.map(({ path, headers }, id) => {
    const request = { id: String(id), method: 'GET', url: path };
    return headers && Object.keys(headers).length > 0 ? { ...request, headers } : request;
  });
  const scopes = [...new Set(calls.flatMap((call) => call.scopes))];
  const reply = await graph.send({ path: '/$batch', scopes, body: { requests } });
  if (!reply.ok) return calls.map(() => reply);

  const parts = partsById(reply.body, graph);
  const judged = calls.map((_, id) => parts.get(String(id)) ?? malformed);
  const again = calls.filter((_, id) => judged[id]?.wait !== undefined);
  if (again.length === 0 || retries === 0) return judged.map((part) => part.reply);

  await graph.wait(Math.max(...judged.map(({ wait }) => wait ?? 0)));
  const repeated = await sendChunk(graph, again, retries - 1);
  return calls.map((call, id) => {
    const second = repeated[again.indexOf(call)];
    return second ?? judged[id]?.reply ?? malformed.reply;
  });
}

/** One part of the response. `wait` (seconds) is set if it is worth retrying. */
interface Part {
  readonly reply: Reply;
  readonly wait?: number;
}

function failed(fault: Fault): Part {
  return { reply: { ok: false, fault } };
}
const malformed = failed({ reason: 'malformed' });

function partsById(body: unknown, graph: Graph): ReadonlyMap<unknown, Part> {
  const parts: unknown = isRecord(body) ? body['responses'] : undefined;
  if (!Array.isArray(parts)) return new Map();
  return new Map(parts.filter(isRecord).map((part) => [part['id'], judge(part, graph)]));
}

function judge(part: Readonly<Record<string, unknown>>, { clock, isGuest }: Graph): Part {
  const { status, body } = part;
  if (typeof status !== 'number') return malformed;
  if (status >= 200 && status < 300)
    return isRecord(body) ? { reply: { ok: true, body } } : malformed;
  const waitSeconds = retryAfter(headerOf(part['headers'], 'retry-after'), clock());
  const fault = failed(faultOfStatus(status, body, { waitSeconds, isGuest }));
  const wait = waitSeconds ?? usualWait;
  return isTransient(status) && wait <= maxHiddenWait ? { ...fault, wait } : fault;
}

function headerOf(headers: unknown, name: string): string | undefined {
  if (!isRecord(headers)) return undefined;
  const entry = Object.entries(headers).find(([key]) => key.toLowerCase() === name);
  const value = entry?.[1];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
