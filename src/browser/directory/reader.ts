/** Reads the facts of a guide's questions about one person. */

import { facts, type Reading } from '../../facts/index.ts';
import type { Ask } from '../../facts/ask.ts';
import { isFactName } from '../../facts/names.ts';
import type { Person } from '../../facts/person.ts';
import { isPlanSetName, planSets } from '../../facts/plans.ts';
import type { Graph } from '../../graph/client.ts';
import { factReader, type FactReader, type Memory } from '../../graph/read-facts.ts';
import type { QuestionState } from '../../guide/config.ts';

export class Reader {
  readonly #graph: Graph;
  readonly #person: Person;
  readonly #memory: Memory = new Map();
  readonly #readers = new Map<string, FactReader>();
  readonly #asked = new Set<Ask['key']>();

  constructor(graph: Graph, person: Person) {
    this.#graph = graph;
    this.#person = person;
  }

  async read({ meta }: QuestionState): Promise<Reading> {
    const { fact = '', plans = '' } = meta;
    if (!isFactName(fact)) return { known: false, fault: { reason: 'undecided' }, evidence: [] };
    const reading = await this.#readerFor(plans).read(fact);
    if (reading.known) for (const { key } of facts[fact].asks) this.#asked.add(key);
    return reading;
  }

  /** Whether all that a question needs has been asked for others. */
  isFree({ meta }: QuestionState): boolean {
    const { fact = '' } = meta;
    return isFactName(fact) && facts[fact].asks.every(({ key }) => this.#asked.has(key));
  }

  #readerFor(plans: string): FactReader {
    const made =
      this.#readers.get(plans) ??
      factReader(
        this.#graph,
        { person: this.#person, plans: isPlanSetName(plans) ? planSets[plans] : [] },
        this.#memory,
      );
    this.#readers.set(plans, made);
    return made;
  }
}
