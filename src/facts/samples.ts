/** What the facts know of the sample. Written by `npm run record` from the folders beside it. */
import type { FactSample } from './core/sample.ts';
import { sample as domainAuth } from './domain.auth/sample.ts';
import { sample as groupRule } from './group.rule/sample.ts';
import { sample as licenceBulk } from './licence.bulk/sample.ts';
import { sample as licencePlan } from './licence.plan/sample.ts';
import { sample as personExists } from './person.exists/sample.ts';
import { sample as personLocation } from './person.location/sample.ts';
import { sample as personSource } from './person.source/sample.ts';
import { sample as personType } from './person.type/sample.ts';
import { sample as productSeats } from './product.seats/sample.ts';
import { sample as serviceIncident } from './service.incident/sample.ts';
import { sample as signInState } from './sign-in.state/sample.ts';

export const samples: readonly FactSample[] = [
  domainAuth,
  groupRule,
  licenceBulk,
  licencePlan,
  personExists,
  personLocation,
  personSource,
  personType,
  productSeats,
  serviceIncident,
  signInState,
];
