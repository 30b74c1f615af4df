/**
 * Everything that Guidepost can read from Microsoft Graph, one file per fact. Pure: no network, no
 * DOM, and the clock is a parameter.
 */
import type { Fact } from './fact.ts';
import { licenseBulk } from './licence.bulk.ts';
import { licensePlan } from './licence.plan.ts';
import { licenseSince } from './licence.since.ts';
import type { FactName } from './names.ts';
import { personLocation } from './person.location.ts';
import { productSeats } from './product.seats.ts';
import { serviceIncident } from './service.incident.ts';
import { signInState } from './sign-in.state.ts';

/** Every fact by its name. */
export const facts: { readonly [N in FactName]: Fact<N> } = {
  'sign-in.state': signInState,
  'licence.plan': licensePlan,
  'licence.since': licenseSince,
  'product.seats': productSeats,
  'person.location': personLocation,
  'licence.bulk': licenseBulk,
  'service.incident': serviceIncident,
};

export type { Fact } from './fact.ts';
export type { Evidence } from './evidence.ts';
export type { Answered, Context, Reading, Responses } from './reading.ts';
export type { AnswerOf, FactName } from './names.ts';
export type { Fault, Reason } from './reasons.ts';
