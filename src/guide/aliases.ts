/** What became of ids that links once carried. Small: it is part of every step's script. */

import type { Aliases, AnswerId, GuideConfig, StepId } from './config.ts';

type Config = Pick<GuideConfig, 'meta'>;

/** The step that an id stands for today; the id itself when nothing is known of it. */
export function stepToday({ meta }: Config, id: StepId): StepId {
  return own(meta?.renamed, id) ?? own(meta?.retired, id) ?? id;
}

/** True when the step itself is gone, and another takes its place. */
export function isRetired({ meta }: Config, id: StepId): boolean {
  return meta !== undefined && Object.hasOwn(meta.retired, id);
}

/** An entry of a link, in the ids of today. */
export interface EntryToday {
  readonly question: StepId;
  readonly value: string;
  /** The answer is gone, and this one takes its place. */
  readonly replaced: boolean;
  /** The answer or its question is gone, and nothing takes its place. */
  readonly gone: boolean;
}

/** Reads any text: only an id that was published and has an alias is replaced. */
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

/** How front matter and machine name an answer: ids hold no dots. */
export function answerKey(question: StepId, answer: AnswerId): string {
  return `${question}.${answer}`;
}

/** The old ids of steps: each is a page that leads on. */
export function oldSteps({ meta }: Config): StepId[] {
  return Object.keys({ ...meta?.renamed, ...meta?.retired }).filter((id) => !id.includes('.'));
}

/** What a link names may be a property of every object, such as `constructor`. */
function own(aliases: Aliases['retired'] | undefined, id: string): string | undefined {
  return (aliases && Object.hasOwn(aliases, id) ? aliases[id] : undefined) ?? undefined;
}
