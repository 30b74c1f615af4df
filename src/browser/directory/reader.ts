/** Reads the facts of a guide's questions about one person. */

import { facts, type FactName, type Reading } from '../../facts/index.ts';
import { isFactName } from '../../facts/names.ts';
import type { Person } from '../../facts/person.ts';
import { isPlanSetName, planSets } from '../../facts/plans.ts';
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
    const name = factOf(question);
    const { plans = '' } = question.meta;
    if (!name) return { known: false, fault: { reason: 'undecided' }, evidence: [] };
    return readFact(this.#inquiry, name, isPlanSetName(plans) ? planSets[plans] : []);
  }

  /** Asks for all that these questions need, in one request. */
  async askTogether(questions: readonly QuestionState[]): Promise<void> {
    const asks = asksOf(
      this.#inquiry,
      questions.flatMap((question) => factOf(question) ?? []),
    );
    // One thing needs no batch.
    if (asks.length > 1) await this.#inquiry.answerAll(asks);
  }

  /** Whether all that a question needs has been asked for others. */
  isFree(question: QuestionState): boolean {
    const name = factOf(question);
    return name !== undefined && facts[name].asks.every((ask) => this.#inquiry.has(ask));
  }
}

function factOf({ meta }: QuestionState): FactName | undefined {
  const { fact = '' } = meta;
  return isFactName(fact) ? fact : undefined;
}
