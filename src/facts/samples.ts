/**
 * What the facts know of the sample organizations.
 * Written by src/commands/registries.mjs; do not edit it.
 */

import type { FactSample } from './core/sample.ts';
import { sample as authCapable } from './auth.capable/sample.ts';
import { sample as authMethods } from './auth.methods/sample.ts';
import { sample as domainAuth } from './domain.auth/sample.ts';
import { sample as groupRule } from './group.rule/sample.ts';
import { sample as licenceBulk } from './licence.bulk/sample.ts';
import { sample as licencePlan } from './licence.plan/sample.ts';
import { sample as personExists } from './person.exists/sample.ts';
import { sample as personLocation } from './person.location/sample.ts';
import { sample as personSource } from './person.source/sample.ts';
import { sample as personType } from './person.type/sample.ts';
import { sample as productSeats } from './product.seats/sample.ts';
import { sample as riskState } from './risk.state/sample.ts';
import { sample as serviceIncident } from './service.incident/sample.ts';
import { sample as sharepointSharing } from './sharepoint.sharing/sample.ts';
import { sample as signInCode } from './sign-in.code/sample.ts';
import { sample as signInState } from './sign-in.state/sample.ts';
import { sample as teamsLicensed } from './teams.licensed/sample.ts';

export const samples: readonly FactSample[] = [
  authCapable,
  authMethods,
  domainAuth,
  groupRule,
  licenceBulk,
  licencePlan,
  personExists,
  personLocation,
  personSource,
  personType,
  productSeats,
  riskState,
  serviceIncident,
  sharepointSharing,
  signInCode,
  signInState,
  teamsLicensed,
];
