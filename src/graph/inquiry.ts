import { fillAsk, type Ask, type Request } from '../facts/ask.ts';
import type { Answered } from '../facts/index.ts';
import type { Person } from '../facts/person.ts';
import { sendBatch } from './batch.ts';
import type { Call, Graph } from './client.ts';
import { sendPaged, sendRest } from './pages.ts';
import type { Reply } from './reply.ts';

/**
 * What is asked about one person. Each thing is asked once, however many facts need it. To check
 * again, open another inquiry.
 */
export class Inquiry {
  readonly graph: Graph;
  readonly person: Person;
  readonly #openedAt: number;
  readonly #answers = new Map<Ask['key'], Promise<Answered>>();
  readonly #read = new Set<Ask['key']>();
  #skew: Promise<number | undefined> | undefined;

  constructor(graph: Graph, person: Person) {
    this.graph = graph;
    this.person = person;
    this.#openedAt = graph.clock();
  }

  /** Whether Graph has answered this already. */
  has({ key }: Ask): boolean {
    return this.#read.has(key);
  }

  /** Asks for one thing. Never rejects because of what Graph does. */
  async answer(ask: Ask): Promise<Answered> {
    const known = this.#answers.get(ask.key);
    if (known) return known;
    const request = this.#request(ask);
    const sent = sendPaged(this.graph, callOf(request), request.pages);
    const answered = await this.#keep(ask.key, sent);
    // Consent may be given later; what was never sent is then asked again.
    if (!answered.ok && answered.fault.scope !== undefined) this.#answers.delete(ask.key);
    return answered;
  }

  /**
   * Asks for several things in one batch. If no token covers all of them, nothing is sent, and each
   * is asked separately when its answer is needed.
   */
  async answerAll(asks: readonly Ask[]): Promise<void> {
    const requests = asks.map((ask) => this.#request(ask));
    const replies = await sendBatch(this.graph, requests.map(callOf));
    for (const [at, reply] of replies.entries()) {
      const request = requests[at];
      if (!request || (!reply.ok && reply.fault.scope !== undefined)) continue;
      const whole = sendRest(this.graph, callOf(request), request.pages, reply);
      await this.#keep(request.key, whole);
    }
  }

  #keep(key: Ask['key'], sent: Promise<Reply>): Promise<Answered> {
    const answered = sent.then((reply) => {
      if (reply.ok) this.#read.add(key);
      return this.#stamp(reply);
    });
    this.#answers.set(key, answered);
    return answered;
  }

  #request(ask: Ask): Request {
    return fillAsk(ask, this.person, this.#openedAt);
  }

  /** Adds the time of reading, and the server's time. */
  async #stamp(reply: Reply): Promise<Answered> {
    if (!reply.ok) return reply;
    const now = this.graph.clock();
    const answered = { ...reply, readAt: new Date(now).toISOString() };
    if (reply.serverTime !== undefined) return answered;
    this.#skew ??= this.graph.skew();
    const skew = await this.#skew;
    return skew === undefined
      ? answered
      : { ...answered, serverTime: new Date(now - skew).toISOString() };
  }
}

function callOf({ path, scope, headers }: Request): Call {
  return { path, scopes: [scope], headers };
}
