/** Hand-overs: outcomes that go on in another guide, with the answers that both ask for. */

import { isOutcome, isQuestion, type GuideConfig, type StepId } from '../../guide/config.ts';
import type { CheckedArticle } from '../check.ts';
import { diagnose, type Diagnostic } from '../diagnostic.ts';
import { isDraft, type WrittenStep } from '../document.ts';
import { isUnpublished } from '../draft.ts';
import { nearest } from '../nearest.ts';
import type { ShownText } from '../shown-text.ts';
import type { CheckedPart } from './part.ts';

export interface HandOver {
  readonly step: StepId;
  readonly guide: string;
  /** Where it leads there, if not to the first step. */
  readonly to?: StepId;
}

export function handOversOf({ states }: GuideConfig): HandOver[] {
  return Object.entries(states).flatMap(([step, state]) => {
    const { guide, step: to } = isOutcome(state) ? state.meta : {};
    return guide === undefined ? [] : [{ step, guide, ...(to !== undefined && { to }) }];
  });
}

/** A guide, and which of its steps come from parts. */
export interface Sharing {
  readonly config: GuideConfig;
  readonly origins: ShownText['origins'];
}

/**
 * The questions of one guide that another one asks too: those of the same part, about the same. If
 * either guide asks one twice, nobody knows which of the two it would be.
 * @returns the other guide's question by this one's
 */
export function sharedQuestions(from: Sharing, to: Sharing): ReadonlyMap<StepId, StepId> {
  const theirs = questionsIn(to);
  return new Map(
    [...questionsIn(from)].flatMap(([key, questions]) => {
      const [own, ...twice] = questions;
      const [same, ...others] = theirs.get(key) ?? [];
      const isClear = twice.length + others.length === 0;
      return isClear && own !== undefined && same !== undefined ? [[own, same] as const] : [];
    }),
  );
}

/** The questions that come from parts, by what they ask. */
function questionsIn({ config, origins }: Sharing): Map<string, StepId[]> {
  const questions = [...origins.keys()].filter((step) => isQuestion(config.states[step]));
  return Map.groupBy(questions, (question) => {
    const { part = '', step = '', values = {} } = origins.get(question) ?? {};
    const about = Object.entries(values).map(([name, value]) => `${name}=${value}`);
    return [part, step, ...about.sort()].join(' ');
  });
}

/** Every hand-over leads to a guide that readers have, and to a step that is there. */
export function checkHandOvers(
  articles: readonly CheckedArticle[],
  parts: readonly CheckedPart[],
): Diagnostic[] {
  const texts = [...articles, ...parts];
  return texts.flatMap(({ source = '', documents }) => {
    const document = documents[source];
    const isHidden = document !== undefined && isDraft(document);
    return (document?.steps ?? []).flatMap((step) => checkHandOver(step, isHidden, articles));
  });
}

function checkHandOver(
  { attributes, place }: WrittenStep,
  isHidden: boolean,
  articles: readonly CheckedArticle[],
): Diagnostic[] {
  const guide = attributes.get('guide');
  const step = attributes.get('step');
  if (!guide || attributes.get('kind') !== 'guide') return [];
  const target = articles.find(({ id }) => id === guide);
  if (!target) {
    const ids = articles.map(({ id }) => id);
    const hint = nearest(guide, ids);
    const fix = hint ? `did you mean guide="${hint}"?` : `write one of: ${ids.join(', ')}`;
    return [diagnose('GP157', place, `There is no guide “${guide}” to go on in`, fix)];
  }
  if (isUnpublished(target) && !isHidden) {
    const message = `The guide “${guide}” is a draft, so readers cannot go on in it`;
    return [diagnose('GP158', place, message, 'finish that guide first, or lead elsewhere')];
  }
  // Its errors are reported in its own files.
  if (Object.keys(target.shown).length === 0) return [];
  if (!target.config) {
    const message = `The article “${guide}” has no steps to go on in`;
    return [diagnose('GP157', place, message, 'name a guide')];
  }
  const ids = Object.keys(target.config.states);
  if (step === undefined || ids.includes(step)) return [];
  const today = target.config.meta?.renamed[step] ?? nearest(step, ids);
  const fix = today
    ? `did you mean step="${today}"?`
    : `remove step, or write one of: ${ids.join(', ')}`;
  return [diagnose('GP157', place, `The guide “${guide}” has no step “${step}”`, fix)];
}
