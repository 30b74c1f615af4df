/** What this build offers to readers who want to connect their directory. */

import type { CloudId } from '../facts/core/ask.ts';
import { findFact, type BoundFact } from '../facts/index.ts';
import { clouds } from '../graph/clouds.ts';
import { readSignInConfig, type SignInConfig } from '../graph/config.ts';
import { isQuestion, type GuideConfig, type StepId } from '../guide/config.ts';
import type { Environment } from '../settings/settings.ts';
import { environment } from './environment.ts';
import { Catalog } from '../facts/core/catalog.ts';
import { ContentError } from './content-error.ts';
import { catalogFor } from './products.ts';
import { readSite } from './site.ts';

export interface SignInOffer {
  /** Absent without a client ID: sign-in is then unavailable. */
  readonly config: SignInConfig | undefined;
  /** Whether the sample organizations are offered. */
  readonly sample: boolean;
}

/**
 * Reads `signIn` in `content/site.yaml`; the environment takes precedence.
 * @throws if a value is invalid, saying what to write instead
 */
export function readSignInOffer(written: Environment = environment): SignInOffer {
  const { clientId, cloud, tenant, sample } = readSite().signIn;
  const { config, problems } = readSignInConfig({
    clientId: written['GUIDEPOST_CLIENT_ID'] ?? clientId,
    cloud: written['GUIDEPOST_CLOUD'] ?? cloud,
    tenant: written['GUIDEPOST_TENANT'] ?? tenant,
  });
  const wrong = problems.map(({ message, fix }) => `${message} ${fix}`);
  const switched = written['GUIDEPOST_SAMPLE'] ?? String(sample);
  if (switched !== 'true' && switched !== 'false')
    wrong.push(`GUIDEPOST_SAMPLE is "${switched}". Write true or false.`);
  if (wrong.length === 0) return { config, sample: switched === 'true' };
  throw new ContentError([
    'Sign-in is not set up correctly, in content/site.yaml or the environment:',
    ...wrong,
  ]);
}

const factsOfGuides = new WeakMap<GuideConfig, readonly BoundFact[]>();

/** The facts that answer questions of a guide, each once, in the order of its questions. */
export function factsOf(config: GuideConfig): readonly BoundFact[] {
  const found = factsOfGuides.get(config) ?? bindFacts(config);
  factsOfGuides.set(config, found);
  return found;
}

function bindFacts(config: GuideConfig): BoundFact[] {
  return [...new Map(factsByQuestion(config).map(([, fact]) => [fact.key, fact])).values()];
}

/** The questions of a guide that a directory can answer, in order, each with its fact. */
export function factsByQuestion(config: GuideConfig): (readonly [StepId, BoundFact])[] {
  const catalog = new Catalog(catalogFor(config));
  return Object.entries(config.states).flatMap(([step, state]) => {
    const { fact = '', parameters = {} } = isQuestion(state) ? state.meta : {};
    const bound = findFact(fact)?.about(parameters, catalog);
    return bound ? [[step, bound] as const] : [];
  });
}

/** The hosts that a guide's pages must be allowed to contact: those of the cloud, or none. */
export function hostsFor(guide: GuideConfig): readonly string[] {
  const { config } = readSignInOffer();
  return config && factsOf(guide).length > 0 ? hostsOf(config.cloud) : [];
}

/** A cloud's sign-in and Graph hosts. */
export function hostsOf(cloud: CloudId): readonly string[] {
  const { login, graph } = clouds[cloud];
  return [login, graph];
}
