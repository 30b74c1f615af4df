/** Resolves ids from old links. Kept small, as it is part of every step's script. */

import type { Aliases, AnswerId, GuideConfig, StepId } from './config.ts';

type Config = Pick<GuideConfig, 'meta'>;

/** The step that an id refers to today; the id itself if it has no alias. */
export function stepToday({ meta }: Config, id: StepId): StepId {
  return own(meta?.renamed, id) ?? own(meta?.retired, id) ?? id;
}

/** True if the step was removed and another took its place. */
export function isRetired({ meta }: Config, id: StepId): boolean {
  return meta !== undefined && Object.hasOwn(meta.retired, id);
}

/** An entry of a link, translated to current ids. */
export interface EntryToday {
  readonly question: StepId;
  readonly value: string;
  /** The answer was removed, and this one replaces it. */
  readonly replaced: boolean;
  /** The answer or its question was removed without a replacement. */
  readonly gone: boolean;
}

/** Accepts any text: only ids that were published and have an alias are translated. */
export function entryToday(config: Config, key: string, value: string): EntryToday {
  const { meta } = config;
  const question = own(meta?.renamed, key) ?? key;
  const id = answerKey(question, value);
  const substitute = own(meta?.retired, id);
  const [to, answer] = (own(meta?.renamed, id) ?? substitute)?.split('.') ?? [];
  return {
    question: to ?? question,
    value: answer ?? value,
    replaced: substitute !== undefined,
    gone: substitute === undefined && (isRetired(config, id) || isRetired(config, question)),
  };
}

/** The key for an answer in front matter and machine. Unambiguous, as ids contain no dots. */
export function answerKey(question: StepId, answer: AnswerId): string {
  return `${question}.${answer}`;
}

/** The old ids of steps. Each has a page that redirects. */
export function oldSteps({ meta }: Config): StepId[] {
  return Object.keys({ ...meta?.renamed, ...meta?.retired }).filter((id) => !id.includes('.'));
}

/** Ids in links may be properties of every object, such as `constructor`. */
function own(aliases: Aliases['retired'] | undefined, id: string): string | undefined {
  return (aliases && Object.hasOwn(aliases, id) ? aliases[id] : undefined) ?? undefined;
}
