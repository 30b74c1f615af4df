/**
 * Every fact by its name.
 * Written by src/commands/registries.mjs; do not edit it.
 */

import { fact as appEnabled } from './app.enabled/fact.ts';
import { fact as authCapable } from './auth.capable/fact.ts';
import { fact as authMethods } from './auth.methods/fact.ts';
import { fact as domainAuth } from './domain.auth/fact.ts';
import { fact as groupRule } from './group.rule/fact.ts';
import { fact as licenceBulk } from './licence.bulk/fact.ts';
import { fact as licenceGroupError } from './licence.group-error/fact.ts';
import { fact as licencePlan } from './licence.plan/fact.ts';
import { fact as licenceSince } from './licence.since/fact.ts';
import { fact as personExists } from './person.exists/fact.ts';
import { fact as personLocation } from './person.location/fact.ts';
import { fact as personSource } from './person.source/fact.ts';
import { fact as personType } from './person.type/fact.ts';
import { fact as productSeats } from './product.seats/fact.ts';
import { fact as productState } from './product.state/fact.ts';
import { fact as riskState } from './risk.state/fact.ts';
import { fact as serviceIncident } from './service.incident/fact.ts';
import { fact as sharepointSharing } from './sharepoint.sharing/fact.ts';
import { fact as sharepointSync } from './sharepoint.sync/fact.ts';
import { fact as signInCode } from './sign-in.code/fact.ts';
import { fact as signInState } from './sign-in.state/fact.ts';
import { fact as teamsLicensed } from './teams.licensed/fact.ts';

export const registry = {
  'app.enabled': appEnabled,
  'auth.capable': authCapable,
  'auth.methods': authMethods,
  'domain.auth': domainAuth,
  'group.rule': groupRule,
  'licence.bulk': licenceBulk,
  'licence.group-error': licenceGroupError,
  'licence.plan': licencePlan,
  'licence.since': licenceSince,
  'person.exists': personExists,
  'person.location': personLocation,
  'person.source': personSource,
  'person.type': personType,
  'product.seats': productSeats,
  'product.state': productState,
  'risk.state': riskState,
  'service.incident': serviceIncident,
  'sharepoint.sharing': sharepointSharing,
  'sharepoint.sync': sharepointSync,
  'sign-in.code': signInCode,
  'sign-in.state': signInState,
  'teams.licensed': teamsLicensed,
};
