import type { Ask } from '../facts/ask.ts';
import { facts, type Answered, type FactName, type Reading } from '../facts/index.ts';
import type { Plan } from '../facts/plans.ts';
import type { Inquiry } from './inquiry.ts';

/**
 * Reads one fact, asking only for what it needs. What it may need in addition is asked only once it
 * matters, but used right away if it was asked for another fact. Never rejects because of what
 * Graph does.
 *
 * @param plans the plans that the question is about
 */
export async function readFact<N extends FactName>(
  inquiry: Inquiry,
  name: N,
  plans: readonly Plan[],
): Promise<Reading<N>> {
  const fact = facts[name];
  const { graph, person } = inquiry;
  if (fact.lackingClouds.includes(graph.cloud))
    return { known: false, fault: { reason: 'not-in-cloud' }, evidence: [] };
  const asks = [...fact.asks[person.kind], ...fact.further[person.kind]];
  const responses: Partial<Record<Ask['key'], Answered>> = {};
  for (const ask of asks) if (inquiry.has(ask)) responses[ask.key] = await inquiry.answer(ask);
  for (;;) {
    const now = new Date(graph.clock()).toISOString();
    const reading = fact.read(responses, { person, plans, now });
    const next = reading.known ? undefined : asks.find(({ key }) => key === reading.wants);
    if (!next || responses[next.key]) return reading;
    responses[next.key] = await inquiry.answer(next);
  }
}

/** What these facts always need, each ask once, if the cloud supports it. */
export function asksOf({ graph, person }: Inquiry, names: readonly FactName[]): readonly Ask[] {
  const offered = names
    .map((name) => facts[name])
    .filter(({ lackingClouds }) => !lackingClouds.includes(graph.cloud));
  const asks = offered.flatMap((fact) => fact.asks[person.kind]);
  return [...new Map(asks.map((ask) => [ask.key, ask])).values()];
}
