import { fillAsk, type Ask } from '../facts/ask.ts';
import { facts, type Answered, type FactName, type Reading } from '../facts/index.ts';
import type { Person } from '../facts/person.ts';
import type { Plan } from '../facts/plans.ts';
import type { Graph } from './client.ts';
import type { Reply } from './reply.ts';
import { sendPaged } from './pages.ts';

/** Reads facts about one person; everything that it needs is asked for once. */
export interface FactReader {
  /** Reads one fact, and asks only for what that fact needs. Never rejects for what Graph does. */
  readonly read: <N extends FactName>(name: N) => Promise<Reading<N>>;
}

/** About whom, and which plans. */
export interface Subject {
  readonly person: Person;
  readonly plans: readonly Plan[];
}

/** What was asked before, so that facts share it; for one person or for what concerns everybody. */
export type Memory = Map<string, Promise<Answered>>;

/**
 * Opens a reader. To check again, open another: this one remembers what it read.
 *
 * @param memory Answers that are already there, by `path`.
 */
export function factReader(graph: Graph, subject: Subject, memory: Memory = new Map()): FactReader {
  const openedAt = graph.clock();

  async function answer(ask: Ask): Promise<Answered> {
    const request = fillAsk(ask, subject.person, openedAt);
    const known = memory.get(request.path);
    if (known) return known;
    const asked = sendPaged(graph, request, request.pages).then((reply) => stamp(graph, reply));
    memory.set(request.path, asked);
    const answered = await asked;
    // Consent may come later; what was never sent is asked again then.
    if (!answered.ok && answered.fault.scope !== undefined) memory.delete(request.path);
    return answered;
  }

  return {
    read: async (name) => {
      const fact = facts[name];
      if (fact.lackingClouds.includes(graph.cloud))
        return { known: false, fault: { reason: 'not-in-cloud' }, evidence: [] };
      const responses: Partial<Record<Ask['key'], Answered>> = {};
      for (const ask of fact.asks) responses[ask.key] = await answer(ask);
      return fact.read(responses, { ...subject, now: new Date(graph.clock()).toISOString() });
    },
  };
}

/** Reads several facts, one after the other, so that one consent is asked for at a time. */
export async function readFacts(
  reader: FactReader,
  names: readonly FactName[],
): Promise<Readonly<Partial<Record<FactName, Reading>>>> {
  const readings: Partial<Record<FactName, Reading>> = {};
  for (const name of names) readings[name] = await reader.read(name);
  return readings;
}

/** Adds to a reply when it was read. */
export function stamp(graph: Graph, reply: Reply): Answered {
  return reply.ok ? { ...reply, readAt: new Date(graph.clock()).toISOString() } : reply;
}
