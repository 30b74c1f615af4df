import type { Ask } from '../facts/ask.ts';
import { facts, type Answered, type FactName, type Reading } from '../facts/index.ts';
import type { Plan } from '../facts/plans.ts';
import type { Inquiry } from './inquiry.ts';

/**
 * Reads one fact, and asks only for what that fact needs. Never rejects for what Graph does.
 *
 * @param plans The plans that the question is about.
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
  const responses: Partial<Record<Ask['key'], Answered>> = {};
  for (const ask of fact.asks) responses[ask.key] = await inquiry.answer(ask);
  return fact.read(responses, { person, plans, now: new Date(graph.clock()).toISOString() });
}

/** All that facts need, each once, where the cloud has it. */
export function asksOf({ graph }: Inquiry, names: readonly FactName[]): readonly Ask[] {
  const offered = names
    .map((name) => facts[name])
    .filter(({ lackingClouds }) => !lackingClouds.includes(graph.cloud));
  return [...new Map(offered.flatMap(({ asks }) => asks).map((ask) => [ask.key, ask])).values()];
}
