/** Reads the facts that a guide's questions need about one person. */

import { facts, type FactName, type Reading } from '../../facts/index.ts';
import { isFactName } from '../../facts/names.ts';
import { plansOf } from '../../facts/parameters.ts';
import type { Person } from '../../facts/person.ts';
import type { Plan } from '../../facts/plans.ts';
import type { Graph } from '../../graph/client.ts';
import { Inquiry } from '../../graph/inquiry.ts';
import { asksOf, readFact } from '../../graph/read-facts.ts';
import type { QuestionState } from '../../guide/config.ts';

export class Reader {
  readonly #inquiry: Inquiry;

  constructor(graph: Graph, person: Person) {
    this.#inquiry = new Inquiry(graph, person);
  }

  async read(question: QuestionState): Promise<Reading> {
    const wanted = factOf(question);
    if (!wanted) return { known: false, fault: { reason: 'unknown-fact' }, evidence: [] };
    return readFact(this.#inquiry, wanted.name, wanted.plans);
  }

  /** Fetches all that these questions need in one request. */
  async askTogether(questions: readonly QuestionState[]): Promise<void> {
    const names = questions.flatMap((question) => factOf(question)?.name ?? []);
    const asks = asksOf(this.#inquiry, names);
    // A batch of one would be pointless.
    if (asks.length > 1) await this.#inquiry.answerAll(asks);
  }

  /** Whether other questions have already fetched all that this one needs. */
  isFree(question: QuestionState): boolean {
    const wanted = factOf(question);
    if (!wanted) return false;
    const { kind } = this.#inquiry.person;
    return facts[wanted.name].asks[kind].every((ask) => this.#inquiry.has(ask));
  }
}

/**
 * The fact that a question asks for; undefined if this page does not know it because its guide is
 * newer.
 */
function factOf({
  meta,
}: QuestionState): { readonly name: FactName; readonly plans: readonly Plan[] } | undefined {
  const { fact = '' } = meta;
  const plans = isFactName(fact) ? plansOf(fact, meta.plans) : undefined;
  return isFactName(fact) && plans ? { name: fact, plans } : undefined;
}
