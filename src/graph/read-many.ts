import { fillAsk } from '../facts/ask.ts';
import { askPerson } from '../facts/ask-person.ts';
import type { FactName, Reading } from '../facts/index.ts';
import type { Person } from '../facts/person.ts';
import type { Plan } from '../facts/plans.ts';
import { BATCH, sendBatch } from './batch.ts';
import type { Graph } from './client.ts';
import { factReader, readFacts, stamp, type Memory } from './read-facts.ts';

/** One person of many, with what was read. */
export interface Checked {
  readonly person: Person;
  readonly readings: Readonly<Partial<Record<FactName, Reading>>>;
}

/**
 * Reads facts about many people, twenty to a batch; what concerns the organisation is asked once.
 * People come out in their order, as soon as their batch is there.
 */
export async function* readMany(
  graph: Graph,
  people: readonly Person[],
  plans: readonly Plan[],
  names: readonly FactName[],
): AsyncGenerator<Checked> {
  const shared: Memory = new Map();
  for (let at = 0; at < people.length; at += BATCH) {
    const chunk = people.slice(at, at + BATCH);
    const requests = chunk.map((person) => fillAsk(askPerson, person, graph.clock()));
    const replies = await sendBatch(graph, requests);
    for (const [index, reply] of replies.entries())
      shared.set(requests[index]?.path ?? '', Promise.resolve(stamp(graph, reply)));
    for (const person of chunk) {
      const reader = factReader(graph, { person, plans }, shared);
      yield { person, readings: await readFacts(reader, names) };
    }
    for (const { path } of requests) shared.delete(path);
  }
}
