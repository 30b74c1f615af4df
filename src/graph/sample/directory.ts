import { Json } from '../../facts/core/json.ts';
import type { Row, SampleCall, SampleContext } from '../../facts/core/sample.ts';
import { samples } from '../../facts/samples.ts';
import type { SampleData, SampleOrganization, SamplePerson } from './data.ts';

const hourLength = 3_600_000;

/** An organization's data in Graph. */
export class Directory {
  /** The records of its people; the signed-in person comes first. */
  readonly users: readonly Row[];
  readonly hasRole: boolean;
  readonly #people: readonly SamplePerson[];
  readonly #organization: Json;
  readonly #context: SampleContext;

  /** @param now milliseconds since 1970; dates are relative to it */
  constructor(organization: SampleOrganization, { skus }: Pick<SampleData, 'skus'>, now: number) {
    this.hasRole = organization.hasRole;
    this.#people = organization.people;
    this.#organization = new Json(organization);
    this.#context = contextOf(skus, now);
    this.users = this.#people.map((person) => this.#record(person));
  }

  /**
   * What a call answers.
   *
   * @param user the record of the person that it is about, if it is about one
   */
  answer(call: SampleCall, user: Row | undefined): readonly Row[] | Row {
    const person = this.#people.find(({ id }) => id === user?.['id']);
    return call.answer(person ? new Json(person) : this.#organization, this.#context);
  }

  #record(person: SamplePerson): Row {
    const { id, name, address } = person;
    const mail = address.includes('#') ? null : address;
    const data = new Json(person);
    const fields = samples.flatMap(({ record }) => (record ? [record(data, this.#context)] : []));
    return fields.reduce<Row>((row, more) => ({ ...row, ...more }), {
      ...{ id, displayName: name, userPrincipalName: address, mail },
    });
  }
}

function contextOf(skus: SampleData['skus'], now: number): SampleContext {
  const plans = new Map(
    Object.values(skus).flatMap((sku) => Object.entries(sku.plans).map(([id, name]) => [name, id])),
  );
  return {
    sku: (part) => found(Object.hasOwn(skus, part) ? skus[part] : undefined, part),
    planId: (name) => found(plans.get(name), name),
    hoursAgo: (hours) => new Date(now - hours * hourLength).toISOString(),
  };
}

function found<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`The sample names ${name}, which it does not have.`);
  return value;
}
