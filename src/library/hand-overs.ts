/** Where readers of a guide go on in another one, and where those of another one come from. */

import { handOversOf, sharedQuestions, type Sharing } from '../author/parts/hand-overs.ts';
import type { GuideConfig, StepId } from '../guide/config.ts';
import { machineFile } from './data-files.ts';
import { neighborsOf } from './named-guides.ts';
import { readingsOfArticle, type Reading } from './reading.ts';

/** A link to another guide in the same language. */
export interface GuideLink {
  readonly reading: Reading;
  /** The step that it leads to. */
  readonly step: StepId;
  /** The questions that both ask, as `own=other` joined by `&`. */
  readonly shared: string;
}

/** The other guide's machine, by which a script finds where the reader's answers lead. */
export function machineOf({ article, config }: Reading): string {
  return config ? machineFile(article, config).path : '';
}

/** Where an outcome leads on; undefined if it does not, or not to a guide that readers have. */
export function handOverAt(reading: Reading, step: StepId): GuideLink | undefined {
  const { config } = reading;
  const found = config && handOversOf(config).find((one) => one.step === step);
  if (!config || !found) return undefined;
  const other = neighborsIn(reading).find(({ article }) => article === found.guide);
  if (!other?.config) return undefined;
  return {
    reading: other,
    step: found.to ?? other.config.initial,
    shared: sharedBy(reading, config, other, other.config),
  };
}

/** The outcomes of other guides that lead to this one. */
export function handOversTo(reading: Reading): GuideLink[] {
  const { config, article } = reading;
  if (!config) return [];
  return neighborsIn(reading).flatMap((other) => {
    const { config: theirs } = other;
    if (!theirs || other.article === article) return [];
    return handOversOf(theirs)
      .filter(({ guide }) => guide === article)
      .map(({ step }) => ({
        reading: other,
        step,
        shared: sharedBy(reading, config, other, theirs),
      }));
  });
}

let neighbors: ReturnType<typeof neighborsOf> | undefined;
const known = new Map<string, readonly Reading[]>();

/** The guides that a guide leads to, and that lead to it; readers of a published one see no draft. */
function neighborsIn({ article, locale, source }: Reading): Reading[] {
  neighbors ??= neighborsOf();
  return [...(neighbors.get(article) ?? [])].flatMap((id) => {
    const readings = known.get(id) ?? readingsOfArticle(id);
    known.set(id, readings);
    const isHidden = (other: Reading) => other.source.draft === true && source.draft !== true;
    return readings.filter((other) => other.locale === locale && !isHidden(other));
  });
}

function sharedBy(own: Reading, config: GuideConfig, other: Reading, theirs: GuideConfig): string {
  const sharing = (reading: Reading, guide: GuideConfig): Sharing => ({
    config: guide,
    origins: reading.original.origins,
  });
  const shared = sharedQuestions(sharing(own, config), sharing(other, theirs));
  return [...shared].map(([question, same]) => `${question}=${same}`).join('&');
}
