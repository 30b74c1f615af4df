/** Conditions that no reader meets, or every reader does: found by going every way through a guide. */

import { applies, type Way } from '../guide/conditions.ts';
import type { Condition, GuideConfig } from '../guide/config.ts';
import { formatEntry } from '../guide/fragment.ts';
import { diagnose, type Diagnostic, type Place } from './diagnostic.ts';
import type { Document, WrittenAnswer, WrittenStep } from './document.ts';
import { exploreStates, stateLimit, type WalkState } from './states.ts';
import { blocksOf, targetsOf, type WrittenBlock, type WrittenTarget } from './targets.ts';

/** A step, and what readers who get there can have answered before. */
interface Reached {
  readonly step: WrittenStep;
  readonly ways: readonly Way[];
  readonly config: GuideConfig;
}

/**
 * Checks that each condition decides something.
 * @param config the document as compiled
 */
export function checkIdleConditions(document: Document, config: GuideConfig): Diagnostic[] {
  const [first] = document.steps.flatMap(placesOfConditions);
  if (!first) return [];
  const texts = document.steps.map((step) => [step.id, conditionsOfText(step)] as const);
  const { byKey, complete } = exploreStates(config, new Map(texts));
  if (!complete) return [tooMany(first)];
  const states = Map.groupBy(byKey.values(), ({ step }) => step);
  return document.steps.flatMap((step) => {
    const ways = (states.get(step.id) ?? []).map(wayOf);
    // What cannot be reached is the consequence of a condition that is reported.
    if (ways.length === 0) return [];
    const reached = { step, ways, config };
    return [
      ...step.answers.flatMap((answer) => checkAnswer(answer, reached)),
      ...blocksOf(step.whens).flatMap((block) => checkBlock(block, reached)),
    ];
  });
}

function placesOfConditions({ whens, answers }: WrittenStep): Place[] {
  return [...whens, ...answers.flatMap((answer) => answer.whens)].map(({ place }) => place);
}

function conditionsOfText({ whens }: WrittenStep): (readonly Condition[])[] {
  return blocksOf(whens).map(({ when }) => when);
}

function wayOf({ given }: WalkState): Way {
  return { given: (question) => given.get(question), now: 0 };
}

function tooMany(place: Place): Diagnostic {
  const message = `The guide’s conditions make more than ${stateLimit} combinations of answers, which are not all checked`;
  const fix = 'ask what they depend on later, or in fewer places';
  return diagnose('GP118', place, message, fix);
}

function checkAnswer(answer: WrittenAnswer, reached: Reached): Diagnostic[] {
  const { ways, config } = reached;
  const targets = targetsOf(answer);
  const taken = new Set(
    ways.map((way) => targets.find(({ when }) => applies(config, when, way))?.place),
  );
  return targets
    .filter(({ place }) => !taken.has(place))
    .map((target) =>
      target.when.length === 0
        ? neverElse(answer, target, targets)
        : neverTaken(target, reached, `the answer “${answer.id}”`),
    );
}

function neverElse(
  { id, place }: WrittenAnswer,
  { to }: WrittenTarget,
  targets: readonly WrittenTarget[],
): Diagnostic {
  const last = targets.at(-2)?.to ?? to;
  const message = `The conditions of the answer “${id}” leave no way to its own target “${to}”`;
  const fix = `write to="${last}" on the answer, and remove the condition that leads there`;
  return diagnose('GP163', place, message, fix);
}

function checkBlock(block: WrittenBlock, reached: Reached): Diagnostic[] {
  const { ways, config, step } = reached;
  const outer = block.when.slice(0, -1);
  const around = ways.filter((way) => applies(config, outer, way));
  const inside = around.filter((way) => applies(config, block.when, way));
  // If nobody sees the block around this one, that is reported.
  if (around.length === 0) return [];
  if (inside.length === 0) return [neverTaken(block, reached, `“${step.id}”`)];
  if (inside.length < around.length) return [];
  const message = `Everybody who gets here has answered ${named(block.when.slice(-1))}`;
  const fix = 'remove the tags of the condition, and keep its text';
  return [diagnose('GP163', block.place, message, fix)];
}

/** A condition that is met nowhere, or only where an earlier one is. */
function neverTaken(
  { when, place }: WrittenBlock,
  { step, ways, config }: Reached,
  what: string,
): Diagnostic {
  const never = (message: string, fix: string) => diagnose('GP162', place, message, fix);
  if (ways.some((way) => applies(config, when, way)))
    return never(
      `An earlier condition of ${what} covers all who answered ${named(when)}`,
      'put this one before it, or remove it',
    );
  const unmet = when.find((condition) => !ways.some((way) => applies(config, [condition], way)));
  if (!unmet) return never(`Nobody gets to “${step.id}” with all of ${named(when)}`, 'remove it');
  const { question } = unmet;
  const before = new Set(ways.flatMap(({ given }) => given(question) ?? []));
  if (before.size === 0)
    return never(
      `“${question}” is never answered on the way to “${step.id}”`,
      'name a question that comes before it',
    );
  const answers = [...before].map((answer) => named([{ question, answer }])).join(' or ');
  return never(
    `Nobody gets to “${step.id}” after ${named([unmet])}, only after ${answers}`,
    'remove it, or lead that answer here',
  );
}

function named(when: readonly Condition[]): string {
  return when
    .map(({ question, answer }) => `“${formatEntry({ question, given: answer })}”`)
    .join(' and ');
}
