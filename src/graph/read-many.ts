import { fillAsk } from '../facts/ask.ts';
import { askPerson, personFields } from '../facts/ask-person.ts';
import type { FactName, Reading } from '../facts/index.ts';
import type { Fault } from '../facts/reasons.ts';
import type { Plan } from '../facts/plans.ts';
import { BATCH, sendBatch } from './batch.ts';
import type { Graph } from './client.ts';
import type { Reply } from './reply.ts';
import { nextPath, rowsOf } from './pages.ts';
import { readPerson, type FoundPerson } from './people.ts';
import { factReader, readFacts, stamp, type Memory } from './read-facts.ts';

/** What to read about each of many people. */
export interface Check {
  readonly plans: readonly Plan[];
  readonly names: readonly FactName[];
}

/** One person of many, with what was read. */
export interface Checked {
  readonly person: FoundPerson;
  readonly readings: Readonly<Partial<Record<FactName, Reading>>>;
}

/**
 * Reads facts about the people who were chosen, twenty to a batch; what concerns the organisation
 * is asked once. People come out in their order, as soon as their batch is there.
 */
export async function* readMany(
  graph: Graph,
  people: readonly FoundPerson[],
  check: Check,
): AsyncGenerator<Checked> {
  const shared: Memory = new Map();
  for (let at = 0; at < people.length; at += BATCH) {
    const chunk = people.slice(at, at + BATCH);
    const calls = chunk.map((person) => requestFor(graph, person));
    for (const [index, reply] of (await sendBatch(graph, calls)).entries()) {
      const person = chunk[index];
      if (person) yield await readOne(graph, person, reply, check, shared);
    }
  }
}

/**
 * Reads facts about everybody in the organisation, page by page.
 *
 * @returns The fault that ended the reading early, or undefined when it came to the end.
 * @see https://learn.microsoft.com/graph/api/user-list
 */
export async function* readEverybody(
  graph: Graph,
  check: Check,
): AsyncGenerator<Checked, Fault | undefined> {
  const shared: Memory = new Map();
  let path: string | undefined = `/users?$select=${personFields}&$top=999`;
  while (path !== undefined) {
    const reply: Reply = await graph.send({ path, scope: 'User.Read.All' });
    if (!reply.ok) return reply.fault;
    const rows = rowsOf(reply.body);
    if (!rows) return { reason: 'malformed' };
    for (const body of rows) {
      const person = readPerson(body);
      if (!person) return { reason: 'malformed' };
      yield await readOne(graph, person, { ...reply, body }, check, shared);
    }
    path = nextPath(reply.body, graph.cloud);
  }
  return undefined;
}

const requestFor = (graph: Graph, { id }: FoundPerson) =>
  fillAsk(askPerson, { kind: 'other', id }, graph.clock());

/** Reads the facts of one person whose fields are there already. */
async function readOne(
  graph: Graph,
  person: FoundPerson,
  reply: Reply,
  { plans, names }: Check,
  shared: Memory,
): Promise<Checked> {
  const { path } = requestFor(graph, person);
  shared.set(path, Promise.resolve(stamp(graph, reply)));
  const reader = factReader(graph, { person: { kind: 'other', id: person.id }, plans }, shared);
  const readings = await readFacts(reader, names);
  shared.delete(path);
  return { person, readings };
}
