/** Reads the facts that a guide's questions need about one person. */

import type { Catalog } from '../../facts/core/catalog.ts';
import type { Person } from '../../facts/core/person.ts';
import { findFact, type BoundFact, type Reading } from '../../facts/index.ts';
import type { Graph } from '../../graph/client.ts';
import { Inquiry } from '../../graph/inquiry.ts';
import { allAsksOf, asksOf, readFact } from '../../graph/read-facts.ts';
import { isQuestion, type GuideConfig, type QuestionState } from '../../guide/config.ts';

export class Reader {
  readonly #inquiry: Inquiry;
  readonly #catalog: Catalog;

  /** @param guide whose facts share requests */
  constructor(graph: Graph, person: Person, catalog: Catalog, guide: GuideConfig) {
    this.#catalog = catalog;
    const facts = Object.values(guide.states).flatMap((state) =>
      isQuestion(state) ? this.#factsOf([state]) : [],
    );
    this.#inquiry = new Inquiry(graph, person, { asks: allAsksOf(facts) });
  }

  async read(question: QuestionState): Promise<Reading> {
    const [fact] = this.#factsOf([question]);
    if (!fact) return { known: false, fault: { reason: 'unknown-fact' }, evidence: [] };
    return readFact(this.#inquiry, fact);
  }

  /** Fetches all that these questions need in one request. */
  async askTogether(questions: readonly QuestionState[]): Promise<void> {
    const asks = asksOf(this.#inquiry, this.#factsOf(questions));
    // A batch of one would be pointless.
    if (asks.length > 1) await this.#inquiry.answerAll(asks);
  }

  /** Whether other questions have already fetched all that this one needs. */
  isFree(question: QuestionState): boolean {
    const [fact] = this.#factsOf([question]);
    const { kind } = this.#inquiry.person;
    return fact?.asks[kind].every((ask) => this.#inquiry.has(ask)) ?? false;
  }

  /** The facts that questions ask for; this page does not know those of a newer guide. */
  #factsOf(questions: readonly QuestionState[]): readonly BoundFact[] {
    return questions.flatMap(
      ({ meta: { fact = '', parameters = {} } }) =>
        findFact(fact)?.about(parameters, this.#catalog) ?? [],
    );
  }
}
