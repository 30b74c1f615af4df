import { askKey, mergeAsks, type Ask } from '../facts/core/ask.ts';
import type { Answered, BoundFact, Reading } from '../facts/index.ts';
import type { Inquiry } from './inquiry.ts';

/**
 * Reads one fact, asking only for what it needs. What it may need in addition is asked only once it
 * matters, but used right away if it was asked for another fact. Never rejects because of what
 * Graph does.
 */
export async function readFact(inquiry: Inquiry, fact: BoundFact): Promise<Reading> {
  const { graph, person } = inquiry;
  if (fact.lackingClouds.includes(graph.cloud))
    return { known: false, fault: { reason: 'not-in-cloud' }, evidence: [] };
  const asks = [...fact.asks[person.kind], ...fact.further[person.kind]];
  const responses = new Map<string, Answered>();
  for (const ask of asks)
    if (inquiry.has(ask)) responses.set(askKey(ask), await inquiry.answer(ask));
  for (;;) {
    const now = new Date(graph.clock()).toISOString();
    const reading = fact.read(responses, { person, now });
    const wants = reading.known ? undefined : reading.wants;
    const next = asks.find((ask) => askKey(ask) === wants);
    if (wants === undefined || !next || responses.has(wants)) return reading;
    responses.set(wants, await inquiry.answer(next));
  }
}

/** What these facts always need, each ask once, if the cloud supports it. */
export function asksOf({ graph, person }: Inquiry, facts: readonly BoundFact[]): readonly Ask[] {
  const offered = facts.filter(({ lackingClouds }) => !lackingClouds.includes(graph.cloud));
  return mergeAsks(offered.flatMap((fact) => fact.asks[person.kind]));
}

/** All that these facts may ask, so that one request reads what any of them needs. */
export function allAsksOf(facts: readonly BoundFact[]): readonly Ask[] {
  return facts.flatMap(({ asks, further }) => [
    ...[...asks.me, ...asks.other],
    ...[...further.me, ...further.other],
  ]);
}
