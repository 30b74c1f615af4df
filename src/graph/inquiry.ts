import { askKey, mergeAsks, type Ask } from '../facts/core/ask.ts';
import type { Person } from '../facts/core/person.ts';
import type { Answered } from '../facts/index.ts';
import { Answers, callOf } from './answers.ts';
import { sendBatch } from './batch.ts';
import type { Graph } from './client.ts';

/** How an inquiry shares what it asks with others. */
interface Shared {
  /** All that may be asked, so that one request brings the fields that any of them reads. */
  readonly asks?: readonly Ask[];
  /** What was asked about the organization, for the inquiries about all its people. */
  readonly organization?: Answers;
}

/**
 * What is asked about one person. Each thing is asked once, however many facts need it. To check
 * again, open another inquiry.
 */
export class Inquiry {
  readonly graph: Graph;
  readonly person: Person;
  readonly #ofPerson: Answers;
  readonly #ofOrganization: Answers;
  readonly #asks: ReadonlyMap<string, Ask>;

  constructor(graph: Graph, person: Person, { asks = [], organization }: Shared = {}) {
    this.graph = graph;
    this.person = person;
    this.#ofPerson = new Answers(graph);
    this.#ofOrganization = organization ?? new Answers(graph);
    this.#asks = new Map(mergeAsks(asks).map((ask) => [askKey(ask), ask]));
  }

  /** Whether Graph has answered this already. */
  has(ask: Ask): boolean {
    return this.#answersFor(ask).has(this.#request(ask));
  }

  /** Asks for one thing. Never rejects because of what Graph does. */
  answer(ask: Ask): Promise<Answered> {
    return this.#answersFor(ask).answer(this.#request(ask));
  }

  /**
   * Asks for several things in one batch. If no token covers all of them, nothing is sent, and each
   * is asked separately when its answer is needed.
   */
  async answerAll(asks: readonly Ask[]): Promise<void> {
    const requests = asks.map((ask) => this.#request(ask));
    const replies = await sendBatch(this.graph, requests.map(callOf));
    for (const [at, ask] of asks.entries()) {
      const [request, reply] = [requests[at], replies[at]];
      if (!request || !reply || (!reply.ok && reply.fault.scope !== undefined)) continue;
      await this.#answersFor(ask).keep(request, reply);
    }
  }

  #answersFor({ subject }: Ask): Answers {
    return subject === 'organization' ? this.#ofOrganization : this.#ofPerson;
  }

  #request(ask: Ask) {
    return this.#answersFor(ask).fill(this.#asks.get(askKey(ask)) ?? ask, this.person);
  }
}
