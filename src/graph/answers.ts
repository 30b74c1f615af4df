import { fillAsk, type Ask, type Request } from '../facts/core/ask.ts';
import type { Person } from '../facts/core/person.ts';
import type { Answered } from '../facts/index.ts';
import type { Call, Graph } from './client.ts';
import { sendPaged, sendRest } from './pages.ts';
import type { Reply } from './reply.ts';

/**
 * What Graph answered, by request: what is asked is asked once. About one person, or about the
 * organization for however many people. To check again, start anew.
 */
export class Answers {
  readonly graph: Graph;
  readonly #openedAt: number;
  readonly #answers = new Map<string, Promise<Answered>>();
  readonly #read = new Set<string>();
  #skew: Promise<number | undefined> | undefined;

  constructor(graph: Graph) {
    this.graph = graph;
    this.#openedAt = graph.clock();
  }

  /** The request that an ask becomes. */
  fill(ask: Ask, person: Person): Request {
    return fillAsk(ask, person, this.#openedAt, this.graph.me);
  }

  /** Whether Graph has answered this already. */
  has({ key }: Request): boolean {
    return this.#read.has(key);
  }

  /** Asks for one thing. Never rejects because of what Graph does. */
  async answer(request: Request): Promise<Answered> {
    const { key } = request;
    const known = this.#answers.get(key);
    if (known) return known;
    const answered = await this.#keep(key, sendPaged(this.graph, callOf(request), request.pages));
    // Consent may be given later; what was never sent is then asked again.
    if (!answered.ok && answered.fault.scope !== undefined) this.#answers.delete(key);
    return answered;
  }

  /** Keeps what a batch brought, and reads the pages that are left. */
  async keep(request: Request, first: Reply): Promise<void> {
    const whole = sendRest(this.graph, callOf(request), request.pages, first);
    await this.#keep(request.key, whole);
  }

  #keep(key: string, sent: Promise<Reply>): Promise<Answered> {
    const answered = sent.then((reply) => {
      if (reply.ok) this.#read.add(key);
      return this.#stamp(reply);
    });
    this.#answers.set(key, answered);
    return answered;
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

export function callOf({ path, scope, headers }: Request): Call {
  return { path, scopes: [scope], headers };
}
