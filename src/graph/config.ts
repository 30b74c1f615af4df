import { cloudIds, type CloudId } from '../facts/core/ask.ts';
import { isGuid } from '../facts/core/json.ts';

/** A valid sign-in configuration. */
export interface SignInConfig {
  /** Application (client) ID of the app registration, a GUID. */
  readonly clientId: string;
  readonly cloud: CloudId;
  /** A tenant's GUID or domain, or `organizations` for all work and school accounts. */
  readonly tenant: string;
}

/** What is wrong with a value, and what to write instead. */
export interface ConfigProblem {
  readonly code: 'sign-in-client-id' | 'sign-in-cloud' | 'sign-in-tenant';
  readonly message: string;
  readonly fix: string;
}

/** The values as written in a file or the environment; an empty text counts as absent. */
export interface WrittenConfig {
  readonly clientId?: string | undefined;
  readonly cloud?: string | undefined;
  readonly tenant?: string | undefined;
}

const domainPattern = /^(?=.{4,253}$)([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)+[a-z\d-]{2,63}$/iu;

/**
 * Validates a written configuration.
 *
 * @returns the problems, and the configuration if there are none. A missing client ID is not a
 * problem: the configuration is then undefined, and only the sample is offered.
 */
export function readSignInConfig(written: WrittenConfig): {
  readonly config: SignInConfig | undefined;
  readonly problems: readonly ConfigProblem[];
} {
  const clientId = written.clientId?.trim() ?? '';
  const cloudName = written.cloud?.trim() || 'global';
  const tenant = written.tenant?.trim() || 'organizations';
  const cloud = cloudIds.find((id) => id === cloudName);
  const problems = [
    clientId === '' || isGuid(clientId) ? undefined : clientIdProblem(clientId),
    cloud ? undefined : cloudProblem(cloudName),
    isTenant(tenant) ? undefined : tenantProblem(tenant),
  ].filter((problem) => problem !== undefined);
  const isUsable = problems.length === 0 && clientId !== '' && cloud;
  return { config: isUsable ? { clientId, cloud, tenant } : undefined, problems };
}

function isTenant(text: string): boolean {
  return text === 'organizations' || isGuid(text) || domainPattern.test(text);
}

function clientIdProblem(value: string): ConfigProblem {
  return {
    code: 'sign-in-client-id',
    message: `The client id "${value}" is not a GUID.`,
    fix:
      'Copy "Application (client) ID" from the overview of your app registration in the Microsoft ' +
      'Entra admin center, or leave it out to offer only the sample.',
  };
}

function cloudProblem(value: string): ConfigProblem {
  return {
    code: 'sign-in-cloud',
    message: `There is no cloud "${value}".`,
    fix: `Write one of ${cloudIds.join(', ')}. GCC (without High) uses global.`,
  };
}

function tenantProblem(value: string): ConfigProblem {
  return {
    code: 'sign-in-tenant',
    message: `The tenant "${value}" cannot sign in here.`,
    fix:
      'Write the GUID or a domain of one organization, or organizations for all of them. ' +
      'Personal accounts (common, consumers) have no licenses to read.',
  };
}
